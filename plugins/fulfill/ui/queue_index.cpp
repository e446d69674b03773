#include "queue_index.hpp"

#include "signs.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

/// Without case and accents, as the words of a filter are.
std::string folded(std::string text)
{
    std::ranges::replace(text, '"', ' ');
    const auto words = data::parseFilter("\"" + text + "\"", {}).words;
    return words.empty() ? std::string{} : words.front();
}

std::string fieldOf(const ShownSheet& shown, const std::string& field)
{
    if (field == "order") return shown.order->order.key;
    if (field == "customer") return customerOf(shown.order->order);
    if (field == "job") return shown.order->jobName;
    if (field == "child") return shown.sheet->subjectName;
    if (field == "package") return packageOf(shown);
    if (field == "product") return shown.sheet->productCode + " " + shown.sheet->description;
    if (field == "printer") return shown.sheet->printer;
    if (field == "sheet") return std::to_string(shown.sheet->id.value);
    if (field == "state") return chipOf(*shown.sheet) + " " + signOf(*shown.sheet).word;
    return {};
}

std::string textOf(const ShownSheet& shown)
{
    std::string text;
    for (const std::string& field : filterFields()) text += fieldOf(shown, field) + " ";
    return folded(text);
}

/// Numbers by their size, everything else by its letters.
int compare(const std::string& left, const std::string& right)
{
    const bool numbers = !left.empty() && !right.empty() && std::ranges::all_of(left + right, [](unsigned char sign) { return std::isdigit(sign) != 0; });
    if (numbers && left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
    return left.compare(right);
}

bool holds(const ShownSheet& shown, const data::FilterTerm& term)
{
    const std::string wanted = folded(term.value);
    if (term.field.empty()) return shown.text.find(wanted) != std::string::npos;
    const std::string value = folded(fieldOf(shown, term.field));
    switch (term.relation) {
    case data::Relation::has: return value.find(wanted) != std::string::npos;
    case data::Relation::equals: return value == wanted || value.starts_with(wanted + " ");
    case data::Relation::less: return compare(value, wanted) < 0;
    case data::Relation::atMost: return compare(value, wanted) <= 0;
    case data::Relation::more: return compare(value, wanted) > 0;
    case data::Relation::atLeast: return compare(value, wanted) >= 0;
    }
    return false;
}

const data::OrderItem* itemOf(const QueuedOrder& order, const data::Sheet& sheet)
{
    const auto found = std::ranges::find_if(order.order.items, [&](const auto& item) { return sheet.item == item.id; });
    return found == order.order.items.end() ? nullptr : &*found;
}

} // namespace

QueueIndex::QueueIndex(QueueView queue) : m_queue{std::move(queue)}
{
    for (const QueuedOrder& order : m_queue.orders)
        for (const data::Sheet& sheet : order.sheets) {
            ShownSheet shown{&order, &sheet, itemOf(order, sheet)};
            shown.text = textOf(shown);
            m_sheets.push_back(std::move(shown));
            ++m_counts[chipOf(sheet)];
        }
}

int QueueIndex::count(const std::string& chip) const
{
    const auto found = m_counts.find(chip);
    return found == m_counts.end() ? 0 : found->second;
}

const ShownSheet* QueueIndex::find(std::int64_t sheet) const
{
    const auto found = std::ranges::find_if(m_sheets, [sheet](const ShownSheet& shown) { return shown.sheet->id.value == sheet; });
    return found == m_sheets.end() ? nullptr : &*found;
}

std::string chipOf(const data::Sheet& sheet)
{
    return sheet.held && sheet.state == data::SheetState::queued ? "held" : std::string{wordOf(sheet.state)};
}

std::string customerOf(const data::Order& order)
{
    return order.customer.firstName + " " + order.customer.lastName;
}

std::string packageOf(const ShownSheet& shown)
{
    return shown.item == nullptr ? "–" : shown.item->packageCode;
}

const std::vector<std::string>& filterFields()
{
    static const std::vector<std::string> fields{"order", "customer", "job", "child", "package", "product", "printer", "sheet", "state"};
    return fields;
}

bool lets(const data::Filter& filter, const ShownSheet& shown)
{
    const auto hasWord = [&](const std::string& word) { return shown.text.find(word) != std::string::npos; };
    return std::ranges::all_of(filter.words, hasWord) && std::ranges::all_of(filter.terms, [&](const auto& term) { return holds(shown, term) != term.negated; });
}

} // namespace packhouse::fulfill
