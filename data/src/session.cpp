#include "session.hpp"

#include "dialect.hpp"
#include "engines/exchange.hpp"
#include "failure.hpp"
#include "flat_parameters.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::data {

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
    const FlatParameters flat = flatten(parameters, sql);
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

} // namespace packhouse::data
