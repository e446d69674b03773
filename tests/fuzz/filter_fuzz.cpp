// Whatever is typed into a list's filter is read without an error, and nothing of it is empty or holds what no database keeps.
#include "packhouse/data/list_query.hpp"

#include <cstdint>
#include <cstdlib>

using namespace packhouse::data;

namespace {

void require(bool holds)
{
    if (!holds) std::abort();
}

const std::vector<std::string> fields{"state", "customer", "due"};

void tryFilter(std::string_view text)
{
    const Filter filter = parseFilter(text, fields);
    for (const std::string& word : filter.words) require(!word.empty() && word.find('\0') == std::string::npos);
    for (const FilterTerm& term : filter.terms) {
        require(term.field.empty() ? term.negated : term.field == "state" || term.field == "customer" || term.field == "due");
        require(term.value.find('\0') == std::string::npos && (!term.value.empty() || term.relation == Relation::equals));
    }
}

void tryDay(std::string_view text)
{
    using namespace std::chrono;
    for (const bool monthFirst : {false, true})
        if (const auto day = dayOf(text, 2026y / April / 15, monthFirst)) require(day->ok());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    tryFilter(text);
    tryDay(text);
    return 0;
}
