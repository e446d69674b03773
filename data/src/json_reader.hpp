#pragma once

#include "packhouse/data/error.hpp"
#include "packhouse/data/instant.hpp"
#include "packhouse/data/money.hpp"
#include "words.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <map>
#include <string>
#include <vector>

namespace packhouse::data {

using Json = nlohmann::json;

/// A place in a document that came from outside. Each question throws Error{invalid} that names the place ("$.order.items[3].quantity")
/// and what was expected there. Members nobody asks for are ignored.
class JsonReader {
public:
    JsonReader(const Json& value, std::string path) : m_value{&value}, m_path{std::move(path)} {}

    JsonReader member(const char* name) const;               ///< must be there
    std::optional<JsonReader> optional(const char* name) const; ///< empty: not there, or null

    std::string text() const; ///< UTF-8 without NUL
    std::int64_t integer(std::int64_t least, std::int64_t most) const;
    bool flag() const;
    Money money() const; ///< null is "not filled in"
    Currency currency() const;
    Instant instant() const;
    std::vector<JsonReader> list() const;
    std::map<std::string, JsonReader> members() const;
    template <typename Enum>
    Enum word() const;

    // The same for a member by its name; with OrElse it may be missing.
    std::string text(const char* name) const { return member(name).text(); }
    std::string textOrEmpty(const char* name) const;
    int number(const char* name, int least, int most = std::numeric_limits<int>::max()) const;
    int numberOrElse(const char* name, int otherwise, int least = 0) const;
    bool flagOrElse(const char* name, bool otherwise) const;
    Money money(const char* name) const { return member(name).money(); }
    Currency currency(const char* name) const { return member(name).currency(); }
    Instant instant(const char* name) const { return member(name).instant(); }
    std::optional<Instant> instantOrNone(const char* name) const;
    template <typename Enum>
    Enum word(const char* name) const
    {
        return member(name).template word<Enum>();
    }
    /// `read` of each element; a list that is missing is empty.
    template <typename Read>
    auto listOrEmpty(const char* name, Read read) const
    {
        std::vector<decltype(read(*this))> records;
        if (const auto found = optional(name))
            for (const JsonReader& element : found->list()) records.push_back(read(element));
        return records;
    }
    std::map<std::string, std::string> textsOrEmpty(const char* name) const;

    [[noreturn]] void expected(const std::string& what) const;

private:
    JsonReader child(const Json& value, std::string_view name) const;

    const Json* m_value;
    std::string m_path;
};

template <typename Enum>
Enum JsonReader::word() const
{
    if (const auto value = fromWord<Enum>(text())) return *value;
    std::string all;
    for (const Word<Enum>& known : wordsOf<Enum>) all.append(all.empty() ? "" : ", ").append(known.text);
    expected(format(_("one of: {}"), all));
}

/// Parses and looks at "schema". Refuses what nests deeper than our documents do. Throws Error{invalid}.
Json parseDocument(std::string_view text, std::string_view schema);

/// The document's text; bytes that are no UTF-8 become U+FFFD.
std::string documentText(Json document, std::string_view schema);

} // namespace packhouse::data
