#include "queue_choice.hpp"

#include "sheet_signs.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <algorithm>
#include <map>
#include <sstream>

namespace packhouse::fulfill {
namespace {

std::string branchKey(const QueuedOrder& order) { return "order:" + order.order.key; }
std::string jobKey(const QueuedOrder& order) { return "job:" + order.jobName; }

bool holdsAll(const std::string& text, const std::string& words)
{
    const wxString folded = ui::shown(text).Lower();
    std::istringstream each{words};
    for (std::string word; each >> word;)
        if (folded.find(ui::shown(word).Lower()) == wxString::npos) return false;
    return true;
}

std::string textOf(const QueuedOrder& order, const data::Sheet& sheet)
{
    return order.order.key + " " + customerOf(order.order) + " " + order.jobName + " " + sheet.subjectName + " " + sheet.description + " " +
           sheet.productCode + " " + std::to_string(sheet.id.value) + " " + signOf(sheet).word;
}

bool inBranch(const QueuedOrder& order, const std::string& branch)
{
    return branch.empty() || branch == "all" || branch == jobKey(order) || branch == branchKey(order);
}

int countOf(const QueuedOrder& order, const QueueChoice& choice)
{
    return static_cast<int>(std::ranges::count_if(order.sheets, [&](const auto& sheet) { return choice.has(order, sheet); }));
}

ui::Branch orderBranch(const QueuedOrder& order, int count)
{
    const Sign sign = signOf(order.order.state);
    return {branchKey(order), {{order.order.key + "  " + order.order.customer.lastName, sign.icon, sign.tone}, {ui::shownNumber(count), {}, ui::Tone::grey}}, {}, false};
}

ui::Branch jobBranch(const std::string& name, std::vector<ui::Branch> orders, int count)
{
    return {"job:" + name, {{name.empty() ? _("No job") : name, "school"}, {ui::shownNumber(count), {}, ui::Tone::grey}}, std::move(orders), true};
}

} // namespace

bool QueueChoice::has(const QueuedOrder& order, const data::Sheet& sheet) const
{
    return (state.empty() || chipOf(sheet) == state) && (words.empty() || holdsAll(textOf(order, sheet), words));
}

bool QueueChoice::has(const QueuedOrder& order) const
{
    return std::ranges::any_of(order.sheets, [&](const auto& sheet) { return has(order, sheet); });
}

std::string chipOf(const data::Sheet& sheet)
{
    return sheet.held && sheet.state == data::SheetState::queued ? "held" : std::string{wordOf(sheet.state)};
}

std::string customerOf(const data::Order& order)
{
    return order.customer.firstName + " " + order.customer.lastName;
}

std::vector<ui::Branch> branchesOf(const QueueView& queue, const QueueChoice& choice)
{
    std::map<std::string, std::pair<std::vector<ui::Branch>, int>> jobs;
    int all = 0;
    for (const QueuedOrder& order : queue.orders) {
        const int count = countOf(order, choice);
        if (count == 0) continue;
        auto& [orders, sum] = jobs[order.jobName];
        orders.push_back(orderBranch(order, count));
        sum += count;
        all += count;
    }
    std::vector<ui::Branch> branches{{"all", {{_("All jobs"), "stack-2"}, {ui::shownNumber(all), {}, ui::Tone::grey}}, {}, true}};
    for (auto& [name, job] : jobs) branches.push_back(jobBranch(name, std::move(job.first), job.second));
    return branches;
}

std::vector<ShownSheet> sheetsOf(const QueueView& queue, const QueueChoice& choice)
{
    std::vector<ShownSheet> shown;
    for (const QueuedOrder& order : queue.orders) {
        if (!inBranch(order, choice.branch)) continue;
        for (const data::Sheet& sheet : order.sheets)
            if (choice.has(order, sheet)) shown.push_back({&order, &sheet});
    }
    return shown;
}

std::vector<const QueuedOrder*> ordersOf(const QueueView& queue, const QueueChoice& choice)
{
    std::vector<const QueuedOrder*> orders;
    for (const QueuedOrder& order : queue.orders)
        if (inBranch(order, choice.branch) && choice.has(order)) orders.push_back(&order);
    return orders;
}

} // namespace packhouse::fulfill
