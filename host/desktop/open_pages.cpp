#include "host/desktop/open_pages.hpp"

namespace packhouse::host::desktop {

void OpenPages::know(PageList pages, ObjectKinds kinds)
{
    m_pages = std::move(pages);
    m_kinds = std::move(kinds);
}

OpenPage* OpenPages::opened(const std::string& id)
{
    for (std::size_t at = 0; at != m_book.GetPageCount(); ++at)
        if (auto* page = static_cast<OpenPage*>(m_book.GetPage(at)); page->id() == id) return page;
    return nullptr;
}

OpenPage* OpenPages::front()
{
    return static_cast<OpenPage*>(m_book.GetCurrentPage());
}

OpenPage* OpenPages::open(const Place& place)
{
    OpenPage* page = opened(place.id);
    if (page == nullptr) page = make(place);
    if (page == nullptr) return nullptr;
    if (!place.part.empty()) page->bringUp(place.part);
    return page;
}

OpenPage* OpenPages::make(const Place& place)
{
    OpenPage* made = nullptr;
    if (sdk::Page* page = m_pages.find(place.id)) made = new OpenPage(&m_book, *page, m_rules);
    else if (auto object = m_kinds.open(place.kind, place.key)) made = new OpenPage(&m_book, std::move(object), m_rules);
    if (made == nullptr) return nullptr;
    m_tabs.add(made->id());
    m_book.AddPage(made, {});
    updateTab(*made);
    return made;
}

void OpenPages::bringToFront(OpenPage& page)
{
    m_book.ChangeSelection(static_cast<std::size_t>(m_book.FindPage(&page)));
    m_tabs.select(page.id());
}

void OpenPages::close(OpenPage& page)
{
    const std::string id = page.id();
    const std::string next = m_tabs.selected() == id ? m_tabs.neighbour(m_tabs.ids().back() == id ? -1 : 1) : m_tabs.selected();
    m_tabs.remove(id);
    m_book.DeletePage(static_cast<std::size_t>(m_book.FindPage(&page)));
    m_closed.push_back(id);
    if (OpenPage* neighbour = opened(next)) bringToFront(*neighbour);
}

std::string OpenPages::reopened()
{
    if (m_closed.empty()) return {};
    const std::string id = m_closed.back();
    m_closed.pop_back();
    return id;
}

std::vector<OpenPage*> OpenPages::all()
{
    std::vector<OpenPage*> pages;
    for (const std::string& id : m_tabs.ids()) pages.push_back(opened(id));
    return pages;
}

void OpenPages::updateTab(OpenPage& page)
{
    m_tabs.setTitle(page.id(), page.page().info().title, page.page().pendingChanges() > 0);
}

int OpenPages::pendingChanges()
{
    int pending = 0;
    for (const sdk::Page* page : m_pages.all()) pending += page->pendingChanges();
    for (OpenPage* page : all())
        if (m_pages.find(page->id()) == nullptr) pending += page->page().pendingChanges();
    return pending;
}

} // namespace packhouse::host::desktop
