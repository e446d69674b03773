#include "host/desktop/look/look_faults.hpp"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>
#include <wx/tooltip.h>

#include <algorithm>
#include <map>
#include <set>

namespace packhouse::test {

namespace {

std::string described(const wxWindow& window)
{
    const wxString label = window.GetLabel().empty() ? window.GetName() : window.GetLabel();
    const wxRect place = window.GetScreenRect();
    return wxString::Format("%s “%s” at %d,%d (%d × %d)", window.GetClassInfo()->GetClassName(), label.Left(60), place.x, place.y, place.width, place.height).utf8_string();
}

bool showsText(const wxWindow& window)
{
    return dynamic_cast<const wxStaticText*>(&window) || dynamic_cast<const wxAnyButton*>(&window) || dynamic_cast<const wxCheckBox*>(&window) ||
           dynamic_cast<const wxRadioButton*>(&window);
}

bool endsInDots(const wxWindow& window)
{
    const long ellipsized = wxST_ELLIPSIZE_END | wxST_ELLIPSIZE_MIDDLE | wxST_ELLIPSIZE_START;
    return dynamic_cast<const wxStaticText*>(&window) && (window.GetWindowStyle() & ellipsized) != 0;
}

// One pixel is the toolkit's rounding.
bool tooSmall(const wxSize& size, const wxSize& best)
{
    return best.x > size.x + 1 || best.y > size.y + 1;
}

void findClipped(const wxWindow& window, std::vector<std::string>& faults)
{
    if (!showsText(window) || window.GetLabel().empty() || !tooSmall(window.GetSize(), window.GetBestSize())) return;
    if (endsInDots(window) && window.GetToolTip() != nullptr && !window.GetToolTipText().empty()) return;
    const wxSize best = window.GetBestSize();
    faults.push_back(described(window) + wxString::Format(" needs %d × %d", best.x, best.y).utf8_string() + (endsInDots(window) ? " and its tooltip does not say the whole" : ""));
}

bool scrolls(const wxWindow& window)
{
    return dynamic_cast<const wxScrolledWindow*>(&window) != nullptr;
}

void findOutside(const wxWindow& parent, const wxWindow& child, std::vector<std::string>& faults)
{
    if (scrolls(parent) || child.GetSize().x <= 1 || child.GetSize().y <= 1) return;
    const wxRect room{wxPoint{0, 0}, parent.GetClientSize()};
    if (!room.Contains(child.GetRect())) faults.push_back(described(child) + " stands outside " + described(parent));
}

std::vector<const wxWindow*> shownChildren(const wxWindow& parent)
{
    std::vector<const wxWindow*> shown;
    for (const wxWindow* child : parent.GetChildren())
        if (child->IsShown() && !child->IsTopLevel()) shown.push_back(child);
    return shown;
}

void findOverlaps(const std::vector<const wxWindow*>& siblings, std::vector<std::string>& faults)
{
    for (std::size_t one = 0; one != siblings.size(); ++one)
        for (std::size_t other = one + 1; other != siblings.size(); ++other)
            if (const wxRect both = siblings[one]->GetRect().Intersect(siblings[other]->GetRect()); both.width > 1 && both.height > 1)
                faults.push_back(described(*siblings[one]) + " overlaps " + described(*siblings[other]));
}

void look(const wxWindow& window, std::vector<std::string>& faults)
{
    const auto children = shownChildren(window);
    findOverlaps(children, faults);
    for (const wxWindow* child : children) {
        findOutside(window, *child, faults);
        findClipped(*child, faults);
        look(*child, faults);
    }
}

} // namespace

std::vector<std::string> lookFaults(const wxWindow& top)
{
    std::vector<std::string> faults;
    look(top, faults);
    return faults;
}

std::vector<int> leftEdges(const wxWindow& panel)
{
    std::map<int, wxRect> firstOfRow; // by the row's height on the screen: its leftmost control
    for (const wxWindow* child : shownChildren(panel)) {
        const wxRect place = child->GetRect();
        const auto [row, isNew] = firstOfRow.emplace((place.y + place.height / 2) / 8, place);
        if (!isNew && place.x < row->second.x) row->second = place;
    }
    // Labels are right-aligned to a common line: that line is their edge.
    std::map<int, int> lines;
    for (const auto& [row, place] : firstOfRow) ++lines[place.GetRight()];
    std::set<int> edges;
    for (const auto& [row, place] : firstOfRow) edges.insert(panel.ToDIP(lines[place.GetRight()] >= 3 ? place.GetRight() : place.x));
    return {edges.begin(), edges.end()};
}

} // namespace packhouse::test
