#include "sql.hpp"

namespace packhouse::data {

namespace {

std::vector<std::string_view>& registry()
{
    static std::vector<std::string_view> statements;
    return statements;
}

} // namespace

const std::vector<std::string_view>& Sql::all()
{
    return registry();
}

detail::SqlEntry::SqlEntry(std::string_view literal) : text{literal}
{
    registry().push_back(literal);
}

} // namespace packhouse::data
