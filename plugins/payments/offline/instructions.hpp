#pragma once

#include "packhouse/sdk/payment.hpp"

namespace offline {

/// How the customer pays: at pick-up and, if an IBAN is set, by bank transfer with the order key as reference.
std::string howToPay(const packhouse::sdk::payment::Call& call);

/// What staff must do to give money back.
std::string howToRefund(const packhouse::sdk::payment::Call& call);

} // namespace offline
