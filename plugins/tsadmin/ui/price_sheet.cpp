#include "price_sheet.hpp"

#include "offer_lookup.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <algorithm>
#include <sstream>

namespace packhouse::tsadmin {
namespace {

constexpr int codeWidth = 92, packageWidth = 190, priceWidth = 124;

// Ends are stored half-open and shown inclusive.
std::string lastDay(data::Instant until)
{
    return ui::shownDay(until - std::chrono::hours{24});
}

std::string ruleWords(const data::PriceListRule& rule)
{
    std::string words;
    if (rule.atLeast) words = data::format(_("{}+ in the cart"), *rule.atLeast);
    if (!rule.from && !rule.until) return words.empty() ? _("always") : words;
    if (!words.empty()) words += ", ";
    if (!rule.until) return words + data::format(_("from {}"), ui::shownDay(*rule.from));
    return words + (rule.from ? ui::shownDay(*rule.from) + " – " + lastDay(*rule.until) : data::format(_("until {}"), lastDay(*rule.until)));
}

std::string headOf(std::size_t number, const data::PriceList& list)
{
    return data::format("{} · {}\n{}", number, list.name, ruleWords(list.rule)) + (list.surcharge ? _(", surcharge") : "");
}

// "-10%" of the base price, "33,50" and "33.50".
data::Money readPrice(std::string text, const data::Money& base)
{
    std::erase(text, ' ');
    std::ranges::replace(text, ',', '.');
    if (text.ends_with('%')) {
        const bool down = text.starts_with('-') || text.starts_with("−");
        const std::string digits = text.substr(text.find_first_of("0123456789."), text.size());
        const data::Rate hundredths = data::Rate::of(digits.substr(0, digits.size() - 1));
        const data::Money part = data::share(base, {hundredths.numerator, hundredths.denominator * 100});
        return down ? base - part : base + part;
    }
    return data::Money::of(text, base.currency());
}

std::vector<std::vector<std::string>> cellsOf(const std::string& text)
{
    std::vector<std::vector<std::string>> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) line.pop_back();
        std::vector<std::string>& cells = lines.emplace_back();
        for (std::size_t from = 0; from <= line.size();) {
            const std::size_t end = std::min(line.find('\t', from), line.size());
            cells.push_back(line.substr(from, end - from));
            from = end + 1;
        }
    }
    return lines;
}

} // namespace

PriceSheet::PriceSheet(std::shared_ptr<const OfferState> state, OfferChanges changes) : m_state{std::move(state)}, m_changes{std::move(changes)}
{
    arrange();
}

std::vector<ui::Column> PriceSheet::columns() const
{
    std::vector<ui::Column> columns{{_("Code"), codeWidth, ui::ColumnKind::iconText}, {_("Package"), packageWidth}};
    columns.push_back({std::string{_("Base")} + "\n" + _("always"), priceWidth, ui::ColumnKind::price});
    std::size_t number = 0;
    for (const data::PriceList& list : m_changes.edited().priceLists) columns.push_back({headOf(++number, list), priceWidth, ui::ColumnKind::price});
    columns.push_back({_("Tax"), 64});
    return columns;
}

void PriceSheet::setChanges(OfferChanges changes)
{
    m_changes = std::move(changes);
    arrange();
}

void PriceSheet::setFilter(const std::string& words)
{
    m_filter = words;
    arrange();
}

void PriceSheet::arrange()
{
    std::vector<std::pair<std::string, std::vector<Row>>> groups;
    for (const data::OfferedPackage& offered : m_changes.edited().packages) {
        const data::Package* package = m_state->package(offered.packageCode);
        const std::string group = package != nullptr && !package->group.empty() ? package->group : _("Without a group");
        const std::string text = offered.packageCode + " " + (package != nullptr ? package->description : "") + " " + group;
        if (!m_filter.empty() && ui::shown(text).Lower().find(ui::shown(m_filter).Lower()) == wxString::npos) continue;
        auto found = std::ranges::find(groups, group, &std::pair<std::string, std::vector<Row>>::first);
        if (found == groups.end()) found = groups.insert(found, {group, {}});
        found->second.push_back({offered.packageCode, group, package != nullptr ? package->groupColour : std::string{}});
    }
    m_rows.clear();
    for (auto& [group, rows] : groups) {
        m_rows.push_back({{}, group, rows.front().colour});
        std::ranges::move(rows, std::back_inserter(m_rows));
    }
}

ui::Cell PriceSheet::cell(std::size_t row, std::size_t column) const
{
    const Row& entry = m_rows.at(row);
    const std::string edge = entry.colour.empty() ? "#9a9ea2" : entry.colour;
    if (entry.code.empty()) return column == codeColumn ? ui::Cell{{}, edge} : column == packageColumn ? ui::Cell{entry.group, {}, ui::Tone::grey, true} : ui::Cell{};
    const data::Package* package = m_state->package(entry.code);
    if (column == codeColumn) return {entry.code, edge, ui::Tone::plain, true};
    if (column == packageColumn) return {package != nullptr ? package->description : _("not in the catalogue")};
    if (isPrice(row, column)) return priceCell(partAt(row, column));
    return {package != nullptr && package->taxable ? _("taxed") : "–", {}, ui::Tone::grey};
}

std::string PriceSheet::key(std::size_t row) const
{
    const Row& entry = m_rows.at(row);
    return entry.code.empty() ? "#" + entry.group : entry.code;
}

bool PriceSheet::isPrice(std::size_t row, std::size_t column) const
{
    return row < m_rows.size() && !m_rows[row].code.empty() && column >= baseColumn && column < firstListColumn + m_changes.edited().priceLists.size();
}

OfferPart PriceSheet::partAt(std::size_t row, std::size_t column) const
{
    const std::string& code = m_rows.at(row).code;
    if (column == baseColumn) return {OfferField::basePrice, code, {}};
    return {OfferField::listPrice, code, m_changes.edited().priceLists.at(column - firstListColumn).name};
}

std::optional<data::Money> PriceSheet::priceIn(const data::Offer& offer, const OfferPart& part) const
{
    const auto package = findPackage(offer, part.package);
    if (package == offer.packages.end()) return std::nullopt;
    if (part.field == OfferField::basePrice) return package->basePrice;
    const auto list = findPriceList(offer, part.list);
    if (list == offer.priceLists.end()) return std::nullopt;
    const auto price = list->prices.find(package->packageCode);
    return price == list->prices.end() ? std::nullopt : std::optional{price->second};
}

ui::Cell PriceSheet::priceCell(const OfferPart& part) const
{
    const auto price = priceIn(m_changes.edited(), part);
    const auto typed = m_changes.unread().find(part);
    const std::string text = typed != m_changes.unread().end() ? typed->second : price ? price->text() : _("= base");
    if (!faultOf(part).empty()) return {text, {}, ui::Tone::red, false, true, true};
    if (price != priceIn(m_changes.stored(), part)) return {text, {}, ui::Tone::blue, false, true, true};
    return {text, {}, price ? ui::Tone::plain : ui::Tone::grey, false, false, true};
}

std::string PriceSheet::editText(std::size_t row, std::size_t column) const
{
    return cell(row, column).text;
}

bool PriceSheet::edit(std::size_t row, std::size_t column, const std::string& text)
{
    if (!isPrice(row, column)) return false;
    const OfferPart part = partAt(row, column);
    if (onType) onType(part, text);
    else setChanges(typed({part}, text));
    return true;
}

OfferChanges PriceSheet::typed(const std::vector<OfferPart>& cells, const std::string& text) const
{
    OfferChanges changes = m_changes;
    for (const OfferPart& part : cells) set(changes, part, text);
    return changes;
}

void PriceSheet::set(OfferChanges& changes, const OfferPart& part, const std::string& text) const
{
    const bool toBase = text.empty() || text.starts_with('=');
    if (toBase && part.field == OfferField::basePrice) return;
    try {
        const data::Money base = *priceIn(changes.edited(), {OfferField::basePrice, part.package, {}});
        if (part.field == OfferField::basePrice) changes.setBasePrice(part.package, readPrice(text, base));
        else changes.setPrice(part.list, part.package, toBase ? std::nullopt : std::optional{readPrice(text, base)});
    } catch (const std::exception&) {
        changes.setUnread(part, text);
    }
}

std::string PriceSheet::textOf(const std::vector<std::size_t>& rows) const
{
    const std::size_t end = firstListColumn + m_changes.edited().priceLists.size();
    std::string text = std::string{_("Code")} + "\t" + _("Package") + "\t" + _("Base");
    for (const data::PriceList& list : m_changes.edited().priceLists) text += "\t" + list.name;
    for (const std::size_t row : rows) {
        if (packageAt(row).empty()) continue;
        text += "\n";
        for (std::size_t column = 0; column != end; ++column) {
            const bool base = column >= firstListColumn && !priceIn(m_changes.edited(), partAt(row, column)) && !m_changes.unread().contains(partAt(row, column));
            text += (column == 0 ? "" : "\t") + (base ? std::string{} : cell(row, column).text);
        }
    }
    return text + "\n";
}

OfferChanges PriceSheet::pasted(std::size_t row, std::size_t column, const std::string& text) const
{
    const auto lines = cellsOf(text);
    if (!lines.empty() && lines.front().size() > 1 && lines.front().front() == _("Code")) return pastedByName(lines);
    OfferChanges changes = m_changes;
    for (const auto& line : lines) {
        while (row < count() && packageAt(row).empty()) ++row;
        for (std::size_t at = 0; at != line.size() && isPrice(row, column + at); ++at) set(changes, partAt(row, column + at), line[at]);
        ++row;
    }
    return changes;
}

// What was copied with its heads comes back by the names of packages and lists, in whatever order it was put.
OfferChanges PriceSheet::pastedByName(const std::vector<std::vector<std::string>>& lines) const
{
    OfferChanges changes = m_changes;
    const auto& heads = lines.front();
    for (const auto& line : lines) {
        const auto row = rowOf(line.front());
        if (!row || line.front().empty()) continue;
        for (std::size_t at = 1; at < std::min(line.size(), heads.size()); ++at) {
            const bool base = heads[at] == _("Base");
            if (!base && findPriceList(m_changes.edited(), heads[at]) == m_changes.edited().priceLists.end()) continue;
            set(changes, partAt(*row, base ? baseColumn : columnOf({OfferField::listPrice, {}, heads[at]})), line[at]);
        }
    }
    return changes;
}

std::string PriceSheet::faultOf(const OfferPart& part) const
{
    if (const auto typed = m_changes.unread().find(part); typed != m_changes.unread().end())
        return data::format(_("“{}” at {} is no price. Write it like 33.50, −10 % or = for the base price."), typed->second, part.package);
    const auto price = priceIn(m_changes.edited(), part);
    if (!price) return {};
    if (price->minor() < 0) return data::format(_("{} would cost less than nothing. Write a price of 0.00 or more."), part.package);
    const auto base = priceIn(m_changes.edited(), {OfferField::basePrice, part.package, {}});
    if (part.field == OfferField::basePrice || !base || *price <= *base) return {};
    if (findPriceList(m_changes.edited(), part.list)->surcharge) return {};
    return data::format(_("“{}” raises {} above base: {} is more than {}. Lower it, or mark the list as a surcharge."), part.list, part.package, price->text(), base->text());
}

std::vector<PriceSheet::Fault> PriceSheet::faults() const
{
    std::vector<Fault> faults;
    const std::size_t lists = m_changes.edited().priceLists.size();
    for (const data::OfferedPackage& offered : m_changes.edited().packages) {
        std::vector<OfferPart> parts{{OfferField::basePrice, offered.packageCode, {}}};
        for (std::size_t at = 0; at != lists; ++at) parts.push_back({OfferField::listPrice, offered.packageCode, m_changes.edited().priceLists[at].name});
        for (const OfferPart& part : parts)
            if (const std::string sentence = faultOf(part); !sentence.empty()) faults.push_back({part, sentence});
    }
    return faults;
}

std::optional<std::size_t> PriceSheet::rowOf(const std::string& packageCode) const
{
    const auto found = std::ranges::find(m_rows, packageCode, &Row::code);
    return found == m_rows.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - m_rows.begin())};
}

std::size_t PriceSheet::columnOf(const OfferPart& part) const
{
    if (part.field == OfferField::basePrice || part.list.empty()) return baseColumn;
    const auto& lists = m_changes.edited().priceLists;
    return firstListColumn + static_cast<std::size_t>(findPriceList(m_changes.edited(), part.list) - lists.begin());
}

} // namespace packhouse::tsadmin
