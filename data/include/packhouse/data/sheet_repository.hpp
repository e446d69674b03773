#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/sheet.hpp"

#include <chrono>

namespace packhouse::data {

/// The print queue and its ledger. Every change of state goes through `change`, which writes both.
class SheetRepository {
public:
    explicit SheetRepository(Transaction& work) : m_session{work.session()} {}

    /// Adds all sheets of an order as queued, in their order; fills the ids. Error{conflict} if the order has sheets.
    void add(std::vector<Sheet>& sheets);

    std::optional<Sheet> find(Id<Sheet> id);
    std::vector<Sheet> ofOrder(Id<Order> order); ///< by position
    std::vector<Sheet> inState(SheetState state, int limit = 1000); ///< by id
    std::map<SheetState, int> counts();

    /// Claims up to `limit` queued, not held sheets (of one order, if given) for a station: each sheet goes to one
    /// station only, however many ask at once. Ledger written.
    std::vector<Sheet> claim(const std::string& station, std::chrono::seconds lease, Instant at, int limit, std::optional<Id<Order>> order = {});

    /// Moves the sheet on; writes the ledger. Error{conflict} if the stored state is not `sheet.state` or the arrow does not exist.
    /// The other fields of `sheet` are stored as they are, but a sheet back in the queue belongs to no station, one that no station works on has
    /// no lease, and only a queued one is held. Returns it in its new state.
    Sheet change(Sheet sheet, SheetState to, const std::string& by, const std::string& detail, Instant at);

    /// Stores what stands beside the state: printer, print job, file, lease, hold. No ledger line. Error{missing} if it is not there,
    /// Error{conflict} for a hold on a sheet that is not queued any more.
    void update(const Sheet& sheet);

    /// Claims of which the lease ran out: claimed and rendered go back to queued (nothing left this machine), handed over become
    /// unknown. Returns the sheets that changed.
    std::vector<Sheet> expireLeases(Instant at);

    std::vector<SheetEvent> history(Id<Sheet> sheet); ///< oldest first

private:
    Session& m_session;
};

} // namespace packhouse::data
