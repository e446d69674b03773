#pragma once

#include "packhouse/sdk/native/ui/palette.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"

#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <string>
#include <utility>
#include <vector>

namespace packhouse::ui {

/// The panel of the selected thing at the right of a page: a head, a scrolled body, acts at its foot.
class SidePanel : public Panel {
public:
    static constexpr const char* windowName = "side-panel";
    SidePanel(wxWindow* parent, const std::string& title);
    wxWindow* body() { return m_body; }
    wxSizer* bodySizer() { return m_bodySizer; }
    wxWindow* foot() { return m_foot; }
    wxSizer* footSizer() { return m_footSizer; }
    void setTitle(const std::string& title, const std::string& state = {}, const std::string& icon = {}, Tone tone = Tone::grey);
    void layOut(); ///< after the body changed

private:
    wxStaticText *m_title, *m_state;
    class wxStaticBitmap* m_icon;
    wxScrolledWindow* m_body;
    wxSizer *m_bodySizer, *m_footSizer;
    wxPanel* m_foot;
};

/// Lines of "Product   2 – 5×7": a quiet label and its value.
class Facts : public Panel {
public:
    using Lines = std::vector<std::pair<std::string, std::string>>;
    explicit Facts(wxWindow* parent);
    void show(const Lines& lines); ///< lines without a value are left out

private:
    wxFlexGridSizer* m_grid;
    std::vector<std::pair<wxStaticText*, wxStaticText*>> m_labels;
};

/// A heading inside a panel, with a thin line above.
void addHeading(wxWindow* parent, wxSizer* sizer, const std::string& text);

} // namespace packhouse::ui
