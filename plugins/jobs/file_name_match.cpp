#include "file_name_match.hpp"

#include "packhouse/data/text.hpp"
#include "roster_words.hpp"

#include <filesystem>

namespace packhouse::jobs {

namespace {

constexpr char between = '\x1f';

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end, char separator)
{
    std::string text;
    for (std::size_t at = begin; at < end; ++at) text += (text.empty() ? std::string{} : std::string{separator}) + words[at];
    return text;
}

/// What stands behind the ID or name; a whole sentence is no label.
std::string poseOf(const std::vector<std::string>& words, std::size_t begin)
{
    constexpr std::size_t longest = 60;
    auto label = joined(words, begin, words.size(), '_');
    return label.size() > longest ? std::string{} : label;
}

std::vector<std::string> plain(const std::vector<std::string>& words)
{
    std::vector<std::string> result;
    for (const auto& word : words) result.push_back(withoutMarks(word));
    return result;
}

} // namespace

FileNameMatcher::FileNameMatcher(const std::vector<data::Subject>& subjects)
{
    for (const auto& subject : subjects) {
        enter(m_ids, plain(wordsOf(subject.subjectId)), subject);
        if (subject.firstName.empty() || subject.lastName.empty()) continue;
        enter(m_names, plain(wordsOf(subject.lastName + " " + subject.firstName)), subject);
        enter(m_names, plain(wordsOf(subject.firstName + " " + subject.lastName)), subject);
    }
}

void FileNameMatcher::enter(Book& book, const Words& words, const data::Subject& subject)
{
    if (words.empty()) return;
    auto& candidates = book[joined(words, 0, words.size(), between)];
    // Somebody whose first name is the last name stands under one key only once.
    if (candidates.empty() || candidates.back().subject != subject.id) candidates.push_back({subject.id, subject.subjectId});
}

FileNameMatch FileNameMatcher::lookUp(const Book& book, const Words& words, const Words& spelled)
{
    FileNameMatch result;
    std::vector<Candidate> found;
    for (std::size_t length = words.size(); length > 0; --length) {
        const auto entry = book.find(joined(words, 0, length, between));
        if (entry == book.end()) continue;
        if (found.empty()) result.pose = poseOf(spelled, length);
        found.insert(found.end(), entry->second.begin(), entry->second.end());
    }
    if (found.size() == 1) result.subject = found.front().subject;
    if (found.size() > 1)
        result.reason = data::format(_("The name fits more than one person (ID {} and ID {}); match it by hand"), found[0].label, found[1].label);
    return result;
}

FileNameMatch FileNameMatcher::match(const std::string& fileName) const
{
    const auto spelled = wordsOf(std::filesystem::path{fileName}.stem().string());
    const auto words = plain(spelled);
    auto byId = lookUp(m_ids, words, spelled);
    if (byId.subject || !byId.reason.empty()) return byId;
    auto byName = lookUp(m_names, words, spelled);
    if (!byName.subject && byName.reason.empty()) byName.reason = _("No ID and no name of the roster begins the file name; match it by hand");
    return byName;
}

} // namespace packhouse::jobs
