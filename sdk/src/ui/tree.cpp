#include "packhouse/sdk/native/ui/tree.hpp"

#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "renderers.hpp"

#include <algorithm>

namespace packhouse::ui {

class TreeModel : public wxDataViewModel {
public:
    struct Node {
        Branch branch; ///< without its branches
        Node* parent = nullptr;
        std::size_t place = 0; ///< among its siblings
        std::vector<std::unique_ptr<Node>> nodes;
    };

    TreeModel(const Tree* tree, std::vector<ColumnKind> kinds) : m_tree{tree}, m_kinds{std::move(kinds)} {}

    void take(std::vector<Branch> branches)
    {
        m_roots = grow(std::move(branches), nullptr);
        Cleared();
    }
    /// Other cells of the same branches: what is open and selected, and the scroll place, stay as they are. False: these are others.
    bool exchange(std::vector<Branch>& branches)
    {
        if (m_roots.empty() || !same(m_roots, branches)) return false;
        refill(m_roots, branches);
        return true;
    }
    const std::vector<std::unique_ptr<Node>>& roots() const { return m_roots; }
    static const Node* nodeOf(const wxDataViewItem& item) { return static_cast<const Node*>(item.GetID()); }
    static wxDataViewItem itemOf(const Node* node) { return wxDataViewItem{const_cast<Node*>(node)}; }

    unsigned GetColumnCount() const override { return static_cast<unsigned>(m_kinds.size()); }
    wxString GetColumnType(unsigned column) const override { return variantTypeFor(m_kinds.at(column)); }
    void GetValue(wxVariant& value, const wxDataViewItem& item, unsigned column) const override
    {
        value = variantOf(cell(item, column), m_kinds.at(column), isSelected(item));
    }
    bool GetAttr(const wxDataViewItem& item, unsigned column, wxDataViewItemAttr& attribute) const override
    {
        return attributeOf(cell(item, column), isSelected(item), attribute);
    }
    bool SetValue(const wxVariant&, const wxDataViewItem&, unsigned) override { return false; }
    wxDataViewItem GetParent(const wxDataViewItem& item) const override { return item.IsOk() ? itemOf(nodeOf(item)->parent) : wxDataViewItem{}; }
    bool IsContainer(const wxDataViewItem& item) const override { return !item.IsOk() || !nodeOf(item)->nodes.empty(); }
    bool HasContainerColumns(const wxDataViewItem&) const override { return true; }
    bool HasDefaultCompare() const override { return true; }
    int Compare(const wxDataViewItem& left, const wxDataViewItem& right, unsigned, bool) const override
    {
        return placeOf(left) < placeOf(right) ? -1 : 1;
    }
    unsigned GetChildren(const wxDataViewItem& item, wxDataViewItemArray& children) const override
    {
        const auto& nodes = item.IsOk() ? nodeOf(item)->nodes : m_roots;
        for (const auto& node : nodes) children.Add(itemOf(node.get()));
        return static_cast<unsigned>(nodes.size());
    }

private:
    static std::vector<std::unique_ptr<Node>> grow(std::vector<Branch> branches, Node* parent)
    {
        std::vector<std::unique_ptr<Node>> nodes;
        for (Branch& branch : branches) {
            auto node = std::make_unique<Node>();
            node->parent = parent;
            node->place = nodes.size();
            node->nodes = grow(std::exchange(branch.branches, {}), node.get());
            node->branch = std::move(branch);
            nodes.push_back(std::move(node));
        }
        return nodes;
    }
    bool isSelected(const wxDataViewItem& item) const { return !m_tree->keepsColours() && m_tree->IsSelected(item); }
    Cell cell(const wxDataViewItem& item, unsigned column) const
    {
        const auto& cells = nodeOf(item)->branch.cells;
        return column < cells.size() ? cells[column] : Cell{};
    }
    static std::size_t placeOf(const wxDataViewItem& item) { return nodeOf(item)->place; }
    static bool same(const std::vector<std::unique_ptr<Node>>& nodes, const std::vector<Branch>& branches)
    {
        return std::ranges::equal(nodes, branches, [](const auto& node, const Branch& branch) { return node->branch.key == branch.key && same(node->nodes, branch.branches); });
    }
    void refill(const std::vector<std::unique_ptr<Node>>& nodes, std::vector<Branch>& branches)
    {
        for (std::size_t at = 0; at != nodes.size(); ++at) {
            refill(nodes[at]->nodes, branches[at].branches);
            nodes[at]->branch.cells = std::move(branches[at].cells);
            ItemChanged(itemOf(nodes[at].get()));
        }
    }
    const Tree* m_tree;
    std::vector<ColumnKind> m_kinds;
    std::vector<std::unique_ptr<Node>> m_roots;
};

namespace {

using Node = TreeModel::Node;

void visit(const std::vector<std::unique_ptr<Node>>& nodes, const std::function<void(const Node&)>& see)
{
    for (const auto& node : nodes) {
        see(*node);
        visit(node->nodes, see);
    }
}

std::vector<ColumnKind> kindsOf(const std::vector<Column>& columns)
{
    std::vector<ColumnKind> kinds;
    for (const Column& column : columns) kinds.push_back(column.kind);
    return kinds;
}

} // namespace

Tree::Tree(wxWindow* parent, const std::string& name, const std::vector<Column>& columns, long style)
    : wxDataViewCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, style}, m_model{new TreeModel{this, kindsOf(columns)}}
{
    AssociateModel(m_model.get());
    std::vector<wxDataViewColumn*> made;
    for (unsigned place = 0; place != columns.size(); ++place) AppendColumn(made.emplace_back(makeColumn(this, columns[place], place)));
    if (!HasFlag(wxDV_NO_HEADER)) giveRoomToText(made);
    SetRowHeight(FromDIP(rowHeight));
    SetIndent(FromDIP(static_cast<int>(Space::label)));
    nameControl(this, name);
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { if (onSelect) onSelect(selectedKey()); });
    const auto folded = [this](wxDataViewEvent&) { if (onFold) onFold(); };
    Bind(wxEVT_DATAVIEW_ITEM_COLLAPSED, folded);
    Bind(wxEVT_DATAVIEW_ITEM_EXPANDED, folded);
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { if (onActivate) onActivate(selectedKey()); });
}

Tree::~Tree() = default;

void Tree::show(std::vector<Branch> branches)
{
    if (m_model->exchange(branches)) return;
    const std::string key = selectedKey();
    const std::vector<std::string> closed = closedKeys();
    const auto heard = std::exchange(onSelect, {});
    const auto folds = std::exchange(onFold, {});
    m_model->take(std::move(branches));
    visit(m_model->roots(), [&](const Node& node) {
        if (!node.nodes.empty() && node.branch.open && std::ranges::find(closed, node.branch.key) == closed.end()) Expand(TreeModel::itemOf(&node));
    });
    select(key);
    onSelect = heard;
    onFold = folds;
}

std::string Tree::selectedKey() const
{
    const wxDataViewItem item = GetSelection();
    return item.IsOk() ? TreeModel::nodeOf(item)->branch.key : std::string{};
}

void Tree::select(const std::string& key)
{
    wxDataViewItem found;
    visit(m_model->roots(), [&](const Node& node) { if (node.branch.key == key) found = TreeModel::itemOf(&node); });
    if (!found.IsOk()) return UnselectAll();
    SetCurrentItem(found);
    Select(found);
    EnsureVisible(found);
    if (onSelect) onSelect(key);
}

std::vector<std::string> Tree::closedKeys() const
{
    std::vector<std::string> closed;
    visit(m_model->roots(), [&](const Node& node) {
        if (!node.nodes.empty() && !IsExpanded(TreeModel::itemOf(&node))) closed.push_back(node.branch.key);
    });
    return closed;
}

} // namespace packhouse::ui
