#include "queue_choice.hpp"

#include "signs.hpp"

#include "packhouse/data/in_language.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <algorithm>
#include <sstream>

namespace packhouse::fulfill {
namespace {

constexpr char below = '\n'; // between the levels of a branch's key

struct Level {
    std::string key, label, icon;
    ui::Tone tone = ui::Tone::plain;
};

Level packageLevel(const ShownSheet& shown)
{
    if (shown.item == nullptr) return {"package:", _("Order header"), "file-text", ui::Tone::grey};
    return {"package:" + shown.item->packageCode, shown.item->packageCode + "  " + shown.item->packageDescription, "package"};
}

Level orderLevel(const QueuedOrder& order)
{
    const Sign sign = signOf(order.order.state);
    return {"order:" + order.order.key, order.order.key + "  " + order.order.customer.lastName, sign.icon, sign.tone};
}

Level levelOf(const ShownSheet& shown, const std::string& level)
{
    const data::Sheet& sheet = *shown.sheet;
    if (level == "job") return {"job:" + shown.order->jobKey, shown.order->jobName.empty() ? _("No job") : shown.order->jobName, "school"};
    if (level == "order") return orderLevel(*shown.order);
    if (level == "package") return packageLevel(shown);
    if (level == "printer") return {"printer:" + sheet.printer, sheet.printer.empty() ? _("This station's printer") : sheet.printer, "printer"};
    if (level == "state") return {"state:" + chipOf(sheet), signOf(sheet).word, signOf(sheet).icon, signOf(sheet).tone};
    return {"product:" + sheet.productCode + sheet.description, sheet.description.empty() ? sheet.productCode : contentOf(sheet), "photo"};
}

std::vector<std::string> levelsOf(const std::string& grouping)
{
    std::istringstream words{grouping.empty() ? groupings().front().first : grouping};
    std::vector<std::string> levels;
    for (std::string level; std::getline(words, level, ',');) levels.push_back(level);
    return levels;
}

/// A branch while it grows; those of a level stand in the order of their first sheet.
struct Growing {
    ui::Branch branch;
    int count = 0;
    std::vector<std::unique_ptr<Growing>> below;
    std::map<std::string, Growing*> byKey;

    Growing& at(const Level& level, const std::string& key, bool open)
    {
        auto [found, fresh] = byKey.try_emplace(level.key);
        if (fresh) {
            below.push_back(std::make_unique<Growing>());
            found->second = below.back().get();
            found->second->branch = {key, {{level.label, level.icon, level.tone}}, {}, open};
        }
        return *found->second;
    }

    ui::Branch grown()
    {
        branch.cells.push_back({ui::shownNumber(count), {}, ui::Tone::grey});
        for (auto& each : below) branch.branches.push_back(each->grown());
        return std::move(branch);
    }
};

bool within(const std::string& key, const std::string& branch)
{
    return branch.empty() || branch == "all" || key == branch || (key.starts_with(branch) && key[branch.size()] == below);
}

std::string keyOf(const ShownSheet& shown, const std::vector<std::string>& levels)
{
    std::string key;
    for (const std::string& level : levels) key += (key.empty() ? "" : std::string{below}) + levelOf(shown, level).key;
    return key;
}

void grow(Growing& root, const ShownSheet& shown, const std::vector<std::string>& levels)
{
    Growing* at = &root;
    std::string key;
    for (const std::string& name : levels) {
        const Level level = levelOf(shown, name);
        key += (key.empty() ? "" : std::string{below}) + level.key;
        at = &at->at(level, key, at == &root);
        ++at->count;
    }
    ++root.count;
}

} // namespace

bool QueueChoice::has(const ShownSheet& shown) const
{
    return (state.empty() || chipOf(*shown.sheet) == state) && (filter.empty() || lets(filter, shown));
}

namespace {

std::vector<std::pair<std::string, std::string>> allGroupings()
{
    return {{"job,order,package", _("Job, order, package")}, {"order,package", _("Order, package")}, {"printer,order", _("Printer, order")},
        {"product,order", _("Product, order")}, {"state,order", _("State, order")}};
}

} // namespace

const std::vector<std::pair<std::string, std::string>>& groupings()
{
    return data::inLanguage<allGroupings>();
}

std::vector<ui::Branch> branchesOf(const QueueIndex& queue, const QueueChoice& choice)
{
    const auto levels = levelsOf(choice.grouping);
    Growing root;
    for (const ShownSheet& shown : queue.sheets())
        if (choice.has(shown)) grow(root, shown, levels);
    std::vector<ui::Branch> branches{{"all", {{_("All sheets"), "stack-2"}, {ui::shownNumber(root.count), {}, ui::Tone::grey}}, {}, true}};
    for (auto& each : root.below) branches.push_back(each->grown());
    return branches;
}

std::vector<const ShownSheet*> sheetsOf(const QueueIndex& queue, const QueueChoice& choice)
{
    const auto levels = levelsOf(choice.grouping);
    std::vector<const ShownSheet*> shown;
    for (const ShownSheet& sheet : queue.sheets())
        if (choice.has(sheet) && within(keyOf(sheet, levels), choice.branch)) shown.push_back(&sheet);
    return shown;
}

std::string branchFor(const ShownSheet& shown, const std::string& grouping, const std::string& level)
{
    auto levels = levelsOf(grouping);
    const auto found = std::ranges::find(levels, level);
    if (found == levels.end()) return "all";
    levels.erase(found + 1, levels.end());
    return keyOf(shown, levels);
}

std::string orderOfBranch(const std::string& branch)
{
    const auto at = branch.find("order:");
    if (at == std::string::npos || (at > 0 && branch[at - 1] != below)) return {};
    const auto begin = at + 6;
    return branch.substr(begin, branch.find(below, begin) - begin);
}

} // namespace packhouse::fulfill
