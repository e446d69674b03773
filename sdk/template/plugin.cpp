// A payment plugin to copy. The customer pays at the provider's own page; what became of it is asked for later.
#include <packhouse/sdk/payment.hpp>

namespace {

namespace payment = packhouse::sdk::payment;
using payment::Call;
using payment::Request;
using payment::Result;

const std::string address = "https://api.example.com/v1";

// This made-up provider answers in lines, "id=…". Yours will speak JSON: read it with any library you like.
std::string valueOf(const std::string& lines, const std::string& name)
{
    const auto start = ('\n' + lines).find('\n' + name + '=');
    if (start == std::string::npos) return {};
    const auto value = start + name.size() + 1;
    return lines.substr(value, lines.find('\n', value) - value);
}

std::string authorization(const Call& call)
{
    return "Authorization: Bearer " + call.setting("api_key") + "\nContent-Type: application/x-www-form-urlencoded\n";
}

std::string amountFields(const Call& call)
{
    return "minor=" + std::to_string(call.amount().minor) + "&currency=" + call.amount().currency;
}

struct Provider {
    static const char* title() { return "Example Pay"; }
    static const char* description() { return "Pay by card at Example Pay."; }

    Result start(Call& call) const
    {
        const auto reply = call.send({"POST", address + "/sessions", authorization(call),
                                      amountFields(call) + "&reference=" + call.operationId(), "Idempotency-Key"});
        if (reply.lost()) return payment::unknown("Example Pay did not answer.");
        if (!reply.ok()) return payment::declined("Example Pay did not take the payment.");
        const std::string id = valueOf(reply.body, "id"), url = valueOf(reply.body, "url");
        if (id.empty() || url.empty()) return payment::unknown("Example Pay's answer was not understood.");
        return payment::action(call.amount(), id, url);
    }

    Result query(Call& call) const
    {
        const auto reply = call.send({"GET", address + "/sessions/" + call.providerReference(), authorization(call), "", ""});
        const std::string state = valueOf(reply.body, "state");
        if (reply.ok() && state == "paid") return payment::succeeded(paid(reply.body), call.providerReference());
        if (reply.ok() && state == "refused") return payment::declined("Example Pay did not take the payment.");
        return payment::pending(call.amount(), call.providerReference(), "");
    }

    Result refund(Call& call) const
    {
        const auto reply = call.send({"POST", address + "/refunds", authorization(call),
                                      amountFields(call) + "&session=" + call.providerReference(), "Idempotency-Key"});
        if (reply.lost()) return payment::unknown("Example Pay did not answer.");
        return reply.ok() ? payment::pending(call.amount(), call.providerReference(), "")
                          : payment::declined("Example Pay refused the refund.");
    }

    Result markReceived(Call&) const { throw packhouse::sdk::Failure{PACKHOUSE_UNSUPPORTED, "Example Pay itself says what was paid."}; }

private:
    // What the provider took, never what was asked for: the host compares the two.
    static payment::Money paid(const std::string& body)
    {
        const std::string minor = valueOf(body, "minor"), exponent = valueOf(body, "exponent");
        return {minor.empty() ? 0 : std::stoll(minor), valueOf(body, "currency"),
                exponent.empty() ? 2U : static_cast<unsigned>(std::stoul(exponent))};
    }
};

constexpr packhouse_field apiKey = packhouse::sdk::secretField("api_key", "API key", "From your account at Example Pay, under Developers.");
constexpr const packhouse_field* list[] = {&apiKey};
constexpr packhouse_fields fields = {1, list};

} // namespace

PACKHOUSE_PAYMENT_PLUGIN(Provider, fields, "com.example.pay", "Example Pay", "1.0.0");
