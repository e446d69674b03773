#pragma once

#include "host/desktop/go_to_query.hpp"

#include <wx/bmpbndl.h>
#include <wx/dataview.h>

#include <map>

namespace packhouse::host::desktop {

class GoToModel;

/// What *Go to* found, under the heads of its groups: a native list. Heads are passed over by keys and pointer.
class GoToList : public wxDataViewCtrl {
public:
    explicit GoToList(wxWindow* parent);
    ~GoToList() override;

    void show(const std::vector<ChoiceGroup>& groups);
    void setPicture(const std::string& proofSha256, const wxImage& image);
    std::vector<std::string> picturesWanted() const; ///< of rows whose child's picture is not here yet

    const Choice* selected() const;
    void select(const std::string& place); ///< the row of that place or title; there is none: the first
    void move(int by);
    std::size_t count() const; ///< choices, without heads
    int neededHeight() const;  ///< to show all rows

    std::function<void()> onSelect, onActivate;

private:
    void selectRow(unsigned row);
    void selected(wxDataViewEvent& event);
    wxObjectDataPtr<GoToModel> m_model;
};

} // namespace packhouse::host::desktop
