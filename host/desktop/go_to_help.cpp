#include "host/desktop/go_to_own.hpp"
#include "host/desktop/help_library.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::host::desktop {

namespace {

namespace fs = std::filesystem;

std::vector<Choice> topics(const fs::path& shared)
{
    std::vector<Choice> all;
    for (const HelpTopic& topic : readHelp(shared, languageOfHelp())) {
        sdk::Hit hit;
        hit.place = "host.help#" + topic.id;
        hit.title = topic.title;
        hit.icon = "help-circle";
        all.push_back({std::move(hit), {}});
    }
    return all;
}

} // namespace

sdk::Search helpSearch(const fs::path& shared)
{
    sdk::Search search{"host.help", _("Help"), 0, '/', {}};
    search.find = [shared](const std::string& words, std::size_t limit, sdk::Progress&) {
        std::vector<sdk::Hit> hits;
        for (Choice& choice : matching(words, topics(shared), limit)) hits.push_back(std::move(choice.hit));
        return hits;
    };
    return search;
}

} // namespace packhouse::host::desktop
