#include "instructions.hpp"

namespace offline {

namespace {

namespace payment = packhouse::sdk::payment;
using payment::Call;
using payment::Result;

/// Money that people hand over themselves: nothing is sent anywhere, and only a person's word makes it received.
struct Provider {
    static const char* title() { return "Pay at pick-up or by bank transfer"; }
    static const char* description() { return "Pay in cash when you pick up your order, or transfer the amount to our account."; }

    Result start(Call& call) const { return payment::pending(call.amount(), call.orderKey(), howToPay(call)); }
    Result query(Call& call) const { return payment::pending(call.amount(), call.orderKey(), howToPay(call)); }
    Result refund(Call& call) const { return payment::pending(call.amount(), call.orderKey(), howToRefund(call)); }
    Result markReceived(Call& call) const { return payment::succeeded(call.amount(), call.orderKey()); }
};

constexpr packhouse_field text = packhouse::sdk::textField("text", "Text for the customer", "Shown above the amount.",
                                                           "Please pay when you pick up your order, or transfer the amount beforehand.");
constexpr packhouse_field holder = packhouse::sdk::textField("account_holder", "Account holder", "Name of the bank account's owner.");
constexpr packhouse_field iban = packhouse::sdk::textField("iban", "IBAN", "Leave it empty to take payment at pick-up only.");
constexpr const packhouse_field* list[] = {&text, &holder, &iban};
constexpr packhouse_fields fields = {3, list};

} // namespace

} // namespace offline

PACKHOUSE_PAYMENT_PLUGIN(offline::Provider, offline::fields, "packhouse.offline", "Pay at pick-up or by bank transfer", "1.0.0");
