#include "host/desktop/screen.hpp"

#include <packhouse/sdk/native/ui/view.hpp>

#include <wx/accel.h>
#include <wx/button.h>
#include <wx/evtloop.h>

#include <gtk/gtk.h>

#include <thread>

namespace packhouse::test {

namespace {

guint keyOf(const wxAcceleratorEntry& entry)
{
    const int code = entry.GetKeyCode();
    if (code >= WXK_F1 && code <= WXK_F12) return static_cast<guint>(GDK_KEY_F1 + code - WXK_F1);
    if (code == WXK_RETURN) return GDK_KEY_Return;
    if (code == WXK_TAB) return GDK_KEY_Tab;
    if (code == WXK_ESCAPE) return GDK_KEY_Escape;
    if (code == WXK_DELETE) return GDK_KEY_Delete;
    if (code == WXK_INSERT) return GDK_KEY_Insert;
    if (code == WXK_PAGEUP) return GDK_KEY_Page_Up;
    if (code == WXK_PAGEDOWN) return GDK_KEY_Page_Down;
    if (code == WXK_UP) return GDK_KEY_Up;
    if (code == WXK_DOWN) return GDK_KEY_Down;
    return gdk_unicode_to_keyval(static_cast<guint32>(wxTolower(static_cast<wxChar>(code))));
}

guint modifiersOf(const wxAcceleratorEntry& entry)
{
    guint state = 0;
    if (entry.GetFlags() & wxACCEL_CTRL) state |= GDK_CONTROL_MASK;
    if (entry.GetFlags() & wxACCEL_SHIFT) state |= GDK_SHIFT_MASK;
    if (entry.GetFlags() & wxACCEL_ALT) state |= GDK_MOD1_MASK;
    return state;
}

// When a key is struck: a person's are a tenth of a second apart, a scanner's hardly.
constexpr guint32 handPace = 100, scannerPace = 4;
guint32 strike(guint32 pace)
{
    static auto now = static_cast<guint32>(g_get_monotonic_time() / 1000);
    return now += pace;
}

void send(GtkWidget* window, guint key, guint state, GdkEventType type, guint32 pace = handPace)
{
    GdkEvent* event = gdk_event_new(type);
    event->key.window = GDK_WINDOW(g_object_ref(gtk_widget_get_window(window)));
    event->key.send_event = TRUE;
    event->key.time = strike(pace);
    event->key.keyval = key;
    event->key.state = state;
    GdkKeymapKey* places = nullptr;
    gint count = 0;
    if (gdk_keymap_get_entries_for_keyval(gdk_keymap_get_for_display(gdk_display_get_default()), key, &places, &count) && count > 0)
        event->key.hardware_keycode = static_cast<guint16>(places[0].keycode);
    g_free(places);
    gdk_event_set_device(event, gdk_seat_get_keyboard(gdk_display_get_default_seat(gdk_display_get_default())));
    gtk_main_do_event(event);
    gdk_event_free(event);
}

void pump()
{
    while (gtk_events_pending()) gtk_main_iteration();
    wxTheApp->ProcessPendingEvents();
    wxTheApp->ProcessIdle();
}

} // namespace

int withEventLoop(const std::function<int()>& tests)
{
    wxEventLoop loop;
    const wxEventLoopActivator active{&loop};
    return tests();
}

bool waitUntil(const std::function<bool()>& done, std::chrono::milliseconds limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!done()) {
        if (std::chrono::steady_clock::now() > end) return false;
        pump();
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    return true;
}

void Desk::openOn(const std::filesystem::path& home)
{
    m_desktop.reset();
    m_desktop = std::make_unique<host::desktop::Desktop>(m_loop, host::desktop::Wishes{.home = home, .pictures = "kept still"});
    EXPECT_TRUE(waitUntil([this] { return frame().IsShownOnScreen(); }));
}

void Desk::TearDown()
{
    m_desktop.reset();
    pump();
}

void Desk::click(const std::string& button)
{
    auto* found = shownChild<wxButton>(frame().front(), [&](const std::string& label) { return label == button; });
    ASSERT_NE(found, nullptr) << button;
    gtk_button_clicked(GTK_BUTTON(found->GetHandle()));
    pump();
}

void Desk::open(const std::string& pageId)
{
    frame().open(pageId);
    waitFor(pageId);
}

void Desk::waitFor(const std::string& pageId)
{
    ASSERT_TRUE(waitUntil([&] { return frame().opened(pageId) != nullptr && !frame().opened(pageId)->page().loading(); })) << pageId;
}

void Desk::press(const std::string& keys)
{
    wxAcceleratorEntry entry;
    ASSERT_TRUE(entry.FromString("\t" + wxString{keys})) << keys;
    pump(); // menus follow the page by events; a person is slower than these
    send(frame().GetHandle(), keyOf(entry), modifiersOf(entry), GDK_KEY_PRESS);
    send(frame().GetHandle(), keyOf(entry), modifiersOf(entry), GDK_KEY_RELEASE);
    settleKeys();
}

// What might become a scan is held back for a moment.
void Desk::settleKeys()
{
    pump();
    EXPECT_TRUE(waitUntil([this] { return !m_desktop || !m_desktop->scans().busy(); }));
    pump();
}

void Desk::type(const std::string& text)
{
    for (const char letter : text) {
        send(frame().GetHandle(), gdk_unicode_to_keyval(static_cast<guint32>(letter)), 0, GDK_KEY_PRESS);
        pump();
    }
    settleKeys();
}

void Desk::scan(const std::string& text)
{
    strike(handPace);
    for (const char letter : text) send(frame().GetHandle(), gdk_unicode_to_keyval(static_cast<guint32>(letter)), 0, GDK_KEY_PRESS, scannerPace);
    send(frame().GetHandle(), GDK_KEY_Return, 0, GDK_KEY_PRESS, scannerPace);
    settleKeys();
}

} // namespace packhouse::test
