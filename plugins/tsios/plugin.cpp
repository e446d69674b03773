#include "packhouse/sdk/native/plugin.hpp"

#include "commands.hpp"
#include "first_upload.hpp"
#include "resume_task.hpp"
#include "upload_inbox.hpp"
#include "upload_options.hpp"

#include <iterator>

namespace packhouse::tsios {

/// Uploads on the command line, in the background and in the inbox; the desktop library has pages.
class Plugin : public sdk::CommandProvider, public sdk::BackgroundProvider, public sdk::InboxProvider, public sdk::SettingsProvider, public sdk::FirstStepProvider {
public:
    explicit Plugin(sdk::Host& host) : m_host{host}, m_interrupted{host}, m_closing{host} {}

    const void* extension(std::string_view wanted) const
    {
        if (wanted == sdk::CommandProvider::id) return static_cast<const sdk::CommandProvider*>(this);
        if (wanted == sdk::BackgroundProvider::id) return static_cast<const sdk::BackgroundProvider*>(this);
        if (wanted == sdk::InboxProvider::id) return static_cast<const sdk::InboxProvider*>(this);
        if (wanted == sdk::SettingsProvider::id) return static_cast<const sdk::SettingsProvider*>(this);
        if (wanted == sdk::FirstStepProvider::id) return static_cast<const sdk::FirstStepProvider*>(this);
        return nullptr;
    }

    std::vector<sdk::Command> commands() const override
    {
        std::vector<sdk::Command> all;
        for (const auto family : {settingsCommands, startCommands, statusCommands, liveCommands}) {
            auto commands = family(m_host);
            std::move(commands.begin(), commands.end(), std::back_inserter(all));
        }
        return all;
    }

    std::vector<sdk::BackgroundTask> backgroundTasks() const override { return {resumeTask(m_host)}; }
    std::vector<sdk::InboxKind*> inboxKinds() override { return {&m_interrupted, &m_closing}; }
    std::vector<sdk::SettingGroup> settingGroups() override { return uploadSettingGroups(); }
    std::vector<sdk::FirstStep> firstSteps() override { return {firstUpload(m_host)}; }

private:
    sdk::Host& m_host;
    InterruptedUploads m_interrupted;
    ClosingJobs m_closing;
};

} // namespace packhouse::tsios

PACKHOUSE_NATIVE_PLUGIN(packhouse::tsios::Plugin, "tsios", "tsIOS");
