#pragma once

#include "packhouse/sdk/native/ui/cell.hpp"

#include <wx/dataview.h>

#include <functional>
#include <memory>

namespace packhouse::ui {

/// A branch of a tree: its cells, one for each column, and what stands below it.
struct Branch {
    std::string key; ///< unique in its tree
    std::vector<Cell> cells;
    std::vector<Branch> branches;
    bool open = true; ///< when first shown; afterwards as the person left it
};

class TreeModel;

/// A native tree. Keeps what is open and selected over `show` by the branches' keys.
class Tree : public wxDataViewCtrl {
public:
    Tree(wxWindow* parent, const std::string& name, const std::vector<Column>& columns, long style = wxDV_SINGLE | wxDV_NO_HEADER);
    ~Tree() override;

    void show(std::vector<Branch> branches);
    std::string selectedKey() const;
    std::vector<std::string> closedKeys() const; ///< of branches with something below
    void select(const std::string& key); ///< opens what it stands in and tells `onSelect`; an unknown key selects nothing

    /// Where the selection is drawn in a quiet colour (navigation), selected rows keep theirs.
    void keepColours() { m_keepsColours = true; }
    bool keepsColours() const { return m_keepsColours; }

    std::function<void(const std::string& key)> onSelect;
    std::function<void(const std::string& key)> onActivate;
    std::function<void()> onFold; ///< a person opened or closed a branch

private:
    wxObjectDataPtr<TreeModel> m_model;
    bool m_keepsColours = false;
};

} // namespace packhouse::ui
