#include "packhouse/data/sheet.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace packhouse::data {
namespace {

using enum SheetState;

// Nothing leaves `printed` backwards: a reprint is a new sheet with its own number. `unknown` and `failed` end by a person's decision.
constexpr std::array<std::pair<SheetState, SheetState>, 23> arrows{{
    {queued, claimed},    {queued, cancelled},
    {claimed, rendered},  {claimed, queued},     {claimed, failed},     {claimed, cancelled},
    {rendered, handedOver}, {rendered, queued},  {rendered, failed},    {rendered, cancelled},
    {handedOver, printed}, {handedOver, failed}, {handedOver, unknown},
    {printed, packed},    {printed, shipped},
    {packed, shipped},
    {failed, queued},     {failed, cancelled},
    {unknown, printed},   {unknown, queued},     {unknown, failed},     {unknown, cancelled},
    {packed, printed},
}};

} // namespace

bool mayBecome(SheetState from, SheetState to)
{
    return std::find(arrows.begin(), arrows.end(), std::pair{from, to}) != arrows.end();
}

std::string_view wordOf(SheetState state) { return toWord(state); }
SheetState sheetStateOf(std::string_view word) { return ofWord<SheetState>(word); }
std::string_view wordOf(OrderState state) { return toWord(state); }
OrderState orderStateOf(std::string_view word) { return ofWord<OrderState>(word); }
std::string_view wordOf(OnlineStatus status) { return toWord(status); }
OnlineStatus onlineStatusOf(std::string_view word) { return ofWord<OnlineStatus>(word); }

} // namespace packhouse::data
