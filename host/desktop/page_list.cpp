#include "host/desktop/page_list.hpp"

#include <algorithm>

namespace packhouse::host::desktop {

PageList::PageList(std::vector<sdk::Page*> pages)
{
    std::ranges::stable_sort(pages, {}, [](const sdk::Page* page) { return page->info().position; });
    for (sdk::Page* page : pages) {
        const std::string title = page->info().heading;
        auto found = std::ranges::find(m_headings, title, &Heading::title);
        if (found == m_headings.end()) found = m_headings.insert(found, {title, {}});
        found->pages.push_back(page);
    }
}

std::vector<sdk::Page*> PageList::all() const
{
    std::vector<sdk::Page*> pages;
    for (const Heading& heading : m_headings) pages.insert(pages.end(), heading.pages.begin(), heading.pages.end());
    return pages;
}

sdk::Page* PageList::find(const std::string& id) const
{
    for (sdk::Page* page : all())
        if (page->info().id == id) return page;
    return nullptr;
}

} // namespace packhouse::host::desktop
