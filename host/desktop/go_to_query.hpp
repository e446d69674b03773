#pragma once

#include <packhouse/sdk/native/search.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace packhouse::host::desktop {

/// What stands in the line of *Go to*: words, and the sign before them that narrows the search.
struct GoToQuery {
    char sign = 0; ///< '>' commands, '@' children, '#' sheets, '/' help; 0: everything
    std::string words;
    bool empty() const { return sign == 0 && words.empty(); }
    bool operator==(const GoToQuery&) const = default;
};

GoToQuery readGoTo(const std::string& typed);

/// One line that may be chosen: a place to open, or something to do.
struct Choice {
    sdk::Hit hit;
    std::function<void()> run; ///< in place of opening the hit's place
};

struct ChoiceGroup {
    std::string id, title;
    int position = 0;
    std::vector<Choice> choices;
};

/// True if each word begins one of the text's words; case and accents do not count. No words match everything.
bool matches(const std::string& words, const std::string& text);

/// True if they are the same words.
bool same(const std::string& words, const std::string& text);

/// Those whose title or detail matches, at most `limit`: those that begin so first. One whose title is just that is exact.
std::vector<Choice> matching(const std::string& words, std::vector<Choice> all, std::size_t limit);

/// What was found so far, group by group as it comes. A group that is asked anew keeps its old rows in sight until its answer is there, so that
/// the list does not blink at each key stroke.
class Found {
public:
    void begin(const std::set<std::string>& asked); ///< a new question
    void take(ChoiceGroup group);
    void failed(const std::string& id, const std::string& sentence);

    /// The group with an exact hit first, then by position; in a group the exact one first. Empty groups are left out, and so is what another
    /// group before it has.
    std::vector<ChoiceGroup> groups() const;
    std::optional<Choice> exact() const;
    std::optional<Choice> best() const; ///< of the groups that have answered
    bool complete() const { return m_awaited.empty(); }
    bool answered(const std::string& id) const { return !m_awaited.contains(id); }
    const std::vector<std::string>& troubles() const { return m_troubles; }

private:
    std::map<std::string, ChoiceGroup> m_groups;
    std::set<std::string> m_awaited;
    std::vector<std::string> m_troubles;
};

} // namespace packhouse::host::desktop
