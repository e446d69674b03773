#include "host/desktop/go_to_own.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>
#include <fstream>

namespace packhouse::host::desktop {

namespace {

namespace fs = std::filesystem;

std::string headingOf(const fs::path& file)
{
    std::ifstream text{file};
    for (std::string line; std::getline(text, line);)
        if (line.starts_with("# ")) return line.substr(2);
    return file.stem().string();
}

std::vector<Choice> topics(const fs::path& folder, sdk::Progress& progress)
{
    std::vector<Choice> all;
    std::error_code none;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder, none}) {
        if (progress.cancelled()) break;
        if (entry.path().extension() != ".md") continue;
        sdk::Hit hit;
        hit.place = "host.help#" + entry.path().stem().string();
        hit.title = headingOf(entry.path());
        hit.icon = "help-circle";
        all.push_back({std::move(hit), {}});
    }
    std::ranges::sort(all, {}, [](const Choice& choice) { return choice.hit.title; });
    return all;
}

} // namespace

sdk::Search helpSearch(const fs::path& folder)
{
    sdk::Search search{"host.help", _("Help"), 0, '/', {}};
    search.find = [folder](const std::string& words, std::size_t limit, sdk::Progress& progress) {
        std::vector<sdk::Hit> hits;
        for (Choice& choice : matching(words, topics(folder, progress), limit)) hits.push_back(std::move(choice.hit));
        return hits;
    };
    return search;
}

} // namespace packhouse::host::desktop
