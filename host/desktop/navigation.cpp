#include "host/desktop/navigation.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/style.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/sizer.h>

namespace packhouse::host::desktop {

namespace {

constexpr int wide = 208, small = 56, badgeWidth = 48;

bool same(const std::vector<ui::Branch>& left, const std::vector<ui::Branch>& right);

bool sameBranch(const ui::Branch& left, const ui::Branch& right)
{
    const auto sameText = [](const ui::Cell& a, const ui::Cell& b) { return a.text == b.text && a.icon == b.icon; };
    return left.key == right.key && std::ranges::equal(left.cells, right.cells, sameText) && same(left.branches, right.branches);
}

bool same(const std::vector<ui::Branch>& left, const std::vector<ui::Branch>& right)
{
    return std::ranges::equal(left, right, sameBranch);
}

} // namespace

Navigation::Navigation(wxWindow* parent) : wxPanel{parent}
{
    m_tree = new ui::Tree(this, _("Navigation"), {{_("Page"), wide - badgeWidth, ui::ColumnKind::iconText}, {_("Open"), badgeWidth, ui::ColumnKind::number}},
        wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE);
    ui::setStyle(m_tree, ui::Style::navigation);
    m_tree->keepColours();
    m_tree->onSelect = [this](const std::string& key) { heard(key); };
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_tree, wxSizerFlags{1}.Expand().Border(wxTOP, ui::gap(this, ui::Space::related)));
    SetSizer(column);
    narrow(false);
}

void Navigation::show(const PageList& pages)
{
    m_pages = pages;
    std::vector<ui::Branch> wanted = branches();
    if (same(wanted, m_shown)) return;
    m_shown = wanted;
    m_tree->show(std::move(wanted));
}

std::vector<ui::Branch> Navigation::branches() const
{
    std::vector<ui::Branch> roots;
    for (const PageList::Heading& heading : m_pages.headings()) {
        std::vector<ui::Branch> pages;
        for (const sdk::Page* page : heading.pages) pages.push_back(branchOf(*page));
        if (heading.title.empty()) roots.insert(roots.end(), pages.begin(), pages.end());
        else roots.push_back({"#" + heading.title, {{m_narrowed ? "" : heading.title, {}, ui::Tone::grey, true}, {}}, std::move(pages), true});
    }
    return roots;
}

ui::Branch Navigation::branchOf(const sdk::Page& page) const
{
    const sdk::PageInfo info = page.info();
    const int open = page.badge();
    return {info.id, {{m_narrowed ? "" : info.title, info.icon}, {open > 0 ? ui::shownNumber(open) : "", {}, ui::Tone::grey}}, {}, true};
}

void Navigation::mark(const std::string& pageId)
{
    if (m_tree->selectedKey() == pageId) return;
    m_marking = true;
    m_tree->select(pageId);
    m_marking = false;
}

void Navigation::heard(const std::string& key)
{
    if (!m_marking && onOpen && m_pages.find(key) != nullptr) onOpen(key);
}

void Navigation::narrow(bool narrowed)
{
    m_narrowed = narrowed;
    SetMinSize({FromDIP(narrowed ? small : wide), -1});
    m_tree->GetColumn(0)->SetWidth(FromDIP(narrowed ? small : wide - badgeWidth));
    m_tree->GetColumn(1)->SetHidden(narrowed);
    m_shown.clear();
    show(PageList{m_pages});
}

} // namespace packhouse::host::desktop
