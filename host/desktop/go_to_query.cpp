#include "host/desktop/go_to_query.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string_view>

namespace packhouse::host::desktop {

namespace {

constexpr std::string_view signs = ">@#/";

bool isMark(UChar32 letter)
{
    return u_charType(letter) == U_NON_SPACING_MARK;
}

// Without case and accents; what is neither letter nor digit separates words.
std::vector<std::string> foldedWords(const std::string& text)
{
    UErrorCode code = U_ZERO_ERROR;
    const icu::Normalizer2* apart = icu::Normalizer2::getNFKDInstance(code);
    icu::UnicodeString source = icu::UnicodeString::fromUTF8(text).foldCase();
    if (U_SUCCESS(code)) source = apart->normalize(source, code);
    std::vector<std::string> words(1);
    for (std::int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1)) {
        const UChar32 letter = source.char32At(at);
        if (isMark(letter)) continue;
        if (u_isalnum(letter) != 0) icu::UnicodeString{letter}.toUTF8String(words.back());
        else if (!words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool beginsOne(const std::string& word, const std::vector<std::string>& words)
{
    return std::ranges::any_of(words, [&](const std::string& each) { return each.starts_with(word); });
}

bool beginsWith(const std::string& words, const std::string& text)
{
    const auto wanted = foldedWords(words), there = foldedWords(text);
    return !wanted.empty() && !there.empty() && there.front().starts_with(wanted.front());
}

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t"), last = text.find_last_not_of(" \t");
    return first == std::string::npos ? std::string{} : text.substr(first, last - first + 1);
}

bool isExact(const Choice& choice) { return choice.hit.exact; }

} // namespace

GoToQuery readGoTo(const std::string& typed)
{
    const std::string text = trimmed(typed);
    if (text.empty() || signs.find(text.front()) == std::string_view::npos) return {0, text};
    return {text.front(), trimmed(text.substr(1))};
}

bool matches(const std::string& words, const std::string& text)
{
    const auto there = foldedWords(text);
    return std::ranges::all_of(foldedWords(words), [&](const std::string& word) { return beginsOne(word, there); });
}

bool same(const std::string& words, const std::string& text)
{
    const auto wanted = foldedWords(words);
    return !wanted.empty() && wanted == foldedWords(text);
}

std::vector<Choice> matching(const std::string& words, std::vector<Choice> all, std::size_t limit)
{
    std::erase_if(all, [&](const Choice& choice) { return !matches(words, choice.hit.title + " " + choice.hit.detail); });
    for (Choice& choice : all) choice.hit.exact = same(words, choice.hit.title);
    std::ranges::stable_partition(all, [&](const Choice& choice) { return beginsWith(words, choice.hit.title); });
    std::ranges::stable_partition(all, isExact);
    if (all.size() > limit) all.resize(limit);
    return all;
}

void Found::begin(const std::set<std::string>& asked)
{
    m_awaited = asked;
    m_troubles.clear();
    std::erase_if(m_groups, [&](const auto& group) { return !asked.contains(group.first); });
}

void Found::take(ChoiceGroup group)
{
    m_awaited.erase(group.id);
    std::ranges::stable_partition(group.choices, isExact);
    const std::string id = group.id;
    m_groups[id] = std::move(group);
}

void Found::failed(const std::string& id, const std::string& sentence)
{
    m_awaited.erase(id);
    m_groups.erase(id);
    m_troubles.push_back(sentence);
}

std::vector<ChoiceGroup> Found::groups() const
{
    std::vector<ChoiceGroup> groups;
    for (const auto& [id, group] : m_groups) groups.push_back(group);
    std::ranges::stable_sort(groups, {}, &ChoiceGroup::position);
    std::ranges::stable_partition(groups, [](const ChoiceGroup& group) { return std::ranges::any_of(group.choices, isExact); });
    std::set<std::string> seen;
    for (ChoiceGroup& group : groups)
        std::erase_if(group.choices, [&](const Choice& choice) { return !choice.hit.place.empty() && !seen.insert(choice.hit.place).second; });
    std::erase_if(groups, [](const ChoiceGroup& group) { return group.choices.empty(); });
    return groups;
}

std::optional<Choice> Found::best() const
{
    for (const ChoiceGroup& group : groups())
        if (!m_awaited.contains(group.id)) return group.choices.front();
    return {};
}

std::optional<Choice> Found::exact() const
{
    for (const ChoiceGroup& group : groups())
        for (const Choice& choice : group.choices)
            if (choice.hit.exact && !m_awaited.contains(group.id)) return choice;
    return {};
}

} // namespace packhouse::host::desktop
