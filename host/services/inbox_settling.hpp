#pragma once

#include <packhouse/data/settled_repository.hpp>
#include <packhouse/sdk/native/host.hpp>
#include <packhouse/sdk/native/inbox.hpp>

namespace packhouse::host {

/// An item of the inbox with the kind that answers for it.
struct InboxEntry {
    sdk::InboxKind* kind = nullptr;
    sdk::InboxItem item;

    std::string place() const { return kind->id() + "/" + item.key; } ///< unique in the inbox
};

/// What came of settling an item.
struct SettledEntry {
    sdk::Settling settling;
    std::vector<sdk::InboxItem> left; ///< of that kind, read afterwards
    bool gone = false;                ///< the item is not among them: it is settled
    data::Settled settled;            ///< as it was written down, if it is gone
};

/// Newest first.
void sortInbox(std::vector<InboxEntry>& entries);

/// Lets the kind act, reads it anew, and writes down who settled the item if it is gone. Throws what the kind throws. [task-thread, blocks]
SettledEntry settleItem(sdk::Host& host, const InboxEntry& entry, const sdk::InboxAct& act, sdk::Progress& progress);

/// Writes down what is settled, and forgets what is older than 30 days. An item that somebody settled a moment ago does not go by itself as
/// well: false. [task-thread, blocks]
bool noteSettled(sdk::Host& host, const data::Settled& settled);

/// What was settled since midnight of this computer, newest first. [task-thread, blocks]
std::vector<data::Settled> settledToday(sdk::Host& host);

} // namespace packhouse::host
