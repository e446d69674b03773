#include "sheet_acts.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "required_order.hpp"

namespace packhouse::fulfill {
namespace {

using data::SheetState;

data::Sheet found(data::SheetRepository& sheets, data::Id<data::Sheet> id)
{
    auto sheet = sheets.find(id);
    if (!sheet)
        throw data::Error{data::Trouble::missing,
                          data::format(_("There is no sheet {}. 'packhouse queue list' shows the numbers."), id.value)};
    return *sheet;
}

void refuseUnlessOpen(const data::Sheet& sheet, bool printed)
{
    const bool open = sheet.state == SheetState::unknown || (sheet.state == SheetState::failed && !printed);
    if (!open)
        throw data::Error{data::Trouble::conflict,
                          data::format(_("Sheet {} is {}: there is nothing to decide."), sheet.id.value, wordOf(sheet.state))};
}

bool waitsForSending(const data::Sheet& sheet)
{
    return sheet.kind == data::SheetKind::digital && (sheet.state == SheetState::queued || sheet.state == SheetState::failed);
}

void tell(sdk::Host& host, const SheetIds& sheets)
{
    for (const auto id : sheets) host.events().tell("sheet.changed", std::to_string(id.value));
}

} // namespace

data::Sheet decide(sdk::Host& host, data::Id<data::Sheet> id, bool printed, const std::string& reason)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::SheetRepository sheets{work};
    const auto sheet = found(sheets, id);
    refuseUnlessOpen(sheet, printed);
    const auto decided = sheets.change(sheet, printed ? SheetState::printed : SheetState::queued, host.person(), reason, data::now());
    work.commit();
    tell(host, {id});
    return decided;
}

int printAgain(sdk::Host& host, const SheetIds& ids, const std::string& reason)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::SheetRepository sheets{work};
    int count = 0;
    for (const auto id : ids) {
        const auto sheet = found(sheets, id);
        if (sheet.state != SheetState::failed) continue;
        sheets.change(sheet, SheetState::queued, host.person(), reason, data::now());
        ++count;
    }
    work.commit();
    tell(host, ids);
    return count;
}

data::Sheet hold(sdk::Host& host, data::Id<data::Sheet> id, bool held)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::SheetRepository sheets{work};
    auto sheet = found(sheets, id);
    if (sheet.state != SheetState::queued)
        throw data::Error{data::Trouble::conflict,
                          data::format(_("Sheet {} is {}: only queued sheets are held or released."), id.value, wordOf(sheet.state))};
    sheet.held = held;
    sheets.update(sheet);
    work.commit();
    tell(host, {id});
    return sheet;
}

SheetIds holdAll(sdk::Host& host, const SheetIds& ids, bool held)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::SheetRepository sheets{work};
    SheetIds changed;
    for (const auto id : ids) {
        auto sheet = found(sheets, id);
        if (sheet.state != SheetState::queued || sheet.held == held) continue;
        sheet.held = held;
        sheets.update(sheet);
        changed.push_back(id);
    }
    if (changed.empty())
        throw data::Error{data::Trouble::conflict, held ? _("None of these sheets waits for printing any more, so none was held.")
                                                        : _("None of these sheets is on hold any more, so none was released.")};
    work.commit();
    tell(host, changed);
    return changed;
}

SheetIds holdOrder(sdk::Host& host, const std::string& orderKey, bool held)
{
    SheetIds ids;
    {
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        for (const auto& sheet : data::SheetRepository{work}.ofOrder(requiredOrder(work, orderKey).id)) ids.push_back(sheet.id);
    }
    return holdAll(host, ids, held);
}

data::Sheet sentByHand(sdk::Host& host, data::Id<data::Sheet> id)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::SheetRepository sheets{work};
    auto sheet = found(sheets, id);
    if (!waitsForSending(sheet))
        throw data::Error{data::Trouble::conflict, data::format(_("Sheet {} does not wait for sending."), id.value)};
    const std::string detail = _("sent by hand");
    sheet.held = false;
    if (sheet.state == SheetState::failed) sheet = sheets.change(sheet, SheetState::queued, host.person(), detail, data::now());
    sheet.station = host.station();
    for (const auto next : {SheetState::claimed, SheetState::rendered, SheetState::handedOver, SheetState::printed})
        sheet = sheets.change(sheet, next, host.person(), detail, data::now());
    work.commit();
    tell(host, {id});
    return sheet;
}

} // namespace packhouse::fulfill
