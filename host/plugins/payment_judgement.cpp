#include "host/plugins/payment_judgement.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/payment.h"

#include <algorithm>

namespace packhouse::host::plugins {

namespace {

using data::PaymentOutcome;
using sdk::PaymentAnswer;
using sdk::PaymentOperation;
using Sent = std::vector<Exchange>;

constexpr std::size_t longestReference = 200;
constexpr std::size_t longestText = 10'000;

bool isComplete(const Exchange& exchange) { return exchange.reply.transport == PACKHOUSE_REPLY_COMPLETE; }

bool isAccepted(const Exchange& exchange) { return isComplete(exchange) && exchange.reply.status >= 200 && exchange.reply.status < 300; }

const Exchange* lastWrite(const Sent& sent)
{
    const auto found = std::find_if(sent.rbegin(), sent.rend(), [](const Exchange& exchange) { return isWrite(exchange.request); });
    return found == sent.rend() ? nullptr : &*found;
}

bool isSupported(PaymentOperation operation, const Sent& sent)
{
    if (operation == PaymentOperation::markReceived) return true; // a person's word, and recorded as theirs
    if (operation == PaymentOperation::query) return !sent.empty() && isAccepted(sent.back());
    const Exchange* write = lastWrite(sent);
    return write != nullptr && isAccepted(*write);
}

bool isSameAmount(const data::Money& asked, const messages::Money& claimed)
{
    return claimed == messages::Money{asked.minor(), asked.currency().code(), asked.currency().exponent()};
}

bool isTooLong(const messages::Result& claim)
{
    return claim.providerReference.size() > longestReference || claim.instructions.size() > longestText ||
           claim.reason.size() > longestText || claim.actionUrl.size() > longestText;
}

PaymentAnswer taken(PaymentOutcome outcome, const messages::Result& claim)
{
    PaymentAnswer answer;
    answer.outcome = outcome;
    answer.providerReference = claim.providerReference;
    answer.instructions = claim.instructions;
    answer.reason = claim.reason;
    answer.actionUrl = claim.actionUrl;
    return answer;
}

PaymentAnswer notKnown(const messages::Result& claim, const std::string& why)
{
    PaymentAnswer answer = taken(PaymentOutcome::unknown, claim);
    answer.reason = why;
    return answer;
}

PaymentAnswer success(const sdk::PaymentRequest& request, const messages::Result& claim, const Sent& sent)
{
    if (!isSameAmount(request.amount, claim.amount))
        return notKnown(claim, _("The payment plugin reported success with another amount than was asked for. Ask the provider."));
    if (!isSupported(request.operation, sent))
        return notKnown(claim,
                        _("The payment plugin reported success, but no request of it was accepted by the provider. Ask the provider."));
    return taken(PaymentOutcome::succeeded, claim);
}

PaymentAnswer refusal(const messages::Result& claim, const Sent& sent)
{
    if (const Exchange* write = lastWrite(sent))
        return isComplete(*write) ? taken(PaymentOutcome::declined, claim) : withoutResult(sent, claim.reason);
    const bool asked = !sent.empty() && isComplete(sent.back());
    return asked ? taken(PaymentOutcome::declined, claim) : withoutResult(sent, claim.reason);
}

PaymentAnswer open(PaymentOutcome outcome, const messages::Result& claim)
{
    if (claim.providerReference.empty())
        return notKnown(claim, _("The payment plugin gave no reference, so the payment cannot be found again. Ask the provider."));
    if (outcome == PaymentOutcome::actionRequired && claim.actionUrl.rfind("https://", 0) != 0)
        return notKnown(claim, _("The payment plugin gave no safe address to go on at. Ask the provider."));
    return taken(outcome, claim);
}

} // namespace

bool isWrite(const messages::Request& request) { return request.method != "GET" && request.method != "HEAD"; }

bool mayHaveTakenEffect(const Sent& sent)
{
    return std::any_of(sent.begin(), sent.end(), [](const Exchange& exchange) {
        return isWrite(exchange.request) && exchange.reply.transport != PACKHOUSE_REPLY_NOT_SENT;
    });
}

PaymentAnswer withoutResult(const Sent& sent, const std::string& why)
{
    PaymentAnswer answer;
    answer.outcome = mayHaveTakenEffect(sent) ? PaymentOutcome::unknown : PaymentOutcome::notAttempted;
    answer.reason = why;
    return answer;
}

PaymentAnswer judged(const sdk::PaymentRequest& request, const messages::Result& claim, const Sent& sent)
{
    if (isTooLong(claim)) return withoutResult(sent, _("The payment plugin gave more text than is allowed."));
    switch (claim.outcome) {
    case PACKHOUSE_OUTCOME_SUCCEEDED:
        return success(request, claim, sent);
    case PACKHOUSE_OUTCOME_DECLINED:
        return refusal(claim, sent);
    case PACKHOUSE_OUTCOME_PENDING:
        return open(PaymentOutcome::pending, claim);
    case PACKHOUSE_OUTCOME_ACTION:
        return open(PaymentOutcome::actionRequired, claim);
    case PACKHOUSE_OUTCOME_NOT_ATTEMPTED:
        return withoutResult(sent, claim.reason);
    case PACKHOUSE_OUTCOME_UNKNOWN:
        return taken(PaymentOutcome::unknown, claim);
    default:
        return withoutResult(sent, _("The payment plugin gave an outcome that does not exist."));
    }
}

} // namespace packhouse::host::plugins
