#include "packhouse/sdk/payment.hpp"
#include "sizes.h"
