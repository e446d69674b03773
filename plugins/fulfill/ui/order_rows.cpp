#include "order_rows.hpp"

#include "sheet_rows.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <algorithm>
#include <set>

namespace packhouse::fulfill {
namespace {

using ui::Branch, ui::Cell, ui::ColumnKind, ui::Tone;

std::string keyOf(const data::Sheet& sheet) { return "sheet:" + std::to_string(sheet.id.value); }
std::string keyOf(const data::OrderItem& item) { return "item:" + std::to_string(item.id.value); }

Branch sheetBranch(const data::Sheet& sheet)
{
    const std::string title = ui::shownSheet(sheet.id.value) + "   " + contentOf(sheet);
    const char* icon = sheet.kind == data::SheetKind::product ? "photo" : sheet.kind == data::SheetKind::digital ? "cloud-down" : "file-text";
    return {keyOf(sheet), {{title, icon, Tone::grey}, cellOf(signOf(sheet)), {}, {}, {}}, {}, true};
}

Branch itemBranch(const OrderFacts& facts, const data::OrderItem& item)
{
    Branch branch{keyOf(item), {{item.packageCode + "   " + item.packageDescription, "package"}, {item.priceReason, {}, Tone::grey}, {std::to_string(item.quantity)}, {sumOf(item.unitPrice)}, {sumOf(item.amount)}}, {}, true};
    branch.cells.back().strong = true;
    for (const auto& sheet : facts.sheets)
        if (sheet.item == item.id) branch.branches.push_back(sheetBranch(sheet));
    return branch;
}

std::string folderOf(const OrderFacts& facts, const std::string& subject)
{
    const auto found = facts.folders.find(subject);
    return found == facts.folders.end() ? std::string{} : found->second;
}

Branch childBranch(const OrderFacts& facts, const data::OrderItem& first)
{
    int sheets = 0;
    Branch branch{"child:" + first.subjectKey, {}, {}, true};
    for (const auto& item : facts.order.items) {
        if (item.subjectKey != first.subjectKey) continue;
        branch.branches.push_back(itemBranch(facts, item));
        sheets += static_cast<int>(branch.branches.back().branches.size());
    }
    const std::string folder = folderOf(facts, first.subjectKey);
    Cell name{first.subjectName.empty() ? first.subjectKey : first.subjectName, "user"};
    name.strong = true;
    const std::string count = data::format(PACKHOUSE_PLURAL("{} sheet", "{} sheets", sheets), sheets);
    branch.cells = {name, {folder.empty() ? first.subjectKey : folder + " · " + first.subjectKey, {}, Tone::grey}, {}, {}, {count, {}, Tone::grey}};
    return branch;
}

} // namespace

std::vector<ui::Column> orderColumns()
{
    return {{_("Item and its sheets"), 316, ColumnKind::iconText}, {_("State"), 190, ColumnKind::iconText}, {_("Quantity"), 72, ColumnKind::number}, {_("Price"), 84, ColumnKind::number},
        {_("Sum"), 92, ColumnKind::number}};
}

std::vector<Branch> orderBranches(const OrderFacts& facts)
{
    std::vector<Branch> branches;
    for (const auto& sheet : facts.sheets)
        if (!sheet.item) branches.push_back(sheetBranch(sheet));
    std::set<std::string> children;
    for (const auto& item : facts.order.items)
        if (children.insert(item.subjectKey).second) branches.push_back(childBranch(facts, item));
    return branches;
}

std::vector<const data::Sheet*> sheetsBelow(const OrderFacts& facts, const std::string& branch)
{
    std::vector<const data::Sheet*> sheets;
    for (const auto& sheet : facts.sheets) {
        const auto item = std::ranges::find_if(facts.order.items, [&](const auto& each) { return sheet.item == each.id; });
        const bool has = item != facts.order.items.end();
        if (branch.empty() || branch == keyOf(sheet) || (has && (branch == keyOf(*item) || branch == "child:" + item->subjectKey))) sheets.push_back(&sheet);
    }
    return sheets;
}

std::string sumOf(const data::Money& amount)
{
    return amount.currency().code().empty() ? std::string{} : ui::shownMoney(amount);
}

} // namespace packhouse::fulfill
