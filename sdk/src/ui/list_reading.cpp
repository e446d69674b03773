#include "list_impl.hpp"

#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <algorithm>

namespace packhouse::ui {

namespace {
constexpr std::size_t block = 64;    // rows read together: two screens of a small window
constexpr std::size_t mostAsked = 6; // blocks; who scrolls through a million rows waits for the last ones only
constexpr int quietFor = 500;        // milliseconds before reading is worth a word
} // namespace

void List::Impl::read()
{
    std::vector<std::string> fields;
    for (const ListColumn& column : loader.source()->columns()) fields.push_back(column.field);
    loader.readIds({data::parseFilter(filter, fields), sort});
    sayReading.StartOnce(quietFor);
    if (list.onCount) list.onCount();
}

void List::Impl::arrived(IdOrder newOrder)
{
    const auto oldSelected = selected();
    const auto oldCurrent = view->current();
    const auto anchor = view->anchor(oldCurrent);
    const RowId anchored = anchor && anchor->place < order.size() ? order.at(anchor->place) : 0;
    if (oldCurrent && *oldCurrent < order.size()) wishedCurrent = order.at(*oldCurrent);
    const bool sameRows = newOrder.ids() == order.ids();
    order = std::move(newOrder);
    cache.outdate();
    everRead = true;
    faulty = false;
    settled = 0;
    {
        const ListView::Quiet quiet{*view};
        growth.to(order.size());
    }
    if (!sameRows || wishedSight != 0) {
        const auto place = order.place(anchored);
        restore(place ? std::optional{Anchor{*place, anchor->share}} : std::nullopt, anchor ? std::optional{anchor->place} : std::nullopt);
    }
    view->paintAnew();
    sayLine();
    if (list.onRead) list.onRead();
    if (list.onCount) list.onCount();
    if (list.onSelect && selected() != oldSelected) list.onSelect();
}

void List::Impl::arrived(std::vector<ListRow> rows, std::uint64_t age)
{
    faulty = false;
    bool currentCame = false;
    const auto current = view->current();
    for (ListRow& row : rows) {
        const RowId id = row.id;
        if (!cache.put(std::move(row), age)) continue;
        const auto place = order.place(id);
        if (!place || *place >= growth.reached()) continue;
        model->RowChanged(static_cast<unsigned>(*place));
        currentCame = currentCame || place == current;
    }
    // Panels that follow the current row could not know it before.
    if (currentCame && list.onSelect) list.onSelect();
}

void List::Impl::failed(const std::string& sentence)
{
    faulty = true; // until what is read next comes: GTK asks for a cell again at each painting
    sayLine();
    if (list.onCount) list.onCount();
    if (list.onFailed) list.onFailed(sentence);
}

const ListRow* List::Impl::row(std::size_t place)
{
    if (place >= order.size()) return nullptr;
    const RowId id = order.at(place);
    if (!cache.fresh(id)) ask(place);
    return cache.find(id);
}

void List::Impl::ask(std::size_t place)
{
    if (faulty) return;
    const std::size_t number = place / block;
    if (!askedBlocks.empty() && askedBlocks.back() == number) return;
    std::erase(askedBlocks, number);
    askedBlocks.push_back(number);
    if (askedBlocks.size() > mostAsked) askedBlocks.erase(askedBlocks.begin());
    if (std::exchange(askedSoon, true)) return;
    list.CallAfter([this] { readAsked(); });
}

void List::Impl::readAsked()
{
    askedSoon = false;
    for (const std::size_t number : std::exchange(askedBlocks, {})) {
        std::vector<RowId> rows;
        for (std::size_t place = number * block; place < std::min(order.size(), (number + 1) * block); ++place)
            if (!cache.fresh(order.at(place))) rows.push_back(order.at(place));
        loader.want(std::move(rows), cache.age());
    }
}

void List::Impl::grown()
{
    const std::size_t before = std::exchange(settled, growth.reached());
    const auto came = [&](RowId row) {
        const auto place = order.place(row);
        return place && *place >= before && *place < settled;
    };
    if (came(wishedCurrent) || std::ranges::any_of(wished, came)) restore(std::nullopt, std::nullopt);
}

void List::Impl::sayLine()
{
    std::string text;
    if (loader.readingIds() && order.size() == 0) text = data::format(_("Reading {}\u2026"), title);
    else if (everRead && order.size() == 0 && !filter.empty()) text = data::format(_("Nothing here matches \u201c{}\u201d."), filter);
    const bool wasShown = line->IsShown();
    setLabel(line, text);
    line->Show(!text.empty() && (!loader.readingIds() || wasShown || !sayReading.IsRunning()));
    if (line->IsShown() != wasShown) list.Layout();
}

} // namespace packhouse::ui
