#pragma once

#include "packhouse/sdk/payment.h"
#include "sdk/check/subject.hpp"

namespace packhouse::sdk::check {

/// An ordinary question: this operation for 33.50 EUR, every declared field filled in.
calls::Question ordinary(Subject& subject, std::uint32_t operation);

/// Every operation of payment.h.
inline constexpr std::uint32_t operations[] = {PACKHOUSE_PAYMENT_START, PACKHOUSE_PAYMENT_QUERY, PACKHOUSE_PAYMENT_REFUND,
                                               PACKHOUSE_PAYMENT_MARK_RECEIVED};

/// True for every method but GET and HEAD.
bool isWrite(const calls::Request& request);

/// The whole course of an operation at a provider that gives the same reply to everything: each run's answer in turn. At most one run
/// more than there may be requests.
std::vector<calls::Answer> course(Subject& subject, calls::Question question, const calls::Reply& reply);

/// Replies as the wide world gives them: success, refusal, HTML, nothing, torn JSON.
std::vector<calls::Reply> allReplies();

std::string nameOf(std::uint32_t operation);

} // namespace packhouse::sdk::check
