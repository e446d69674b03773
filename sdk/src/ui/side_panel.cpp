#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/side_panel.hpp"

#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/settings.h>
#include <wx/statbmp.h>
#include <wx/statline.h>

namespace packhouse::ui {

SidePanel::SidePanel(wxWindow* parent, const std::string& title)
    : Panel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME, windowName}
{
    makeCard(this);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(m_title = strongLabel(this, title), wxSizerFlags{1}.CentreVertical());
    head->Add(m_icon = new wxStaticBitmap(this, wxID_ANY, wxBitmapBundle{}), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, gap(this, Space::hair)));
    head->Add(m_state = quietLabel(this, {}), wxSizerFlags{}.CentreVertical());
    column->Add(head, wxSizerFlags{}.Expand().Border(wxALL, gap(this, Space::label)));
    m_body = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    m_body->SetScrollRate(0, FromDIP(8));
    m_body->SetSizer(m_bodySizer = new wxBoxSizer(wxVERTICAL));
    column->Add(m_body, wxSizerFlags{1}.Expand());
    m_foot = new Panel(this);
    m_foot->SetSizer(m_footSizer = new wxBoxSizer(wxHORIZONTAL));
    column->Add(m_foot, wxSizerFlags{}.Expand().Border(wxALL, gap(this, Space::label)));
    SetSizer(column);
    nameControl(this, title);
    nameControl(m_body, title); // the arrow keys scroll it
}

void SidePanel::setTitle(const std::string& title, const std::string& state, const std::string& iconName, Tone tone)
{
    setLabel(m_title, title);
    setLabel(m_state, state);
    m_icon->SetBitmap(icon(iconName, tone));
    m_icon->Show(!iconName.empty());
    m_state->SetForegroundColour(ink(tone));
    Layout();
}

void SidePanel::layOut()
{
    m_body->FitInside();
    Layout();
}

Facts::Facts(wxWindow* parent) : Panel{parent}
{
    m_grid = new wxFlexGridSizer(2, gap(this, Space::hair), gap(this, Space::label));
    m_grid->AddGrowableCol(1);
    SetSizer(m_grid);
}

void Facts::show(const Lines& given)
{
    Lines lines = given;
    std::erase_if(lines, [](const auto& line) { return line.second.empty(); });
    while (m_labels.size() < lines.size()) {
        m_labels.emplace_back(quietLabel(this, {}), label(this, {}));
        m_grid->Add(m_labels.back().first);
        m_grid->Add(m_labels.back().second, wxSizerFlags{1}.Expand());
    }
    for (std::size_t at = 0; at != m_labels.size(); ++at) {
        const bool used = at < lines.size();
        m_labels[at].first->Show(used);
        m_labels[at].second->Show(used);
        if (!used) continue;
        setLabel(m_labels[at].first, lines[at].first);
        setLabel(m_labels[at].second, lines[at].second);
    }
    InvalidateBestSize();
    Layout();
}

void addHeading(wxWindow* parent, wxSizer* sizer, const std::string& text)
{
    sizer->Add(new wxStaticLine(parent), wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, gap(parent, Space::label)));
    sizer->Add(strongLabel(parent, text), wxSizerFlags{}.Border(wxLEFT | wxRIGHT | wxBOTTOM, gap(parent, Space::label)));
}

} // namespace packhouse::ui
