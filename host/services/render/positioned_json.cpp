#include "positioned_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <packhouse/data/text.hpp>
#include <utility>

namespace packhouse::host::render {

namespace {

constexpr std::size_t deepest = 32;

// nlohmann tells a SAX reader no positions, so the iterator it reads through counts what it took.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::size_t* taken) : m_at{at}, m_taken{taken} {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++() { return ++m_at, ++*m_taken, *this; }
    CountingIterator operator++(int) { return std::exchange(*this, std::next(*this)); }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }
    bool operator!=(const CountingIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    std::size_t* m_taken;
};

Place placeOf(std::string_view document, std::size_t offset)
{
    const std::string_view before = document.substr(0, std::min(offset, document.size()));
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto column = static_cast<int>(std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineStart), before.end(), begins)) + 1;
    return {line, column};
}

// Quotes inside a string are escaped, so its opening quote is the nearest one with an even number of backslashes before it.
std::size_t openingQuote(std::string_view document, std::size_t closing)
{
    for (std::size_t at = closing; at-- > 0;) {
        if (document[at] != '"') continue;
        std::size_t slashes = 0;
        while (slashes < at && document[at - 1 - slashes] == '\\')
            ++slashes;
        if (slashes % 2 == 0) return at;
    }
    return 0;
}

class Builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    Builder(std::string_view document, const std::size_t& taken) : m_document{document}, m_taken{taken} {}

    bool null() { return add(scalar(Value::Kind::null, wordStart())), true; }
    bool boolean(bool value)
    {
        Value made = scalar(Value::Kind::boolean, wordStart());
        made.boolean = value;
        return add(std::move(made)), true;
    }
    bool number_integer(number_integer_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) { return number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) { return number(value); }
    bool binary(binary_t&) { return false; }
    bool string(string_t& value)
    {
        Value made = scalar(Value::Kind::text, openingQuote(m_document, m_taken - 1));
        made.text = std::move(value);
        return add(std::move(made)), true;
    }
    bool start_object(std::size_t) { return open(Value::Kind::object); }
    bool start_array(std::size_t) { return open(Value::Kind::list); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(string_t& name)
    {
        const Place place = placeOf(m_document, openingQuote(m_document, m_taken - 1));
        if (m_open.back().find(name) != nullptr) {
            return fail(place, data::format(_("The name “{}” is given twice in the same object; remove one of them."), name));
        }
        m_open.back().members.push_back({std::move(name), place, {}});
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error)
    {
        const std::string what = error.what();
        const std::size_t detail = what.rfind("; ");
        const std::string why = detail == std::string::npos ? what : what.substr(detail + 2);
        return fail(placeOf(m_document, tokenStart(position)), data::format(_("This is not valid JSON: {}."), why));
    }

    Value takeRoot() { return std::move(m_root); }
    SyntaxError error() const { return m_error; }

private:
    // `position` counts the last character of what surprised the parser.
    std::size_t tokenStart(std::size_t position) const
    {
        const std::size_t last = position == 0 ? 0 : position - 1;
        const bool text = last < m_document.size() && m_document[last] == '"';
        return text ? openingQuote(m_document, last) : last;
    }
    // After a number the parser has looked one character ahead.
    bool number(double value)
    {
        Value made = scalar(Value::Kind::number, wordStart());
        made.number = value;
        return add(std::move(made)), true;
    }
    std::size_t wordStart() const
    {
        const auto inWord = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-' || c == '.'; };
        std::size_t at = std::min(m_taken, m_document.size());
        while (at > 0 && !inWord(m_document[at - 1]))
            --at;
        while (at > 0 && inWord(m_document[at - 1]))
            --at;
        return at;
    }
    Value scalar(Value::Kind kind, std::size_t offset) const
    {
        Value made;
        made.kind = kind;
        made.place = placeOf(m_document, offset);
        return made;
    }
    bool open(Value::Kind kind)
    {
        Value made = scalar(kind, m_taken - 1);
        if (m_open.size() == deepest) {
            return fail(made.place, data::format(_("Objects and lists are nested more than {} deep; make the template flatter."), deepest));
        }
        m_open.push_back(std::move(made));
        return true;
    }
    bool close()
    {
        Value done = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(done));
        return true;
    }
    void add(Value value)
    {
        if (m_open.empty())
            m_root = std::move(value);
        else if (m_open.back().kind == Value::Kind::list)
            m_open.back().items.push_back(std::move(value));
        else
            m_open.back().members.back().value = std::move(value);
    }
    bool fail(Place place, std::string sentence)
    {
        if (m_error.sentence.empty()) m_error = {place, std::move(sentence)};
        return false;
    }

    std::string_view m_document;
    const std::size_t& m_taken;
    std::vector<Value> m_open;
    Value m_root;
    SyntaxError m_error;
};

} // namespace

const Value* Value::find(std::string_view name) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member& member) { return member.name == name; });
    return found == members.end() ? nullptr : &found->value;
}

std::variant<Value, SyntaxError> readJson(std::string_view document)
{
    std::size_t taken = 0;
    Builder builder{document, taken};
    const CountingIterator begin{document.data(), &taken};
    const CountingIterator end{document.data() + document.size(), &taken};
    if (nlohmann::json::sax_parse(begin, end, &builder)) return builder.takeRoot();
    return builder.error();
}

} // namespace packhouse::host::render
