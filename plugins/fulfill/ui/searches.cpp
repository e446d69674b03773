#include "searches.hpp"

#include "order_window.hpp"

#include "packhouse/data/finder.hpp"
#include "packhouse/data/keys.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

sdk::Hit hitOf(const data::OrderLine& line, const std::string& key)
{
    sdk::Hit hit{.place = "order:" + line.key, .title = line.key};
    hit.detail = data::format("{} · {} · {}", line.customer, ui::shownDay(line.placedAt), ui::shownMoney(line.total));
    hit.icon = "shopping-bag";
    const Sign sign = signOf(line.state);
    hit.state = sign.word;
    hit.stateIcon = sign.icon;
    hit.stateTone = sign.tone;
    hit.exact = line.key == key;
    return hit;
}

std::vector<sdk::Hit> orders(sdk::Host& host, const std::string& words, std::size_t limit, const sdk::Progress& progress)
{
    std::vector<sdk::Hit> hits;
    const std::string key = data::tidyKey(words);
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    for (const auto& line : data::Finder{work}.orders(words, static_cast<int>(limit))) {
        if (progress.cancelled()) return hits;
        hits.push_back(hitOf(line, key));
    }
    return hits;
}

sdk::Hit hitOf(const data::Sheet& sheet, const std::string& order, const std::string& digits)
{
    const std::string number = std::to_string(sheet.id.value);
    sdk::Hit hit{.place = "fulfill.queue#sheet:" + number, .title = data::format(_("Sheet {}"), ui::shownSheet(sheet.id.value))};
    hit.detail = contentOf(sheet) + (sheet.subjectName.empty() ? "" : " · " + sheet.subjectName) + " · " + order;
    hit.icon = "photo";
    hit.proofSha256 = sheet.imageProofSha256;
    const Sign sign = signOf(sheet);
    hit.state = sign.word;
    hit.stateIcon = sign.icon;
    hit.stateTone = sign.tone;
    hit.exact = number == digits;
    return hit;
}

std::vector<sdk::Hit> sheets(sdk::Host& host, const std::string& words, std::size_t limit, const sdk::Progress& progress)
{
    std::vector<sdk::Hit> hits;
    std::string digits = words;
    std::erase_if(digits, [](unsigned char sign) { return sign == ' '; });
    if (digits.empty() || !std::ranges::all_of(digits, [](unsigned char sign) { return sign >= '0' && sign <= '9'; })) return hits;
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    for (const auto& sheet : data::Finder{work}.sheets(digits, static_cast<int>(limit))) {
        if (progress.cancelled()) return hits;
        const auto order = data::OrderRepository{work}.find(sheet.order);
        hits.push_back(hitOf(sheet, order ? order->key : std::string{}, digits));
    }
    return hits;
}

} // namespace

std::vector<sdk::Search> searches(sdk::Host& host)
{
    const auto ordersOf = [&host](const std::string& words, std::size_t limit, sdk::Progress& progress) { return orders(host, words, limit, progress); };
    const auto sheetsOf = [&host](const std::string& words, std::size_t limit, sdk::Progress& progress) { return sheets(host, words, limit, progress); };
    return {{"fulfill.orders", _("Orders"), 100, 0, ordersOf}, {"fulfill.sheets", _("Sheets"), 300, '#', sheetsOf}};
}

std::vector<sdk::ThingCommand> commandsFor(sdk::Host& host, const sdk::Hit& hit)
{
    constexpr std::string_view kind = "order:";
    if (!hit.place.starts_with(kind)) return {};
    const std::string key = hit.place.substr(kind.size());
    const auto act = [&host, key](const std::string& action) {
        return [&host, key, action] {
            host.events().tell("page.open", "order:" + key);
            host.events().tell(OrderWindow::askedTopic, action + " " + key);
        };
    };
    return {{data::format(_("Print order {}"), key), "printer", "Ctrl+P", act("print")},
            {data::format(_("Hold or release order {}"), key), "hand-stop", "Ctrl+H", act("hold")},
            {data::format(_("Ship order {}…"), key), "truck-delivery", "Ctrl+Enter", act("ship")}};
}

} // namespace packhouse::fulfill
