#include "instructions.hpp"

namespace offline {

using packhouse::sdk::payment::Call;

namespace {

std::string paragraph(const std::string& text) { return text.empty() ? text : text + '\n'; }

std::string bankTransfer(const Call& call)
{
    const std::string iban = call.setting("iban");
    if (iban.empty()) return {};
    return "By bank transfer:\n  Account holder: " + call.setting("account_holder") + "\n  IBAN: " + iban +
           "\n  Reference: " + call.orderKey() + '\n';
}

} // namespace

std::string howToPay(const Call& call)
{
    return paragraph(call.setting("text")) + "Amount: " + call.amount().text() + "\nReference: " + call.orderKey() + '\n' +
           bankTransfer(call);
}

std::string howToRefund(const Call& call)
{
    return "Give back " + call.amount().text() + " for order " + call.orderKey() + " in cash or by bank transfer.\n" +
           paragraph(call.reason());
}

} // namespace offline
