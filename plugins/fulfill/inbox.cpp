#include "inbox.hpp"

#include "inbox_parts.hpp"
#include "packhouse/data/text.hpp"
#include "print_run.hpp"
#include "signs.hpp"

#include <cstdlib>

namespace packhouse::fulfill {

std::vector<data::Sheet> SheetKindOfItems::sheets(data::SheetState state) const
{
    data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
    return data::SheetRepository{work}.inState(state);
}

data::Order SheetKindOfItems::orderOf(const data::Sheet& sheet) const
{
    data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
    return data::OrderRepository{work}.find(sheet.order).value_or(data::Order{});
}

std::vector<data::SheetEvent> SheetKindOfItems::historyOf(const data::Sheet& sheet) const
{
    data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
    return data::SheetRepository{work}.history(sheet.id);
}

std::function<std::string(sdk::Progress&)> SheetKindOfItems::pictureOf(const data::Sheet& sheet) const
{
    constexpr double screenDpi = 48;
    if (sheet.templateKey.empty()) return {};
    return [&host = m_host, sheet](sdk::Progress&) {
        return PrintRun{host}.render(sheet, {.format = sdk::PageFormat::jpeg, .dpi = screenDpi}).bytes;
    };
}

std::string factsOf(const data::Sheet& sheet, const data::Order& order)
{
    const std::string child = sheet.subjectName.empty() ? std::string{} : ", " + sheet.subjectName;
    return data::format(_("Sheet {}, {}{} · order {}"), sheet.id.value, contentOf(sheet), child, order.key);
}

data::Id<data::Sheet> sheetIdOf(const std::string& item) { return {std::strtoll(item.c_str(), nullptr, 10)}; }

std::vector<std::unique_ptr<sdk::InboxKind>> inboxKinds(sdk::Host& host)
{
    std::vector<std::unique_ptr<sdk::InboxKind>> kinds;
    kinds.push_back(sheetsInDoubt(host));
    kinds.push_back(printersInNeed(host));
    kinds.push_back(failedSheets(host));
    kinds.push_back(filesToSend(host));
    return kinds;
}

} // namespace packhouse::fulfill
