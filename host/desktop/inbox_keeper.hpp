#pragma once

#include "host/services/inbox_settling.hpp"

#include <map>
#include <optional>
#include <set>

namespace packhouse::host::desktop {

/// What waits for a person: asks every kind at the start, after its topics and at the event "inbox.read"; remembers what was there, to see what is
/// new and what went by itself. Tells "inbox.changed" after each change. [main-thread]
class InboxKeeper {
public:
    InboxKeeper(sdk::Host& host, std::vector<sdk::InboxKind*> kinds);
    InboxKeeper(const InboxKeeper&) = delete;
    InboxKeeper& operator=(const InboxKeeper&) = delete;

    const std::vector<sdk::InboxKind*>& kinds() const { return m_kinds; }
    const std::vector<InboxEntry>& entries() const { return m_entries; } ///< newest first
    const InboxEntry* find(const std::string& place) const;
    int count() const { return static_cast<int>(m_entries.size()); }
    const std::vector<data::Settled>& settledToday() const { return m_settled; } ///< newest first
    bool loading() const; ///< some kind has not answered yet
    /// Kinds that could not be asked, with the sentence; what they said before stays.
    const std::map<std::string, std::string>& failures() const { return m_failures; }

    void refresh(); ///< asks every kind anew
    void refresh(const sdk::InboxKind& kind);
    /// Settles in a task that outlives the page; `done` gets what came of it, `failed` why not.
    void settle(const InboxEntry& entry, const sdk::InboxAct& act, std::function<void(const std::shared_ptr<SettledEntry>&)> done,
        std::function<void(const std::string& sentence)> failed);
    bool settling(const std::string& place) const { return m_settling.contains(place); }
    /// Takes over what settling found: the kind's items as they are now.
    void take(const InboxEntry& entry, const SettledEntry& settled);

    /// Items that were not there when their kind was asked before. `atStart`: the kind was asked for the first time.
    std::function<void(const std::vector<InboxEntry>& arrived, bool atStart)> onArrival;

private:
    struct Asking {
        sdk::Task task;
        bool running = false, again = false, answered = false;
        std::uint64_t turn = 0; ///< an answer to an older one is of no use any more
        std::vector<sdk::InboxItem> items;
    };
    void ask(sdk::InboxKind& kind);
    void answered(sdk::InboxKind& kind, const sdk::Outcome& outcome, std::vector<sdk::InboxItem> items);
    void replace(sdk::InboxKind& kind, std::vector<sdk::InboxItem> items);
    void wentByThemselves(const sdk::InboxKind& kind, const std::vector<sdk::InboxItem>& gone);
    void readSettled();
    void merge();

    sdk::Host& m_host;
    std::vector<sdk::InboxKind*> m_kinds;
    std::map<const sdk::InboxKind*, Asking> m_asking;
    std::vector<InboxEntry> m_entries;
    std::vector<data::Settled> m_settled;
    std::map<std::string, std::string> m_failures;
    std::vector<sdk::Subscription> m_heard;
    sdk::Task m_settledTask;
    std::map<std::string, sdk::Task> m_settling; ///< by place
    std::map<std::uint64_t, sdk::Task> m_notes; ///< writing down what went by itself
    std::uint64_t m_lastNote = 0;
};

} // namespace packhouse::host::desktop
