#include "sizes.h"

// The C++ view must build in the oldest C++ that plugins may use.
#include "packhouse/sdk/payment.hpp"
