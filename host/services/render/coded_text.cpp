#include "coded_text.hpp"

#include "codes.hpp"

#include <cctype>
#include <charconv>

namespace packhouse::host::render {

namespace {

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool isNamePart(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// A dot or hyphen belongs to a name only if the name goes on behind it: "Dear @name." ends with a full stop.
std::size_t nameLength(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const bool joins = (text[at] == '.' || text[at] == '-') && at > 0 && at + 1 < text.size() && isNamePart(text[at + 1]);
        if (!isNamePart(text[at]) && !joins) break;
        ++at;
    }
    return at;
}

std::string lower(std::string_view text)
{
    std::string result{text};
    for (char& c : result)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_rest{text} {}

    ReadCodedText read()
    {
        while (!m_rest.empty()) {
            if (m_rest.front() == '@')
                readMark();
            else
                takeFixed(1);
        }
        flush();
        return std::move(m_result);
    }

private:
    void readMark()
    {
        if (m_rest.starts_with("@@")) {
            m_fixed += '@';
            m_rest.remove_prefix(2);
        } else if (m_rest.size() > 2 && m_rest[1] == '?' && isLetter(m_rest[2])) {
            readName(TextPart::Kind::prompt, 2);
        } else if (m_rest.size() > 1 && isLetter(m_rest[1])) {
            readName(TextPart::Kind::code, 1);
        } else {
            takeFixed(1);
        }
    }
    void readName(TextPart::Kind kind, std::size_t markLength)
    {
        flush();
        m_rest.remove_prefix(markLength);
        const std::size_t length = nameLength(m_rest);
        TextPart part{kind, lower(m_rest.substr(0, length)), 0};
        m_rest.remove_prefix(length);
        if (part.text == "date") part.days = readDays();
        if (kind == TextPart::Kind::code && !isCode(part.text)) m_result.unknown.push_back(part.text);
        m_result.text.parts.push_back(std::move(part));
    }
    int readDays()
    {
        if (!m_rest.starts_with('(')) return 0;
        int days = 0;
        const auto [end, error] = std::from_chars(m_rest.data() + 1, m_rest.data() + m_rest.size(), days);
        const auto taken = static_cast<std::size_t>(end - m_rest.data());
        if (error != std::errc{} || taken >= m_rest.size() || *end != ')' || days < -36500 || days > 36500) return 0;
        m_rest.remove_prefix(taken + 1);
        return days;
    }
    void takeFixed(std::size_t count)
    {
        m_fixed += m_rest.substr(0, count);
        m_rest.remove_prefix(count);
    }
    void flush()
    {
        if (!m_fixed.empty()) m_result.text.parts.push_back({TextPart::Kind::fixed, std::move(m_fixed), 0});
        m_fixed.clear();
    }

    std::string_view m_rest;
    std::string m_fixed;
    ReadCodedText m_result;
};

} // namespace

ReadCodedText readCodedText(std::string_view text) { return Reader{text}.read(); }

} // namespace packhouse::host::render
