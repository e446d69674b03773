// What is open in the window, and how it is opened, brought to the front and closed.
#include "host/desktop/frame.hpp"

#include <packhouse/sdk/native/ui/text.hpp>

namespace packhouse::host::desktop {

OpenPage* Frame::opened(const std::string& pageId) { return m_open->opened(pageId); }
OpenPage* Frame::front() { return m_open->front(); }

void Frame::open(const std::string& words)
{
    const Place place = Place::of(words);
    m_watch.doing("opening " + place.id);
    OpenPage* page = m_open->open(place);
    if (page == nullptr) return openUnknown(words);
    m_bars->drop("unknown");
    bringToFront(*page);
}

void Frame::openUnknown(const std::string& words)
{
    m_tabs->select(front() == nullptr ? std::string{} : front()->id());
    m_bars->show("unknown", {ui::Tone::amber, {}, data::format(_("Nothing here opens “{}”. It may belong to a plugin that did not open."), words), {},
        {{_("Show plugins"), [this] { open("host.plugins"); }}}, true});
}

void Frame::bringToFront(OpenPage& page)
{
    if (onBroughtToFront) onBroughtToFront();
    m_open->bringToFront(page);
    m_navigation->mark(page.id());
    foldBySize();
    update(page.id());
    // Arrow keys in the navigation look at one page after the other; the focus stays where the hand is.
    if (!m_byNavigation) page.work()->SetFocus();
    // Without a focus no key but those of the menus would be heard: a page of words only leaves it to its tab.
    CallAfter([this] { if (FindFocus() == nullptr) m_tabs->SetFocus(); });
    Layout();
    m_tabMemory->keep();
}

bool Frame::close(const std::string& pageId)
{
    OpenPage* page = opened(pageId);
    if (page != nullptr && !page->page().mayClose()) return false;
    m_watch.doing("closing " + pageId);
    std::string next;
    if (page == nullptr) m_open->giveUp(pageId);
    else next = m_open->close(*page);
    if (!next.empty()) open(next);
    updateTitle();
    m_tabMemory->keep();
    return true;
}

void Frame::closeOthers(const std::string& pageId)
{
    open(pageId);
    for (const std::string& id : m_open->ids())
        if (id != pageId) close(id);
}

void Frame::offerTab(const std::string& pageId)
{
    wxMenu menu;
    const auto add = [&](const std::string& label, std::function<void()> act) {
        const wxMenuItem* item = menu.Append(wxID_ANY, ui::shown(label));
        menu.Bind(wxEVT_MENU, [act = std::move(act)](wxCommandEvent&) { act(); }, item->GetId());
    };
    add(_("Close"), [this, pageId] { close(pageId); });
    add(_("Close the others"), [this, pageId] { closeOthers(pageId); });
    menu.AppendSeparator();
    add(_("Pin or unpin in the navigation"), [this, pageId] { togglePin(pageId); });
    PopupMenu(&menu);
}

void Frame::reopen()
{
    if (const std::string id = m_open->reopened(); !id.empty()) open(id);
}

void Frame::nextTab(int by)
{
    if (const std::string next = m_tabs->neighbour(by); !next.empty()) open(next);
}

void Frame::recallTabs()
{
    const std::string front = m_tabMemory->recall();
    open(front.empty() ? "host.today" : front);
}

} // namespace packhouse::host::desktop
