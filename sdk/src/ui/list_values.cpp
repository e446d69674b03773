#include "list_values.hpp"

#include <packhouse/data/text.hpp>

#include <unordered_map>

namespace packhouse::ui {

std::string commonest(const std::vector<RowValue>& values)
{
    std::unordered_map<std::string, std::size_t> counts;
    for (const RowValue& value : values) ++counts[value.text];
    const RowValue* best = nullptr;
    for (const RowValue& value : values)
        if (best == nullptr || counts[value.text] > counts[best->text]) best = &value;
    return best == nullptr ? std::string{} : best->text;
}

std::vector<RowId> others(const std::vector<RowValue>& values, const std::string& text)
{
    std::vector<RowId> rows;
    for (const RowValue& value : values)
        if (value.text != text) rows.push_back(value.row);
    return rows;
}

std::string differWords(const std::string& title, const std::vector<RowValue>& values)
{
    const std::size_t differ = others(values, commonest(values)).size();
    if (differ == 0) return data::format(_("{}: the same in all {}"), title, values.size());
    return data::format(PACKHOUSE_PLURAL("{}: {} of {} differs", "{}: {} of {} differ", differ), title, differ, values.size());
}

} // namespace packhouse::ui
