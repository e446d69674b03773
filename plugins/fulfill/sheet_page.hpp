#pragma once

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/sdk/native/pictures.hpp"
#include "packhouse/sdk/native/renderer.hpp"

namespace packhouse::fulfill {

/// All that a sheet's template may show, read in one transaction.
struct SheetFacts {
    data::Sheet sheet;
    data::Order order;
    data::Job job;
    struct Child {
        data::Subject subject;
        std::string folder;              ///< class or team
        std::vector<data::Image> images; ///< primary first
    };
    std::map<std::string, Child> children; ///< by subject key, of every item of the order
    int sheetsOfOrder = 0;                 ///< products only, without header and strips
    std::string paidWith;                  ///< payment plugin of the order
};

/// What stands about the studio on headers and labels.
struct StudioFacts {
    std::string name, address1, address2, contact;
};

/// Throws Error{missing} for a sheet, order or child that is not there.
SheetFacts readSheetFacts(data::Database& studio, const data::Sheet& sheet);

/// The facts as a template asks for them. Throws Error{missing} naming child and pose if the sheet needs a picture that is not matched:
/// a sheet with the wrong child is worse than none. No I/O but the existence of picture files.
sdk::TemplateData templateData(const SheetFacts& facts, const sdk::Pictures& pictures, const StudioFacts& studio);

} // namespace packhouse::fulfill
