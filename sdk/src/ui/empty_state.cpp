#include "packhouse/sdk/native/ui/empty_state.hpp"

#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>
#include <wx/statbmp.h>

namespace packhouse::ui {

EmptyState::EmptyState(wxWindow* parent) : Panel{parent}
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddStretchSpacer();
    column->Add(m_icon = new wxStaticBitmap(this, wxID_ANY, wxBitmapBundle{}), wxSizerFlags{}.Centre());
    column->Add(m_sentence = quietLabel(this, {}), wxSizerFlags{}.Centre().Border(wxALL, gap(this, Space::label)));
    column->Add(m_button = ui::button(this, {}, [this] { if (m_run) m_run(); }), wxSizerFlags{}.Centre());
    column->AddStretchSpacer(2);
    SetSizer(column);
}

void EmptyState::say(const std::string& iconName, const std::string& sentence, const std::string& act, std::function<void()> run)
{
    m_icon->SetBitmap(icon(iconName, Tone::grey, 32));
    setLabel(m_sentence, sentence);
    ui::setButton(m_button, {act, {}, {}});
    m_button->Show(!act.empty());
    m_run = std::move(run);
    Layout();
}

} // namespace packhouse::ui
