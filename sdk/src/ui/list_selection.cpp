#include "list_impl.hpp"

#include <algorithm>

namespace packhouse::ui {

namespace {
// GTK takes five microseconds for each row that it selects.
constexpr std::size_t mostByOne = 5000;
} // namespace

std::vector<RowId> List::Impl::selected() const
{
    if (all) return order.ids();
    std::vector<RowId> rows;
    for (const std::size_t place : view->selected())
        if (place < order.size()) rows.push_back(order.at(place));
    return rows;
}

std::vector<std::size_t> List::Impl::placesOf(const std::vector<RowId>& rows) const
{
    std::vector<std::size_t> places;
    for (const RowId row : rows)
        if (const auto place = order.place(row)) places.push_back(*place);
    std::ranges::sort(places);
    return places;
}

void List::Impl::selectedByHand()
{
    if (std::exchange(all, false)) view->paintAnew();
    wished = selected();
    const auto place = view->current();
    wishedCurrent = place && *place < order.size() ? order.at(*place) : 0;
    settled = growth.reached();
    remember();
    if (list.onSelect) list.onSelect();
}

void List::Impl::chooseAll()
{
    if (order.size() > mostByOne) {
        all = true;
        view->paintAnew();
        if (list.onSelect) list.onSelect();
        return;
    }
    std::vector<std::size_t> places(order.size());
    for (std::size_t place = 0; place != places.size(); ++place) places[place] = place;
    view->select(places);
    selectedByHand();
}

void List::Impl::bringUp(RowId row)
{
    if (loader.readingIds() && !order.place(row)) {
        wished = {row};
        wishedCurrent = wishedSight = row;
        return;
    }
    const auto place = order.place(row);
    if (!place) return;
    all = false;
    wished = {row};
    wishedCurrent = wishedSight = row;
    settled = 0;
    restore(std::nullopt, std::nullopt);
    remember();
    if (list.onSelect) list.onSelect();
}

void List::Impl::restore(std::optional<Anchor> anchor, std::optional<std::size_t> oldPlace)
{
    const ListView::Quiet quiet{*view};
    const std::size_t reached = growth.reached();
    if (wished.size() > mostByOne) wished.clear();
    std::vector<std::size_t> places = placesOf(wished);
    std::erase_if(places, [&](std::size_t place) { return place >= reached; });
    const auto current = wishedCurrent == 0 ? std::nullopt : order.place(wishedCurrent);
    if (current && *current < reached && view->current() != current) view->setCurrent(*current);
    if (view->selected() != places) view->select(places);
    settled = reached;
    if (const auto place = wishedSight == 0 ? std::nullopt : order.place(wishedSight); place && *place < reached) {
        view->bringIntoSight(*place);
        wishedSight = 0;
    } else if (anchor && anchor->place < reached && (oldPlace != anchor->place || view->sight() == std::nullopt)) {
        view->put(*anchor);
    }
}

} // namespace packhouse::ui
