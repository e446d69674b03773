#include "scans.hpp"

#include "packhouse/data/keys.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"

#include <algorithm>
#include <cstdlib>

namespace packhouse::fulfill {
namespace {

constexpr std::size_t mostDigits = 12;

bool isNumber(const std::string& text)
{
    return !text.empty() && text.size() <= mostDigits && std::ranges::all_of(text, [](unsigned char sign) { return sign >= '0' && sign <= '9'; });
}

std::string sheetPlace(data::Transaction& work, const std::string& number)
{
    const auto sheet = isNumber(number) ? data::SheetRepository{work}.find({std::strtoll(number.c_str(), nullptr, 10)}) : std::nullopt;
    return sheet ? "fulfill.queue#sheet:" + number : std::string{};
}

std::string orderPlace(data::Transaction& work, const std::string& text)
{
    const std::string key = data::tidyKey(text);
    return !key.empty() && data::OrderRepository{work}.find(key) ? "order:" + key : std::string{};
}

} // namespace

std::string placeOfScan(sdk::Host& host, const std::string& scanned)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const std::string sheet = sheetPlace(work, scanned);
    return sheet.empty() ? orderPlace(work, scanned) : sheet;
}

} // namespace packhouse::fulfill
