#include "host/desktop/open_page.hpp"

#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>

#include <wx/sizer.h>

namespace packhouse::host::desktop {

OpenPage::OpenPage(wxWindow* parent, sdk::Page& page, const Shell& shell) : ui::Panel{parent}, m_page{page}, m_id{page.info().id}
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int edge = ui::gap(this, ui::Space::edge), between = ui::gap(this, ui::Space::related);
    column->Add(m_head = new PageHead(this, page, shell), wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, edge));
    column->Add(m_work = page.create(this), wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT, edge));
    column->InsertSpacer(0, between);
    column->InsertSpacer(2, between);
    column->AddSpacer(ui::gap(this, ui::Space::label));
    SetSizer(column);
    m_head->update();
}

OpenPage::OpenPage(wxWindow* parent, std::unique_ptr<sdk::Page> object, const Shell& shell) : OpenPage{parent, *object, shell}
{
    m_object = std::move(object);
}

OpenPage::~OpenPage()
{
    // Windows of an object's page may still call it.
    DestroyChildren();
}

void OpenPage::bringUp(const std::string& part)
{
    m_part = part;
    update();
}

void OpenPage::update()
{
    m_head->update();
    if (m_part.empty() || m_page.loading()) return;
    const std::string part = std::exchange(m_part, {});
    m_page.bringUp(part);
}

} // namespace packhouse::host::desktop
