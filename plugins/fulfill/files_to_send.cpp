#include "inbox_parts.hpp"
#include "packhouse/data/text.hpp"
#include "sheet_acts.hpp"

namespace packhouse::fulfill {
namespace {

using data::SheetState;

class FilesToSend : public SheetKindOfItems {
public:
    using SheetKindOfItems::SheetKindOfItems;
    std::string id() const override { return "fulfill.files-to-send"; }
    std::string title() const override { return _("Digital files to send by hand"); }

    std::vector<sdk::InboxItem> items(sdk::Progress&) override
    {
        std::vector<sdk::InboxItem> found;
        for (const auto state : {SheetState::queued, SheetState::failed})
            for (const auto& sheet : sheets(state))
                if (sheet.kind == data::SheetKind::digital) found.push_back(itemOf(sheet));
        return found;
    }

    sdk::Settling settle(const std::string& item, const std::string&, sdk::Progress&) override
    {
        const auto sheet = sentByHand(m_host, sheetIdOf(item));
        return {data::format(_("{} counts as sent."), sheet.description), {}};
    }

private:
    sdk::InboxItem itemOf(const data::Sheet& sheet) const
    {
        const auto order = orderOf(sheet);
        sdk::InboxItem item{.key = std::to_string(sheet.id.value)};
        item.title = _("Send this file to the customer");
        item.facts = factsOf(sheet, order);
        item.icon = "cloud-upload";
        item.since = order.paidAt.value_or(order.placedAt);
        item.evidence = {{"shopping-bag", sdk::Tone::grey, _("Customer"), order.customer.firstName + " " + order.customer.lastName},
                         {"send", sdk::Tone::grey, _("E-mail"), order.customer.email}};
        item.acts = {{"sent", _("It is sent"), "Alt+P", "circle-check", {}}, {"order", _("Open order"), "Alt+O", "shopping-bag", "order:" + order.key}};
        return item;
    }
};

} // namespace

std::unique_ptr<sdk::InboxKind> filesToSend(sdk::Host& host) { return std::make_unique<FilesToSend>(host); }

} // namespace packhouse::fulfill
