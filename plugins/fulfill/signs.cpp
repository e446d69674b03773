#include "signs.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::fulfill {

using sdk::Tone;

Sign signOf(data::SheetState state)
{
    using enum data::SheetState;
    switch (state) {
    case queued: return {_("Queued"), "circle-dashed", Tone::grey};
    case claimed: return {_("Claimed"), "lock", Tone::blue};
    case rendered: return {_("Rendered"), "photo-check", Tone::blue};
    case handedOver: return {_("Handed over"), "send", Tone::blue};
    case printed: return {_("Printed"), "printer", Tone::green};
    case packed: return {_("Packed"), "package", Tone::green};
    case shipped: return {_("Shipped"), "truck-delivery", Tone::green};
    case failed: return {_("Failed"), "circle-x", Tone::red};
    case unknown: return {_("Unknown"), "help-circle", Tone::amber};
    case cancelled: return {_("Cancelled"), "ban", Tone::grey};
    }
    return {};
}

Sign signOf(data::OrderState state)
{
    using enum data::OrderState;
    switch (state) {
    case cart: return {_("In the cart"), "shopping-bag", Tone::grey};
    case placed: return {_("Placed, unpaid"), "clock", Tone::amber};
    case paid: return {_("Paid"), "credit-card", Tone::blue};
    case downloaded: return {_("Downloaded"), "cloud-down", Tone::blue};
    case inProduction: return {_("In production"), "printer", Tone::blue};
    case partlyShipped: return {_("Partly shipped"), "truck-delivery", Tone::blue};
    case shipped: return {_("Shipped"), "truck-delivery", Tone::green};
    case complete: return {_("Complete"), "circle-check", Tone::green};
    case voided: return {_("Voided"), "ban", Tone::grey};
    case partlyRefunded: return {_("Partly refunded"), "receipt-refund", Tone::grey};
    case refunded: return {_("Refunded"), "receipt-refund", Tone::grey};
    }
    return {};
}

Sign signOfHeld()
{
    return {_("Held"), "hand-stop", Tone::amber};
}

Sign signOf(const data::Sheet& sheet)
{
    const bool held = sheet.held && sheet.state == data::SheetState::queued;
    return held ? signOfHeld() : signOf(sheet.state);
}

std::string contentOf(const data::Sheet& sheet)
{
    return sheet.kind == data::SheetKind::orderHeader ? std::string{_("Order header")} : sheet.description;
}

} // namespace packhouse::fulfill
