#include "rules/open_visit.hpp"

#include <packhouse/data/keys.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

constexpr std::size_t mostKeys = 10;

bool mostly(std::size_t wrong, std::size_t all) { return all > 1 && wrong * 10 >= all * 6; }

void addNew(std::vector<std::string>& keys, const std::vector<std::string>& more)
{
    for (const auto& key : more)
        if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
}

void sortOne(OpenedKeys& sorted, Nursery& nursery, const std::string& typed, data::Instant now)
{
    const auto key = data::tidyKey(typed);
    auto child = key.empty() ? std::nullopt : nursery.find(key);
    if (!child) sorted.wrong.push_back(typed);
    else if (sellingOf(child->job, now) != Selling::open) sorted.notOpen.push_back(std::move(*child));
    else sorted.good.push_back(key);
}

} // namespace

const Child* OpenVisit::child(int number) const
{
    return number >= 1 && number <= static_cast<int>(children.size()) ? &children[static_cast<std::size_t>(number) - 1] : nullptr;
}

const Child* OpenVisit::byKey(const std::string& subjectKey) const
{
    const auto found = std::ranges::find_if(children, [&](const auto& child) { return child.subject.key == subjectKey; });
    return found == children.end() ? nullptr : &*found;
}

int OpenVisit::cartCount() const
{
    int count = 0;
    for (const auto& line : visit.cart)
        if (byKey(line.subjectKey) != nullptr) count += line.quantity;
    return count;
}

std::optional<OpenVisit> findVisit(data::Transaction& work, sdk::Renderer& renderer, const std::string& tokenSha256, data::Instant now)
{
    auto visit = data::VisitRepository{work}.find(tokenSha256);
    if (!visit || visit->openedAt + visitLife <= now) return std::nullopt;
    OpenVisit open{std::move(*visit), {}};
    Nursery nursery{work, renderer};
    for (const auto& key : open.visit.subjectKeys)
        if (auto child = nursery.find(key); child && sellingOf(child->job, now) == Selling::open) {
            child->number = static_cast<int>(open.children.size()) + 1;
            open.children.push_back(std::move(*child));
        }
    return open;
}

OpenedKeys sortKeys(Nursery& nursery, std::vector<std::string> typed, data::Instant now)
{
    if (typed.size() > mostKeys) typed.resize(mostKeys);
    OpenedKeys sorted;
    for (const auto& key : typed) sortOne(sorted, nursery, key, now);
    sorted.mostlyWrong = mostly(sorted.wrong.size(), typed.size());
    if (sorted.mostlyWrong) sorted.good.clear();
    return sorted;
}

void openChildren(data::Transaction& work, const std::string& tokenSha256, const std::vector<std::string>& keys, data::Instant now)
{
    data::VisitRepository visits{work};
    auto visit = visits.find(tokenSha256);
    if (!visit) visit = visits.add({.tokenSha256 = tokenSha256, .openedAt = now});
    if (visit->openedAt + visitLife <= now) visit->subjectKeys.clear();
    addNew(visit->subjectKeys, keys);
    visit->openedAt = now;
    visits.update(*visit);
}

} // namespace packhouse::site
