#include "migrations.hpp"

#include "search_fill.hpp"

namespace packhouse::data {
namespace {

std::vector<Migration> withFills(std::vector<Migration> all)
{
    for (Migration& migration : all)
        if (migration.name == "search") migration.fill = fillSearch;
    return all;
}

} // namespace

const std::vector<Migration>& migrations()
{
    static const std::vector<Migration> known = withFills({
#include "migrations.inc"
    });
    return known;
}

} // namespace packhouse::data
