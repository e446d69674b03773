#include "host/desktop/navigation.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/style.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/menu.h>
#include <wx/sizer.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

constexpr int wide = 208, small = 56, badgeWidth = 40, outdent = -12; // a page's icon stands below the word of its heading
constexpr const char* keptAs = "layout/shell/navigation";

bool same(const std::vector<ui::Branch>& left, const std::vector<ui::Branch>& right);

bool sameBranch(const ui::Branch& left, const ui::Branch& right)
{
    const auto sameText = [](const ui::Cell& a, const ui::Cell& b) { return a.text == b.text && a.icon == b.icon && a.tone == b.tone; };
    return left.key == right.key && std::ranges::equal(left.cells, right.cells, sameText) && same(left.branches, right.branches);
}

bool same(const std::vector<ui::Branch>& left, const std::vector<ui::Branch>& right)
{
    return std::ranges::equal(left, right, sameBranch);
}

// Open work: amber only where a person is needed.
ui::Cell badge(int open, bool needsPerson)
{
    constexpr int most = 999; // more has no room, and nobody counts further
    return {open > most ? ui::shownNumber(most) + "+" : open > 0 ? ui::shownNumber(open) : "", {}, needsPerson ? ui::Tone::amber : ui::Tone::grey, needsPerson && open > 0};
}

} // namespace

Navigation::Navigation(wxWindow* parent, sdk::Kept& kept) : ui::Panel{parent}, m_kept{kept}
{
    m_tree = new ui::Tree(this, _("Navigation"), {{_("Page"), wide - badgeWidth, ui::ColumnKind::iconText}, {_("Open"), badgeWidth, ui::ColumnKind::number}},
        wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE);
    ui::setStyle(m_tree, ui::Style::navigation);
    m_tree->keepColours();
    m_tree->SetIndent(FromDIP(outdent));
    m_tree->onSelect = [this](const std::string& key) { heard(key); };
    m_tree->onFold = [this] { folded(); };
    m_tree->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { offer(); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_tree, wxSizerFlags{1}.Expand().Border(wxTOP, ui::gap(this, ui::Space::related)));
    SetSizer(column);
    recall();
    narrow(m_narrowWanted.value_or(false));
}

void Navigation::recall()
try {
    const auto kept = nlohmann::json::parse(m_kept.find(keptAs).value_or("{}"));
    m_folded = kept.value("folded", m_folded);
    for (const auto& pin : kept.value("pins", nlohmann::json::array())) m_pins.push_back({pin.value("id", ""), pin.value("title", ""), pin.value("icon", "")});
    if (kept.contains("narrow")) m_narrowWanted = kept.value("narrow", false);
} catch (const nlohmann::json::exception&) {
    m_pins.clear(); // a layout that cannot be read is one that was never made
}

void Navigation::keep()
{
    nlohmann::json kept{{"folded", m_folded}, {"pins", nlohmann::json::array()}};
    for (const Pin& pin : m_pins) kept["pins"].push_back({{"id", pin.id}, {"title", pin.title}, {"icon", pin.icon}});
    if (m_narrowWanted) kept["narrow"] = *m_narrowWanted;
    m_kept.keep(keptAs, kept.dump());
}

void Navigation::show(const PageList& pages)
{
    m_pages = pages;
    std::vector<ui::Branch> wanted = branches();
    if (same(wanted, m_shown)) return;
    m_shown = wanted;
    m_marking = true;
    m_tree->show(std::move(wanted));
    m_marking = false;
}

std::vector<ui::Branch> Navigation::branches() const
{
    std::vector<ui::Branch> top, headings;
    for (const PageList::Heading& heading : m_pages.headings()) {
        if (!heading.title.empty()) headings.push_back(headingOf(heading));
        else for (const sdk::Page* page : heading.pages) top.push_back(branchOf(*page));
    }
    for (const Pin& pin : m_pins) top.push_back(pinnedOf(pin));
    std::erase_if(headings, [](const ui::Branch& heading) { return heading.branches.empty(); });
    top.insert(top.end(), std::make_move_iterator(headings.begin()), std::make_move_iterator(headings.end()));
    return top;
}

ui::Branch Navigation::headingOf(const PageList::Heading& heading) const
{
    const std::string key = "#" + heading.title;
    const bool open = std::ranges::find(m_folded, key) == m_folded.end();
    std::vector<ui::Branch> pages;
    int count = 0;
    bool needsPerson = false;
    for (const sdk::Page* page : heading.pages) {
        if (isPinned(page->info().id)) continue;
        pages.push_back(branchOf(*page));
        count += page->badge();
        needsPerson |= page->badge() > 0 && page->badgeNeedsPerson();
    }
    return {key, {{m_narrowed ? "" : heading.title, {}, ui::Tone::grey, true}, open ? ui::Cell{} : badge(count, needsPerson)}, std::move(pages), open};
}

ui::Branch Navigation::branchOf(const sdk::Page& page) const
{
    const sdk::PageInfo info = page.info();
    return line(info.id, info.title, info.icon, badge(page.badge(), page.badgeNeedsPerson()));
}

ui::Branch Navigation::pinnedOf(const Pin& pin) const
{
    const sdk::Page* page = m_pages.find(pin.id);
    return page != nullptr ? branchOf(*page) : line(pin.id, pin.title, pin.icon, {});
}

ui::Branch Navigation::line(const std::string& id, const std::string& title, const std::string& icon, ui::Cell open) const
{
    return {id, {{m_narrowed ? "" : title, icon}, std::move(open)}, {}, true};
}

bool Navigation::isPinned(const std::string& id) const
{
    return std::ranges::find(m_pins, id, &Pin::id) != m_pins.end();
}

std::vector<std::string> Navigation::pinned() const
{
    std::vector<std::string> ids;
    for (const Pin& pin : m_pins) ids.push_back(pin.id);
    return ids;
}

void Navigation::togglePin(const sdk::PageInfo& page)
{
    if (page.heading.empty() && m_pages.find(page.id) != nullptr) return; // stands above all headings anyway
    if (isPinned(page.id)) std::erase_if(m_pins, [&](const Pin& pin) { return pin.id == page.id; });
    else m_pins.push_back({page.id, page.title, page.icon});
    keep();
    show(PageList{m_pages});
    mark(page.id);
}

void Navigation::offer()
{
    const std::string key = m_tree->selectedKey();
    if (key.empty() || key.front() == '#' || !onPin) return;
    wxMenu menu;
    const wxMenuItem* item = menu.Append(wxID_ANY, ui::shown(isPinned(key) ? _("Take the pin off") : _("Pin above the headings")));
    menu.Bind(wxEVT_MENU, [this, key](wxCommandEvent&) { onPin(key); }, item->GetId());
    PopupMenu(&menu);
}

bool Navigation::isFoldedAway(const std::string& pageId) const
{
    const sdk::Page* page = m_pages.find(pageId);
    return page != nullptr && !isPinned(pageId) && std::ranges::find(m_folded, "#" + page->info().heading) != m_folded.end();
}

void Navigation::mark(const std::string& pageId)
{
    m_marked = true;
    if (m_tree->selectedKey() == pageId) return;
    m_marking = true;
    // A heading that was folded stays so.
    if (isFoldedAway(pageId)) m_tree->UnselectAll();
    else m_tree->select(pageId);
    m_marking = false;
}

void Navigation::heard(const std::string& key)
{
    // Before a page is open the toolkit selects the first line by itself.
    if (m_marked && !m_marking && onOpen && (m_pages.find(key) != nullptr || isPinned(key))) onOpen(key);
}

void Navigation::folded()
{
    if (m_marking) return;
    m_folded = m_tree->closedKeys();
    keep();
    CallAfter([this] { show(PageList{m_pages}); }); // not while the tree is still folding
}

void Navigation::narrowToFit(bool tooWide)
{
    if (const bool wanted = m_narrowWanted.value_or(tooWide); wanted != m_narrowed) narrow(wanted);
}

void Navigation::toggleNarrow()
{
    m_narrowWanted = !m_narrowed;
    keep();
    narrow(*m_narrowWanted);
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
