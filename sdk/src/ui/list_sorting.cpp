#include "list_sorting.hpp"

#include <algorithm>

namespace packhouse::ui {

namespace {
constexpr std::size_t most = 3;
}

SortLevels clicked(SortLevels levels, const std::string& field, bool add)
{
    const auto before = std::ranges::find(levels, field, &data::SortLevel::field);
    const bool known = before != levels.end();
    const bool wasDown = known && before->descending;
    if (!add) return wasDown ? SortLevels{} : SortLevels{{field, known}};
    if (wasDown) levels.erase(before);
    else if (known) before->descending = true;
    else {
        if (levels.size() == most) levels.pop_back();
        levels.push_back({field, false});
    }
    return levels;
}

std::string headTitle(const std::string& title, const std::string& field, const SortLevels& levels)
{
    const auto found = std::ranges::find(levels, field, &data::SortLevel::field);
    if (found == levels.end()) return title;
    const std::string number = levels.size() == 1 ? std::string{} : std::to_string(found - levels.begin() + 1);
    return title + (found->descending ? " \u25bc" : " \u25b2") + number;
}

} // namespace packhouse::ui
