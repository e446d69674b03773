// Whatever a person types where a key, an amount, a rate, a date or a database is asked for: taken or refused as input, and what is taken
// is written so that it reads the same again.
#include "packhouse/data/database_url.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/instant.hpp"
#include "packhouse/data/keys.hpp"
#include "packhouse/data/money.hpp"

#include <cstdint>
#include <cstdlib>

using namespace packhouse::data;

namespace {

void require(bool holds)
{
    if (!holds) std::abort();
}

void tryKey(std::string_view text)
{
    const auto key = tidyKey(text);
    require(key.empty() || (key.size() == 8 && key.find_first_not_of(keyAlphabet) == std::string::npos && tidyKey(key) == key));
}

void tryMoney(std::string_view text)
{
    for (const auto* code : {"EUR", "JPY", "KWD"}) {
        const auto currency = Currency::of(code);
        const auto amount = Money::of(text, currency);
        require(Money::of(amount.text(), currency) == amount);
    }
}

void tryRate(std::string_view text)
{
    const auto rate = Rate::of(text);
    require(Rate::of(rate.text()).text() == rate.text());
}

void tryInstant(std::string_view text)
{
    const auto instant = instantFromIso(text);
    require(instantFromIso(toIso(instant)) == instant);
}

void tryUrl(std::string_view text)
{
    const auto url = DatabaseUrl::parse(text);
    require(!url.display().empty());
}

void tryOn(unsigned char kind, std::string_view text)
{
    switch (kind % 5) {
    case 0: return tryKey(text);
    case 1: return tryMoney(text);
    case 2: return tryRate(text);
    case 3: return tryInstant(text);
    default: return tryUrl(text);
    }
}

} // namespace

/// The first byte chooses what is asked for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size == 0) return 0;
    try {
        tryOn(bytes[0], {reinterpret_cast<const char*>(bytes) + 1, size - 1});
    } catch (const Error& error) {
        require(error.trouble() == Trouble::invalid);
    }
    return 0;
}
