#include "list_layout.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace packhouse::ui {

namespace {

using Json = nlohmann::json;

const ListColumn* columnOf(const std::vector<ListColumn>& columns, const std::string& field)
{
    const auto found = std::ranges::find(columns, field, &ListColumn::field);
    return found == columns.end() ? nullptr : &*found;
}

void takeHeads(ListLayout& layout, const Json& heads, const std::vector<ListColumn>& columns)
{
    for (const Json& head : heads) {
        const std::string field = head.value("field", "");
        const ListColumn* column = columnOf(columns, field);
        if (column != nullptr && std::ranges::find(layout.heads, field, &ListLayout::Head::field) == layout.heads.end())
            layout.heads.push_back({field, std::clamp(head.value("width", column->width), 16, 2000), head.value("shown", true)});
    }
}

void takeSort(ListLayout& layout, const Json& levels, const std::vector<ListColumn>& columns)
{
    for (const Json& level : levels)
        if (const std::string field = level.value("field", ""); columnOf(columns, field) != nullptr) layout.sort.push_back({field, level.value("descending", false)});
}

void addNew(ListLayout& layout, const std::vector<ListColumn>& columns)
{
    for (const ListColumn& column : columns)
        if (std::ranges::find(layout.heads, column.field, &ListLayout::Head::field) == layout.heads.end())
            layout.heads.push_back({column.field, column.width, column.shown});
}

ListLayout read(const Json& json, const std::vector<ListColumn>& columns)
{
    ListLayout layout;
    takeHeads(layout, json.value("columns", Json::array()), columns);
    takeSort(layout, json.value("sort", Json::array()), columns);
    layout.filter = json.value("filter", "");
    layout.selected = json.value("selected", std::vector<RowId>{});
    layout.current = json.value("current", RowId{0});
    return layout;
}

} // namespace

std::string textOf(const ListLayout& layout)
{
    Json heads = Json::array(), sort = Json::array();
    for (const auto& head : layout.heads) heads.push_back({{"field", head.field}, {"width", head.width}, {"shown", head.shown}});
    for (const auto& level : layout.sort) sort.push_back({{"field", level.field}, {"descending", level.descending}});
    return Json{{"columns", heads}, {"sort", sort}, {"filter", layout.filter}, {"selected", layout.selected}, {"current", layout.current}}.dump();
}

ListLayout layoutOf(const std::string& text, const std::vector<ListColumn>& columns)
{
    ListLayout layout;
    try {
        if (const Json json = Json::parse(text, nullptr, false); json.is_object()) layout = read(json, columns);
    } catch (const Json::exception&) {
        layout = {};
    }
    addNew(layout, columns);
    return layout;
}

} // namespace packhouse::ui
