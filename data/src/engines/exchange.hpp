#pragma once

#include "engines/session_engine.hpp"

namespace packhouse::data {

// How a statement of SOCI exchanges values here: past its own types, through the engine.

/// All parameters at once, bound by the engine itself.
class BoundParameters : public soci::details::use_type_base {
public:
    BoundParameters(SessionEngine& engine, const FlatParameters& parameters) : m_engine{engine}, m_parameters{parameters} {}
    void bind(soci::details::statement_impl& statement, int&) override { m_statement = statement.get_backend(); }
    void pre_use() override { m_engine.bind(*m_statement, m_parameters); }
    std::string get_name() const override { return "parameters"; }
    void dump_value(std::ostream& out) const override { out << "(not shown)"; } // SOCI puts it into its errors
    void pre_exec(int) override {}
    void post_use(bool) override {}
    void clean_up() override {}
    std::size_t size() const override { return 1; }

private:
    SessionEngine& m_engine;
    const FlatParameters& m_parameters;
    soci::details::statement_backend* m_statement = nullptr;
};

/// The whole current row, read by the engine itself.
class ReadRow : public soci::details::into_type_base {
public:
    ReadRow(SessionEngine& engine, std::vector<std::string>& names, std::vector<Cell>& cells) : m_engine{engine}, m_names{names}, m_cells{cells} {}
    void define(soci::details::statement_impl& statement, int&) override { m_statement = statement.get_backend(); }
    void post_fetch(bool gotData, bool) override
    {
        if (!gotData) return;
        if (m_names.empty()) m_names = m_engine.columns(*m_statement);
        m_cells.resize(m_names.size());
        m_engine.read(*m_statement, m_cells);
    }
    void pre_exec(int) override {}
    void pre_fetch() override {}
    void clean_up() override {}
    std::size_t size() const override { return 1; }

private:
    SessionEngine& m_engine;
    std::vector<std::string>& m_names;
    std::vector<Cell>& m_cells;
    soci::details::statement_backend* m_statement = nullptr;
};

} // namespace packhouse::data
