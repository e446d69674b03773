#include "json_reader.hpp"

namespace packhouse::data {
namespace {

constexpr int deepest = 32;

bool isName(std::string_view name)
{
    return !name.empty() && name.size() <= 40 && name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos;
}

[[noreturn]] void notJson(const std::string& why)
{
    throw Error{Trouble::invalid, format(_("The document cannot be read: {}. Send it again."), why)};
}

bool refuseDepth(int depth, Json::parse_event_t, Json&)
{
    if (depth > deepest) notJson(format(_("it nests deeper than {} levels"), deepest));
    return true;
}

} // namespace

void JsonReader::expected(const std::string& what) const
{
    throw Error{Trouble::invalid, format(_("The document cannot be used: at {} is not what was expected ({}). Send it again from an up-to-date program."), m_path, what)};
}

JsonReader JsonReader::child(const Json& value, std::string_view name) const
{
    return {value, m_path + "." + (isName(name) ? std::string{name} : std::string{"…"})};
}

std::optional<JsonReader> JsonReader::optional(const char* name) const
{
    if (!m_value->is_object()) expected(_("an object"));
    const auto found = m_value->find(name);
    if (found == m_value->end() || found->is_null()) return {};
    return child(*found, name);
}

JsonReader JsonReader::member(const char* name) const
{
    if (!m_value->is_object()) expected(_("an object"));
    const auto found = m_value->find(name);
    if (found == m_value->end()) expected(format(_("a member “{}”"), name));
    return child(*found, name);
}

std::string JsonReader::text() const
{
    if (!m_value->is_string()) expected(_("a text"));
    const auto& text = m_value->get_ref<const std::string&>();
    if (text.find('\0') != std::string::npos) expected(_("a text without NUL characters"));
    return text;
}

std::int64_t JsonReader::integer(std::int64_t least, std::int64_t most) const
{
    const bool tooBig = m_value->is_number_unsigned() && m_value->get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!m_value->is_number_integer() || tooBig || m_value->get<std::int64_t>() < least || m_value->get<std::int64_t>() > most)
        expected(format(_("a whole number from {} to {}"), least, most));
    return m_value->get<std::int64_t>();
}

bool JsonReader::flag() const
{
    if (!m_value->is_boolean()) expected(_("true or false"));
    return m_value->get<bool>();
}

Money JsonReader::money() const
{
    if (m_value->is_null()) return {};
    const auto minor = member("minor").integer(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
    return Money{minor, member("currency").currency()};
}

Currency JsonReader::currency() const
{
    const std::string code = text();
    try {
        return Currency::of(code);
    } catch (const Error& error) {
        expected(error.what());
    }
}

Instant JsonReader::instant() const
{
    const std::string written = text();
    try {
        return instantFromIso(written);
    } catch (const Error&) {
        expected(_("a time such as 2026-04-14T09:30:00Z"));
    }
}

std::vector<JsonReader> JsonReader::list() const
{
    if (!m_value->is_array()) expected(_("a list"));
    std::vector<JsonReader> elements;
    for (const Json& element : *m_value) elements.emplace_back(element, m_path + "[" + std::to_string(elements.size()) + "]");
    return elements;
}

std::map<std::string, JsonReader> JsonReader::members() const
{
    if (!m_value->is_object()) expected(_("an object"));
    std::map<std::string, JsonReader> all;
    for (const auto& [name, value] : m_value->items()) {
        if (name.find('\0') != std::string::npos) expected(_("names without NUL characters"));
        all.emplace(name, child(value, name));
    }
    return all;
}

std::string JsonReader::textOrEmpty(const char* name) const
{
    const auto found = optional(name);
    return found ? found->text() : std::string{};
}

int JsonReader::number(const char* name, int least, int most) const { return static_cast<int>(member(name).integer(least, most)); }

int JsonReader::numberOrElse(const char* name, int otherwise, int least) const
{
    const auto found = optional(name);
    return found ? static_cast<int>(found->integer(least, std::numeric_limits<int>::max())) : otherwise;
}

bool JsonReader::flagOrElse(const char* name, bool otherwise) const
{
    const auto found = optional(name);
    return found ? found->flag() : otherwise;
}

std::optional<Instant> JsonReader::instantOrNone(const char* name) const
{
    const auto found = optional(name);
    return found ? std::optional{found->instant()} : std::nullopt;
}

std::map<std::string, std::string> JsonReader::textsOrEmpty(const char* name) const
{
    std::map<std::string, std::string> texts;
    if (const auto found = optional(name))
        for (const auto& [key, value] : found->members()) texts.emplace(key, value.text());
    return texts;
}

Json parseDocument(std::string_view text, std::string_view schema)
{
    try {
        Json document = Json::parse(text, refuseDepth);
        const JsonReader found = JsonReader{document, "$"}.member("schema");
        if (found.text() != schema) found.expected(std::string{schema});
        return document;
    } catch (const Json::parse_error& error) {
        notJson(format(_("it is no JSON at byte {}"), error.byte));
    } catch (const Json::exception&) {
        notJson(_("it holds a number that is too large"));
    }
}

std::string documentText(Json document, std::string_view schema)
{
    document["schema"] = schema;
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace packhouse::data
