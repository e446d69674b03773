#include "host/desktop/open_page.hpp"

#include <packhouse/sdk/native/ui/space.hpp>

#include <wx/sizer.h>

namespace packhouse::host::desktop {

OpenPage::OpenPage(wxWindow* parent, sdk::Page& page) : wxPanel{parent}, m_page{page}
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int edge = ui::gap(this, ui::Space::edge), between = ui::gap(this, ui::Space::related);
    column->Add(m_head = new PageHead(this, page), wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, edge));
    column->Add(m_work = page.create(this), wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT, edge));
    column->InsertSpacer(0, between);
    column->InsertSpacer(2, between);
    column->AddSpacer(ui::gap(this, ui::Space::label));
    SetSizer(column);
    m_head->update();
}

} // namespace packhouse::host::desktop
