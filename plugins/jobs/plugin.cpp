#include "packhouse/sdk/native/plugin.hpp"

#include "commands.hpp"
#include "first_job.hpp"
#include "picture_questions.hpp"
#include "scan_places.hpp"

#include <iterator>

namespace packhouse::jobs {

/// Jobs on the command line, what scans of their children mean, and what a person is asked about their pictures; the desktop library has pages.
class Plugin : public sdk::CommandProvider, public sdk::InboxProvider {
public:
    explicit Plugin(sdk::Host& host) : m_host{host}, m_scans{host}, m_firstJob{host}, m_unmatched{host}, m_unusable{host} {}

    const void* extension(std::string_view wanted) const
    {
        if (wanted == sdk::CommandProvider::id) return static_cast<const sdk::CommandProvider*>(this);
        if (wanted == sdk::InboxProvider::id) return static_cast<const sdk::InboxProvider*>(this);
        if (wanted == sdk::ScanProvider::id) return static_cast<const sdk::ScanProvider*>(&m_scans);
        if (wanted == sdk::FirstStepProvider::id) return static_cast<const sdk::FirstStepProvider*>(&m_firstJob);
        return nullptr;
    }

    std::vector<sdk::Command> commands() const override
    {
        std::vector<sdk::Command> all;
        for (const auto family : {createCommands, rosterCommands, imageCommands, listCommands}) {
            auto commands = family(m_host);
            std::move(commands.begin(), commands.end(), std::back_inserter(all));
        }
        return all;
    }

    std::vector<sdk::InboxKind*> inboxKinds() override { return {&m_unmatched, &m_unusable}; }

private:
    sdk::Host& m_host;
    ScanPlaces m_scans;
    FirstJob m_firstJob;
    UnmatchedPictures m_unmatched;
    UnusablePictures m_unusable;
};

} // namespace packhouse::jobs

PACKHOUSE_NATIVE_PLUGIN(packhouse::jobs::Plugin, "jobs", "Jobs");
