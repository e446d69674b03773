#include "host/desktop/help_library.hpp"

#include <wx/string.h>
#include <wx/tokenzr.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

namespace packhouse::host::desktop {

namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

HelpTopic topicOf(const fs::path& file)
{
    HelpTopic topic{file.stem().string(), {}, contentOf(file)};
    const std::string first = topic.text.substr(0, topic.text.find('\n'));
    topic.title = first.starts_with("# ") ? first.substr(2) : topic.id;
    return topic;
}

void readFolder(const fs::path& folder, std::map<std::string, HelpTopic>& topics)
{
    std::error_code absent;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder, absent})
        if (entry.path().extension() == ".md") topics[entry.path().stem().string()] = topicOf(entry.path());
}

std::vector<fs::path> foldersOf(const fs::path& shared)
{
    std::vector<fs::path> folders{shared / "help"};
    std::error_code absent;
    for (const fs::directory_entry& entry : fs::directory_iterator{shared, absent})
        if (fs::is_directory(entry.path() / "help")) folders.push_back(entry.path() / "help");
    return folders;
}

} // namespace

std::vector<HelpTopic> readHelp(const fs::path& shared, const std::string& language)
{
    std::map<std::string, HelpTopic> topics;
    for (const fs::path& folder : foldersOf(shared)) {
        readFolder(folder, topics);
        if (!language.empty()) readFolder(folder / language, topics);
    }
    std::vector<HelpTopic> sorted;
    for (auto& [id, topic] : topics) sorted.push_back(std::move(topic));
    std::ranges::sort(sorted, {}, [](const HelpTopic& topic) { return std::pair{topic.id != "index", wxString::FromUTF8(topic.title).Lower()}; });
    return sorted;
}

std::string languageOfHelp()
{
    const char* const list = std::getenv("LANGUAGE");
    const char* const locale = std::setlocale(LC_MESSAGES, nullptr);
    const std::string wanted = list != nullptr && *list != '\0' ? list : locale == nullptr ? "" : locale;
    const std::string language = wanted.substr(0, wanted.find_first_of("_.:@"));
    return language == "en" || language == "C" || language == "POSIX" ? std::string{} : language;
}

bool speaksOf(const HelpTopic& topic, const std::string& words)
{
    const wxString all = wxString::FromUTF8(topic.title + "\n" + topic.text).Lower();
    wxStringTokenizer each{wxString::FromUTF8(words).Lower(), " ", wxTOKEN_STRTOK};
    while (each.HasMoreTokens())
        if (!all.Contains(each.GetNextToken())) return false;
    return true;
}

} // namespace packhouse::host::desktop
