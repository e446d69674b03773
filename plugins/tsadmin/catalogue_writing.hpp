#pragma once

#include "catalogue_changes.hpp"

#include "packhouse/sdk/native/host.hpp"

namespace packhouse::tsadmin {

/// What is stored now of the records that these edits are about; those that are gone are missing. [task-thread]
std::map<std::int64_t, CatalogueRecord> storedFor(data::Transaction& work, const CatalogueKind& kind, const CatalogueChanges& changes);

/// Writes the edits in one transaction, with a line of audit for each. What somebody else changed in other fields stays; Error{conflict} if both
/// changed one field, and nothing is written then. Tells "catalogue.changed" with the kind, and "offer.changed" for what sells it. [task-thread]
void submit(sdk::Host& host, const CatalogueKind& kind, const CatalogueChanges& changes);

} // namespace packhouse::tsadmin
