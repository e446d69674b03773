#pragma once

#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/inbox.hpp"

namespace packhouse::fulfill {

/// A kind that looks at the sheets of this studio.
class SheetKindOfItems : public sdk::InboxKind {
public:
    explicit SheetKindOfItems(sdk::Host& host) : m_host{host} {}
    std::vector<std::string> topics() const override { return {"sheet.changed", "order.downloaded"}; }

protected:
    std::vector<data::Sheet> sheets(data::SheetState state) const;
    data::Order orderOf(const data::Sheet& sheet) const;
    std::vector<data::SheetEvent> historyOf(const data::Sheet& sheet) const;
    std::function<std::string(sdk::Progress&)> pictureOf(const data::Sheet& sheet) const;
    sdk::Host& m_host;
};

std::unique_ptr<sdk::InboxKind> sheetsInDoubt(sdk::Host& host);
std::unique_ptr<sdk::InboxKind> failedSheets(sdk::Host& host);
std::unique_ptr<sdk::InboxKind> printersInNeed(sdk::Host& host);
std::unique_ptr<sdk::InboxKind> filesToSend(sdk::Host& host);

/// "184 205" without a thin space, "Sheet 184205, 2 – 5×7, Olivia Bennett · order 7KQX4MWD".
std::string factsOf(const data::Sheet& sheet, const data::Order& order);
data::Id<data::Sheet> sheetIdOf(const std::string& item);

} // namespace packhouse::fulfill
