#include "host/desktop/open_pages.hpp"

#include <algorithm>

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
    if (sdk::Page* page = m_pages.find(place.id)) made = new OpenPage(&m_book, *page, m_shell);
    else if (auto object = m_kinds.open(place.kind, place.key)) made = new OpenPage(&m_book, std::move(object), m_shell);
    if (made == nullptr) return nullptr;
    if (m_waiting.erase(made->id()) == 0) m_tabs.add(made->id());
    m_book.AddPage(made, {});
    updateTab(*made);
    return made;
}

void OpenPages::bringToFront(OpenPage& page)
{
    m_book.ChangeSelection(static_cast<std::size_t>(m_book.FindPage(&page)));
    m_tabs.select(page.id());
}

std::string OpenPages::close(OpenPage& page)
{
    const std::string id = page.id();
    const bool wasFront = &page == front();
    const std::string next = m_tabs.neighbour(m_tabs.ids().back() == id ? -1 : 1);
    forget(id);
    m_book.DeletePage(static_cast<std::size_t>(m_book.FindPage(&page)));
    return wasFront && next != id ? next : std::string{};
}

void OpenPages::forget(const std::string& id)
{
    m_tabs.remove(id);
    m_closed.push_back(id);
}

void OpenPages::wait(const std::string& id, const std::string& title)
{
    if (id.empty() || opened(id) != nullptr || m_waiting.contains(id)) return;
    m_waiting[id] = title;
    m_tabs.add(id);
    m_tabs.setTitle(id, titleOf(id), false);
}

void OpenPages::giveUp(const std::string& id)
{
    if (m_waiting.erase(id) > 0) forget(id);
}

std::string OpenPages::titleOf(const std::string& id)
{
    if (OpenPage* page = opened(id)) return page->page().info().title;
    if (const sdk::Page* page = m_pages.find(id)) return page->info().title;
    const auto waits = m_waiting.find(id);
    return waits == m_waiting.end() ? id : waits->second;
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
    for (const std::string& id : m_tabs.ids())
        if (OpenPage* page = opened(id)) pages.push_back(page);
    return pages;
}

void OpenPages::updateTab(OpenPage& page)
{
    m_tabs.setTitle(page.id(), page.page().info().title, page.page().pendingChanges() > 0);
}

std::vector<std::string> OpenPages::editing()
{
    std::vector<std::string> places;
    for (OpenPage* page : all()) std::ranges::copy(page->page().editing(), std::back_inserter(places));
    return places;
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
