#pragma once

#include "catalogue_record.hpp"

#include "packhouse/data/catalogue.hpp"

namespace packhouse::tsadmin {

/// Packages and products as records of named fields. In the language in use; both live as long as the program.
const CatalogueKind& packageKind();
const CatalogueKind& productKind();

CatalogueRecord recordOf(const data::Package& package);
CatalogueRecord recordOf(const data::Product& product);
data::Package packageOf(const CatalogueRecord& record); ///< throws Error{invalid}
data::Product productOf(const CatalogueRecord& record); ///< throws Error{invalid}

/// Codes and template keys that fields are checked against. [task-thread]
CatalogueSurroundings surroundingsIn(data::Transaction& work);

} // namespace packhouse::tsadmin
