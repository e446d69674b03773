#include "resolver.hpp"

#include "code_values.hpp"
#include "row_pages.hpp"

#include <algorithm>
#include <numeric>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host::render {

namespace {

using Row = sdk::TemplateData::Row;

constexpr std::size_t mostPages = 1000;
constexpr Color emptyHole{0.93, 0.93, 0.92, 1};

Box moved(Box box, double x, double y)
{
    box.x += x;
    box.y += y;
    return box;
}

bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

class Resolver {
public:
    Resolver(const PageTemplate& page, const sdk::TemplateData& data) : m_template{page}, m_data{data}, m_values{data} {}

    DisplayList resolve()
    {
        m_list.width = m_template.width;
        m_list.height = m_template.height;
        m_list.background = m_template.background;
        const std::size_t count = pageCount();
        for (m_page = 0; m_page != count; ++m_page) {
            m_last = m_page + 1 == count;
            m_values.setPage(static_cast<int>(m_page) + 1, static_cast<int>(count));
            m_list.pages.emplace_back();
            addAll(m_template.nodes, 0, 0);
        }
        for (const std::string& name : m_values.missing())
            warn(data::format(_("There was no value for @{}; it stays blank."), name));
        return std::move(m_list);
    }

private:
    const std::vector<Row>& rowsOf(const RepeatNode& repeat) const
    {
        static const std::vector<Row> none;
        const auto found = m_data.rows.find(repeat.rows);
        return found == m_data.rows.end() ? none : found->second;
    }

    std::size_t pageCount() const
    {
        std::size_t count = 1;
        for (const Node& node : m_template.nodes) {
            if (const auto* repeat = std::get_if<RepeatNode>(&node.shape))
                count = std::max(count, rowsPerPage(*repeat, rowsOf(*repeat).size()).size());
        }
        if (count <= mostPages) return count;
        throw data::Error{data::Trouble::invalid,
                          data::format(_("Template {} would need {} pages; at most {} are drawn at once. Split the order or its rows."),
                                       m_template.key, count, mostPages)};
    }

    bool isOn(OnPage on) const
    {
        switch (on) {
        case OnPage::first:
            return m_page == 0;
        case OnPage::next:
            return m_page != 0;
        case OnPage::last:
            return m_last;
        case OnPage::every:
            break;
        }
        return true;
    }

    void addAll(const std::vector<Node>& nodes, double x, double y)
    {
        for (const Node& node : nodes) {
            if (!isOn(node.on)) continue;
            if (!node.when.empty() && blank(m_values.fill(node.when))) continue;
            std::visit([&](const auto& shape) { add(shape, node.path, x, y); }, node.shape);
        }
    }

    const sdk::TemplatePicture* pictureOf(const ImageNode& node) const
    {
        const auto& pictures = m_values.pictures();
        for (const std::string& pose : node.poses) {
            const auto found = std::find_if(pictures.begin(), pictures.end(), [&](const auto& picture) { return picture.pose == pose; });
            if (found != pictures.end()) return &*found;
        }
        const auto index = static_cast<std::size_t>(node.picture - 1);
        return index < pictures.size() && !pictures[index].file.empty() ? &pictures[index] : nullptr;
    }

    void add(const ImageNode& node, const std::string& path, double x, double y)
    {
        const Box box = moved(node.box, x, y);
        if (const auto* picture = pictureOf(node)) {
            put(PictureItem{box, picture->file, node.fit, node.anchorX, node.anchorY});
        } else {
            put(FillItem{box, emptyHole, {}, 0});
            warn(data::format(_("There was no picture #{} for {}; its place stays empty."), node.picture, path));
        }
        if (node.border.width > 0) put(FillItem{box, {}, node.border, 0});
    }
    void add(const TextNode& node, const std::string& path, double x, double y)
    {
        std::string text = m_values.fill(node.text);
        if (!blank(text)) put(TextItem{moved(node.box, x, y), std::move(text), node.style, path});
    }
    void add(const BarcodeNode& node, const std::string& path, double x, double y)
    {
        std::string data = m_values.fill(node.data);
        if (!blank(data)) put(BarcodeItem{moved(node.box, x, y), node.symbology, std::move(data), node.align, path});
    }
    void add(const FillNode& node, const std::string&, double x, double y)
    {
        put(FillItem{moved(node.box, x, y), node.color, node.border, node.radius});
    }
    void add(const GroupNode& node, const std::string&, double x, double y) { addAll(node.nodes, x + node.x, y + node.y); }

    void add(const RepeatNode& node, const std::string&, double, double)
    {
        const auto& rows = rowsOf(node);
        const std::vector<std::size_t> pages = rowsPerPage(node, rows.size());
        if (m_page >= pages.size()) return;
        const Box& box = m_page == 0 || !node.next ? node.box : *node.next;
        const auto first = std::accumulate(pages.begin(), pages.begin() + static_cast<std::ptrdiff_t>(m_page), std::size_t{0});
        for (std::size_t at = 0; at != pages[m_page]; ++at)
            addRow(node, box, at, rows[first + at]);
        m_values.setRow(nullptr);
    }
    void addRow(const RepeatNode& node, const Box& box, std::size_t place, const Row& row)
    {
        const auto columns = static_cast<std::size_t>(node.columns);
        const double width = box.width / node.columns;
        const Box cell{box.x + static_cast<double>(place % columns) * width, box.y + static_cast<double>(place / columns) * node.rowHeight,
                       width, node.rowHeight};
        if (node.stripe && (place / columns) % 2 == 1) put(FillItem{cell, node.stripe, {}, 0});
        m_values.setRow(&row);
        addAll(node.nodes, cell.x, cell.y);
    }

    void put(Item item) { m_list.pages.back().push_back(std::move(item)); }
    void warn(std::string sentence) { m_list.warnings.push_back(std::move(sentence)); }

    const PageTemplate& m_template;
    const sdk::TemplateData& m_data;
    CodeValues m_values;
    DisplayList m_list;
    std::size_t m_page = 0;
    bool m_last = false;
};

} // namespace

DisplayList resolve(const PageTemplate& page, const sdk::TemplateData& data) { return Resolver{page, data}.resolve(); }

} // namespace packhouse::host::render
