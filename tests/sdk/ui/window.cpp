#include "sdk/ui/window.hpp"

#include <gtest/gtest.h>

#include <wx/accel.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/sizer.h>

#include <gtk/gtk.h>

#include <ctime>
#include <thread>
#include <unistd.h>

namespace packhouse::test {

namespace {

using Clock = std::chrono::steady_clock;

guint keyOf(const wxAcceleratorEntry& entry)
{
    switch (const int code = entry.GetKeyCode()) {
    case WXK_RETURN: return GDK_KEY_Return;
    case WXK_TAB: return GDK_KEY_Tab;
    case WXK_ESCAPE: return GDK_KEY_Escape;
    case WXK_UP: return GDK_KEY_Up;
    case WXK_DOWN: return GDK_KEY_Down;
    case WXK_LEFT: return GDK_KEY_Left;
    case WXK_RIGHT: return GDK_KEY_Right;
    case WXK_DELETE: return GDK_KEY_Delete;
    case WXK_HOME: return GDK_KEY_Home;
    case WXK_END: return GDK_KEY_End;
    case WXK_BACK: return GDK_KEY_BackSpace;
    default:
        if (code >= WXK_F1 && code <= WXK_F12) return static_cast<guint>(GDK_KEY_F1 + code - WXK_F1);
        return gdk_unicode_to_keyval(static_cast<guint32>(wxTolower(static_cast<wxChar>(code))));
    }
}

guint modifiersOf(const wxAcceleratorEntry& entry)
{
    guint state = 0;
    if (entry.GetFlags() & wxACCEL_CTRL) state |= GDK_CONTROL_MASK;
    if (entry.GetFlags() & wxACCEL_SHIFT) state |= GDK_SHIFT_MASK;
    if (entry.GetFlags() & wxACCEL_ALT) state |= GDK_MOD1_MASK;
    return state;
}

void send(GtkWidget* window, guint key, guint state, GdkEventType type)
{
    GdkEvent* event = gdk_event_new(type);
    event->key.window = GDK_WINDOW(g_object_ref(gtk_widget_get_window(window)));
    event->key.send_event = TRUE;
    event->key.time = GDK_CURRENT_TIME;
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

std::chrono::milliseconds ownTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::milliseconds{time.tv_sec * 1000 + time.tv_nsec / 1'000'000};
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
    const auto end = Clock::now() + limit;
    while (!done()) {
        if (Clock::now() > end) return false;
        pump();
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    return true;
}

void Held::take(const Held& other)
{
    clock = std::max(clock, other.clock);
    own = std::max(own, other.own);
}

Held watch(std::chrono::milliseconds time)
{
    Held longest;
    for (const auto end = Clock::now() + time; Clock::now() < end;) {
        const auto start = Clock::now();
        const auto own = ownTime();
        if (gtk_events_pending()) gtk_main_iteration();
        wxTheApp->ProcessPendingEvents();
        wxTheApp->ProcessIdle();
        longest.take({std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start), ownTime() - own});
        if (!gtk_events_pending()) std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    return longest;
}

void press(wxWindow* window, const std::string& keys)
{
    wxAcceleratorEntry entry;
    ASSERT_TRUE(entry.FromString("\t" + wxString{keys})) << keys;
    GtkWidget* top = gtk_widget_get_toplevel(window->GetHandle());
    send(top, keyOf(entry), modifiersOf(entry), GDK_KEY_PRESS);
    send(top, keyOf(entry), modifiersOf(entry), GDK_KEY_RELEASE);
    pump();
}

void type(wxWindow* window, const std::string& text)
{
    GtkWidget* top = gtk_widget_get_toplevel(window->GetHandle());
    for (const char letter : text) {
        send(top, gdk_unicode_to_keyval(static_cast<guint32>(letter)), 0, GDK_KEY_PRESS);
        pump();
    }
}

Window::Window()
{
    static int count = 0;
    m_folder = std::filesystem::temp_directory_path() / ("packhouse-ui-" + std::to_string(getpid()) + "-" + std::to_string(++count));
    std::filesystem::create_directories(m_folder);
    m_home = std::make_unique<host::Home>(m_folder / "home");
    m_services = std::make_unique<host::Services>(*m_home, m_loop, host::ServicesSetup{.program = "ui_test", .overrides = {}, .payments = [](sdk::Http&, const sdk::Settings&) { return std::unique_ptr<sdk::Payments>{}; }});
    m_frame = new wxFrame(nullptr, wxID_ANY, "test", {0, 0}, {1000, 700});
    m_frame->SetSizer(new wxBoxSizer(wxVERTICAL));
    m_frame->Show();
    waitUntil([this] { return m_frame->IsShownOnScreen(); });
}

Window::~Window()
{
    m_frame->Destroy();
    pump();
    m_services.reset();
    pump();
    std::error_code none;
    std::filesystem::remove_all(m_folder, none);
}

void Window::show(wxWindow* content)
{
    m_frame->GetSizer()->Add(content, wxSizerFlags{1}.Expand());
    m_frame->Layout();
    // No window manager tells it under the virtual screen; without it no widget has the focus.
    GdkEvent* focus = gdk_event_new(GDK_FOCUS_CHANGE);
    focus->focus_change.window = GDK_WINDOW(g_object_ref(gtk_widget_get_window(m_frame->GetHandle())));
    focus->focus_change.send_event = TRUE;
    focus->focus_change.in = TRUE;
    gtk_main_do_event(focus);
    gdk_event_free(focus);
    pump();
}

void Window::clear()
{
    m_frame->DestroyChildren();
    pump();
}

} // namespace packhouse::test
