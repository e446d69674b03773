#include "migrations.hpp"

namespace packhouse::data {

const std::vector<Migration>& migrations()
{
    static const std::vector<Migration> known{
#include "migrations.inc"
    };
    return known;
}

} // namespace packhouse::data
