#include "session.hpp"

#include "dialect.hpp"
#include "engines/session_engine.hpp"
#include "failure.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

using Flat = std::vector<std::pair<std::string, Cell>>;

/// All parameters at once, bound by the engine itself.
class BoundParameters : public soci::details::use_type_base {
public:
    BoundParameters(SessionEngine& engine, const Flat& parameters) : m_engine{engine}, m_parameters{parameters} {}
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
    const Flat& m_parameters;
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

Cell checked(const Cell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    // PostgreSQL would keep what stands before the zero byte and say nothing.
    if (text && text->find('\0') != std::string::npos) throw Error{Trouble::invalid, _("A text holds a zero byte, which no database keeps. Remove it and try again.")};
    return cell;
}

bool isNameLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '_';
}

/// Puts `with` in the place of the parameter `:name`.
std::string replaced(std::string text, const std::string& name, const std::string& with)
{
    const std::string word = ":" + name;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        if (at + word.size() == text.size() || !isNameLetter(text[at + word.size()])) text.replace(at, word.size(), with);
    return text;
}

void flattenList(const std::string& name, const std::vector<Cell>& list, std::string& text, Flat& flat)
{
    std::string names;
    for (std::size_t index = 0; index < list.size(); ++index) {
        const std::string one = name + "_" + std::to_string(index);
        names.append(names.empty() ? ":" : ", :").append(one);
        flat.emplace_back(one, checked(list[index]));
    }
    text = replaced(std::move(text), name, names.empty() ? "NULL" : names);
}

Flat flatten(const Parameters& parameters, std::string& text)
{
    Flat flat;
    for (const auto& [name, value] : parameters) {
        if (const auto* list = value.list()) flattenList(name, *list, text, flat);
        else flat.emplace_back(name, checked(value.cell()));
    }
    return flat;
}

} // namespace

Session::Session(const DatabaseUrl& url) : m_url{url}, m_dialect{Dialect::of(url.engine)}, m_engine{SessionEngine::of(url.engine)}
{
    try {
        m_engine->connect(url);
    } catch (const soci::soci_error& error) {
        refuse(error, "CONNECT");
    }
}

Session::~Session() = default;

Engine Session::engine() const noexcept
{
    return m_url.engine;
}

std::int64_t Session::perform(std::string_view text, const Parameters& parameters, const Sentences& sentences, const EachRow& eachRow)
{
    mustBeOpen();
    std::string sql = m_dialect.expand(text);
    const Flat flat = flatten(parameters, sql);
    std::vector<std::string> names;
    std::vector<Cell> cells;
    try {
        soci::statement statement{m_engine->soci()};
        if (eachRow) statement.exchange(soci::details::into_type_ptr{new ReadRow{*m_engine, names, cells}});
        if (!flat.empty()) statement.exchange(soci::details::use_type_ptr{new BoundParameters{*m_engine, flat}});
        statement.alloc();
        statement.prepare(sql, soci::details::st_one_time_query);
        statement.define_and_bind();
        bool more = statement.execute(true);
        const std::int64_t affected = std::max<std::int64_t>(statement.get_affected_rows(), 0);
        for (; more && eachRow; more = statement.fetch()) eachRow(Row{names, cells});
        return affected;
    } catch (const soci::soci_error& error) {
        refuse(error, text, sentences);
    }
}

void Session::refuse(const std::exception& error, std::string_view text, const Sentences& sentences)
{
    const Failure failure = m_engine->sort(dynamic_cast<const soci::soci_error&>(error));
    m_lost = m_lost || failure.refusal == Refusal::lost;
    fail(failure, m_url, sentences.first, sentences.second, text);
}

void Session::each(std::string_view text, const Parameters& parameters, const EachRow& eachRow)
{
    perform(text, parameters, {}, eachRow);
}

// A statement after the commit would be kept alone and at once.
void Session::mustBeOpen() const
{
    if (m_finished) throw Error{Trouble::broken, _("Something was asked of a transaction that had ended. This is a fault of Packhouse; please report it.")};
}

void Session::mustWrite() const
{
    if (m_access == Transaction::Access::read) throw Error{Trouble::broken, _("Something was to be written in a transaction that only reads. This is a fault of Packhouse; please report it.")};
}

std::int64_t Session::change(std::string_view text, const Parameters& parameters, const Sentences& sentences, const EachRow& eachRow)
{
    mustWrite();
    return perform(text, parameters, sentences, eachRow);
}

std::int64_t Session::count(const Sql& sql, const Parameters& parameters)
{
    return one(sql, parameters, [](const Row& row) { return row.integer("n"); }).value_or(0);
}

std::int64_t Session::execute(const Sql& sql, const Parameters& parameters, const std::string& taken, const std::string& used)
{
    return change(sql.text(), parameters, {taken, used});
}

std::int64_t Session::insert(const Sql& sql, const Parameters& parameters, const std::string& taken)
{
    const std::string text = m_dialect.returningId(std::string{sql.text()});
    std::int64_t id = 0;
    const bool answers = text != sql.text();
    change(text, parameters, {taken, {}}, answers ? EachRow{[&](const Row& row) { id = row.integer("id"); }} : EachRow{});
    return answers ? id : m_engine->lastInsertId();
}

bool Session::insertOnce(const Sql& sql, const Parameters& parameters)
{
    Savepoint savepoint{*this};
    try {
        change(sql.text(), parameters, {});
    } catch (const TakenError&) {
        return false;
    }
    savepoint.release();
    return true;
}

void Session::put(const Sql& update, const Sql& insert, const Parameters& parameters)
{
    if (execute(update, parameters) > 0 || insertOnce(insert, parameters)) return;
    execute(update, parameters);
}

void Session::begin(Transaction::Access access)
{
    m_access = access;
    m_finished = false;
    try {
        m_engine->begin(access == Transaction::Access::write);
    } catch (const soci::soci_error& error) {
        refuse(error, "BEGIN");
    }
}

void Session::commit()
{
    try {
        if (!m_engine->mayCommit()) fail({Refusal::halfDone, {}, {}}, m_url, {}, {}, "COMMIT");
        m_engine->commit();
    } catch (const soci::soci_error& error) {
        refuse(error, "COMMIT");
    }
}

void Session::rollback() noexcept
{
    try {
        m_engine->rollback();
    } catch (const std::exception&) {
        m_lost = true; // the server undoes what a session leaves open when the session ends
    }
}

void Session::run(std::string_view text)
{
    change(text, {}, {});
}

std::int64_t Session::countText(std::string_view text)
{
    std::int64_t number = 0;
    each(text, {}, [&](const Row& row) { number = row.integer("n"); });
    return number;
}

bool Session::answers() noexcept
{
    try {
        return !m_lost && m_engine->isAlive();
    } catch (const std::exception&) {
        return false;
    }
}

Savepoint::Savepoint(Session& session) : m_session{session}
{
    m_session.change(m_session.m_dialect.savepoint(), {}, {});
}

Savepoint::~Savepoint()
{
    if (!m_open || m_session.m_lost) return;
    try {
        m_session.change(m_session.m_dialect.undoSavepoint(), {}, {});
        release();
    } catch (const std::exception&) {
        m_session.m_lost = true;
    }
}

void Savepoint::release()
{
    m_open = false;
    const std::string statement = m_session.m_dialect.releaseSavepoint();
    if (!statement.empty()) m_session.change(statement, {}, {});
}

} // namespace packhouse::data
