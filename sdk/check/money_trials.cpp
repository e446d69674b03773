#include "sdk/check/scenario.hpp"
#include "sdk/check/trial.hpp"

#include <algorithm>
#include <limits>

namespace packhouse::sdk::check {

namespace {

using calls::Answer;
using calls::Question;
using calls::Reply;

const Reply taken{PACKHOUSE_REPLY_COMPLETE, 200, "", "{}"};
const Reply lost{PACKHOUSE_REPLY_LOST, 0, "", ""};

// Beside ordinary sums the ones at which scaling and floating point go wrong.
std::vector<calls::Money> awkwardAmounts()
{
    return {{1, "EUR", 2},
            {3350, "EUR", 2},
            {1999, "JPY", 0},
            {12345, "KWD", 3},
            {9'007'199'254'740'993, "EUR", 2},
            {std::numeric_limits<std::int64_t>::max(), "USD", 2}};
}

void keepsTheAmount(Subject& subject)
{
    for (const std::uint32_t operation : operations)
        for (const calls::Money& amount : awkwardAmounts()) {
            Question question = ordinary(subject, operation);
            question.amount = amount;
            const auto answers = course(subject, question, taken);
            for (const calls::Result& result : answers.back().results)
                if (result.outcome == PACKHOUSE_OUTCOME_SUCCEEDED && !(result.amount == amount))
                    throw Wrong{nameOf(operation) + ": it reports success with another amount than was asked for."};
        }
}

bool wroteAnything(const std::vector<Answer>& answers)
{
    const auto& requests = answers.back().requests;
    return std::any_of(requests.begin(), requests.end(), isWrite);
}

void claimsNothingForNothing(Subject& subject)
{
    for (const std::uint32_t operation : {PACKHOUSE_PAYMENT_START, PACKHOUSE_PAYMENT_REFUND}) {
        const auto answers = course(subject, ordinary(subject, operation), taken);
        for (const calls::Result& result : answers.back().results)
            if (result.outcome == PACKHOUSE_OUTCOME_SUCCEEDED && !wroteAnything(answers))
                throw Wrong{nameOf(operation) + ": it reports success although it asked no provider."};
    }
}

void takesALostReplyForUnknown(Subject& subject)
{
    for (const std::uint32_t operation : {PACKHOUSE_PAYMENT_START, PACKHOUSE_PAYMENT_REFUND}) {
        const auto answers = course(subject, ordinary(subject, operation), lost);
        for (const calls::Result& result : answers.back().results)
            if (wroteAnything(answers) && result.outcome != PACKHOUSE_OUTCOME_UNKNOWN)
                throw Wrong{nameOf(operation) + ": the reply to a write was lost; only \"unknown\" is certain then."};
    }
}

void onlyLooksInAQuery(Subject& subject)
{
    for (const std::uint32_t operation : {PACKHOUSE_PAYMENT_QUERY, PACKHOUSE_PAYMENT_MARK_RECEIVED})
        if (wroteAnything(course(subject, ordinary(subject, operation), taken)))
            throw Wrong{nameOf(operation) + ": it sends a write; only GET and HEAD are allowed there."};
}

} // namespace

std::vector<Trial> moneyTrials()
{
    return {
        {"amount", "Does it keep every amount, in currencies of 0, 2 and 3 decimals?", keepsTheAmount},
        {"claim", "Does it never report success that no provider confirmed?", claimsNothingForNothing},
        {"lost", "Is a lost reply to a write \"unknown\"?", takesALostReplyForUnknown},
        {"reads", "Do QUERY and MARK_RECEIVED send no write?", onlyLooksInAQuery},
    };
}

} // namespace packhouse::sdk::check
