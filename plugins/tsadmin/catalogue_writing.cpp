#include "catalogue_writing.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"

namespace packhouse::tsadmin {

std::map<std::int64_t, CatalogueRecord> storedFor(data::Transaction& work, const CatalogueKind& kind, const CatalogueChanges& changes)
{
    std::vector<std::int64_t> ids;
    for (const auto& [id, edit] : changes.edits())
        if (!edit.added) ids.push_back(id);
    std::map<std::int64_t, CatalogueRecord> stored;
    if (ids.empty()) return stored;
    for (CatalogueLine& line : kind.lines(work, ids)) stored.emplace(line.record.id, std::move(line.record));
    return stored;
}

void submit(sdk::Host& host, const CatalogueKind& kind, const CatalogueChanges& changes)
{
    data::Transaction work{host.database(data::Schema::studio)};
    const auto stored = storedFor(work, kind, changes);
    const CatalogueChanges::Rebased both = changes.onto(stored, kind);
    if (!both.conflicts.empty()) throw data::Error{data::Trouble::conflict, data::format(_("{} was changed by somebody else meanwhile. Your changes are kept here."), both.conflicts.front().object)};
    for (const auto& [id, edit] : both.changes.edits())
        if (edit.removed) kind.remove(work, edit.was);
    for (const auto& [id, edit] : both.changes.edits())
        if (!edit.removed && !edit.added) kind.update(work, both.changes.edited(stored.at(id)));
    for (const CatalogueRecord& added : both.changes.added()) kind.add(work, added);
    for (const CatalogueDifference& change : changes.list(kind))
        sdk::audit(work, host, "change", change.object, data::format("{}: {} → {}", change.field, change.was, change.now));
    work.commit();
    host.events().tell("catalogue.changed", kind.id());
    host.events().tell("offer.changed", {});
}

} // namespace packhouse::tsadmin
