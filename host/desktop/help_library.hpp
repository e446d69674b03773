#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace packhouse::host::desktop {

/// One page of the help, as Markdown.
struct HelpTopic {
    std::string id;    ///< file name without ".md": "queue", what PageInfo::help names
    std::string title; ///< its first heading
    std::string text;
};

/// The topics of a language ("de"; empty: English), sorted by title, the contents ("index") first. What is not translated is there in
/// English. Looks in `shared`/help and in each plugin's shared()/NAME/help. [task-thread]
std::vector<HelpTopic> readHelp(const std::filesystem::path& shared, const std::string& language);

/// The language that sentences are shown in now: "de"; empty: English.
std::string languageOfHelp();

/// Whether all words stand somewhere in the topic.
bool speaksOf(const HelpTopic& topic, const std::string& words);

} // namespace packhouse::host::desktop
