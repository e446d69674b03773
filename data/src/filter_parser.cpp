#include "packhouse/data/list_query.hpp"

#include "search_text.hpp"

#include <algorithm>

namespace packhouse::data {
namespace {

/// Takes words and terms off the front of what was typed.
class FilterReader {
public:
    FilterReader(std::string_view text, const std::vector<std::string>& fields) : m_rest{text}, m_fields{fields} {}

    Filter read()
    {
        while (skipBlanks()) one();
        return std::move(m_filter);
    }

private:
    bool skipBlanks()
    {
        while (!m_rest.empty() && isBlank(m_rest.front())) m_rest.remove_prefix(1);
        return !m_rest.empty();
    }

    void one()
    {
        const bool negated = m_rest.front() == '-' && m_rest.size() > 1 && !isBlank(m_rest[1]);
        if (negated) m_rest.remove_prefix(1);
        const std::string field = takeField();
        if (field.empty()) return word(negated);
        const Relation relation = takeRelation();
        const bool quoted = m_rest.starts_with('"');
        const std::string value = takeValue();
        // Nothing yet behind the colon: somebody is still typing.
        if (value.empty() && !quoted) return;
        m_filter.terms.push_back({field, quoted && value.empty() ? Relation::equals : relation, value, negated});
    }

    void word(bool negated)
    {
        const std::string typed = takeValue();
        const std::string folded = searchFold(typed);
        if (folded.empty()) return;
        if (negated) m_filter.terms.push_back({"", Relation::has, typed, true});
        else m_filter.words.push_back(folded);
    }

    /// The field before the colon; empty where there is none of ours.
    std::string takeField()
    {
        const std::size_t colon = m_rest.find(':');
        if (colon == std::string_view::npos) return {};
        const std::string name = searchFold(m_rest.substr(0, colon));
        if (std::find(m_fields.begin(), m_fields.end(), name) == m_fields.end()) return {};
        m_rest.remove_prefix(colon + 1);
        return name;
    }

    bool take(std::string_view sign)
    {
        if (!m_rest.starts_with(sign)) return false;
        m_rest.remove_prefix(sign.size());
        return true;
    }

    Relation takeRelation()
    {
        if (take("<=")) return Relation::atMost;
        if (take(">=")) return Relation::atLeast;
        if (take("<")) return Relation::less;
        if (take(">")) return Relation::more;
        return take("=") ? Relation::equals : Relation::has;
    }

    std::string takeValue()
    {
        if (take("\"")) return takeUntil([](char c) { return c == '"'; }, 1);
        return takeUntil(isBlank, 0);
    }

    template <typename Ends>
    std::string takeUntil(Ends ends, std::size_t over)
    {
        const auto end = std::find_if(m_rest.begin(), m_rest.end(), ends);
        std::string value{m_rest.begin(), end};
        m_rest.remove_prefix(std::min(value.size() + over, m_rest.size()));
        std::replace(value.begin(), value.end(), '\0', ' ');
        return value;
    }

    static bool isBlank(char c) { return static_cast<unsigned char>(c) <= ' '; }

    std::string_view m_rest;
    const std::vector<std::string>& m_fields;
    Filter m_filter;
};

} // namespace

Filter parseFilter(std::string_view text, const std::vector<std::string>& fields)
{
    return FilterReader{text, fields}.read();
}

} // namespace packhouse::data
