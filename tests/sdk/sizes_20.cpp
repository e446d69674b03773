#include "sizes.h"

#include "packhouse/sdk/payment.hpp"
