#include "host/desktop/scan_keys.hpp"

#include <packhouse/sdk/native/ui/scan_field.hpp>

#include <gtk/gtk.h>

#include <utility>
#include <vector>

namespace packhouse::host::desktop {

namespace {

using Event = std::unique_ptr<GdkEvent, decltype(&gdk_event_free)>;

// After what already waits in the queue, so that a window that was busy does not take the beginning of a scan for typing; before drawing.
constexpr int afterEvents = G_PRIORITY_HIGH_IDLE;

constexpr unsigned commandKeys = GDK_CONTROL_MASK | GDK_MOD1_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK;

bool isEnter(const GdkEventKey& key)
{
    return key.keyval == GDK_KEY_Return || key.keyval == GDK_KEY_KP_Enter || key.keyval == GDK_KEY_ISO_Enter;
}

// When the key was struck; the arrival says little while the window is busy.
ScanReader::Time timeOf(const GdkEventKey& key)
{
    return ScanReader::Time{key.time != GDK_CURRENT_TIME ? static_cast<std::int64_t>(key.time) : g_get_monotonic_time() / 1000};
}

std::string characterOf(const GdkEventKey& key)
{
    const guint32 letter = gdk_keyval_to_unicode(key.keyval);
    if ((key.state & commandKeys) != 0 || letter == 0 || g_unichar_isprint(letter) == FALSE) return {};
    char utf8[6];
    return {utf8, static_cast<std::size_t>(g_unichar_to_utf8(letter, utf8))};
}

} // namespace

// GTK gives a window each key by its signal "event" first; only so are the keys seen that native editors of cells take for themselves.
struct ScanKeys::Impl {
    GtkWidget* window = nullptr;
    std::function<void(const std::string&)> onScan;
    ScanReader reader;
    std::vector<Event> held;
    const GdkEvent* playing = nullptr;
    guint timer = 0;
    gulong signal = 0;

    static gboolean seen(GtkWidget*, GdkEvent* event, gpointer self) { return static_cast<Impl*>(self)->take(event) ? TRUE : FALSE; }
    static gboolean overdue(gpointer self)
    {
        auto* keys = static_cast<Impl*>(self);
        keys->timer = 0;
        keys->reader.quiet();
        keys->play();
        return G_SOURCE_REMOVE;
    }

    bool take(GdkEvent* event)
    {
        if (event == playing) return false;
        if (event->type == GDK_KEY_RELEASE && reader.holding()) return hold(event);
        if (event->type != GDK_KEY_PRESS || event->key.is_modifier != 0) return false;
        return obey(judge(event->key), event);
    }

    ScanReader::Verdict judge(const GdkEventKey& key)
    {
        if (ui::expectsScans(wxWindow::FindFocus())) return reader.otherKey();
        if (isEnter(key) && (key.state & commandKeys) == 0) return reader.enter(timeOf(key));
        const std::string character = characterOf(key);
        return character.empty() ? reader.otherKey() : reader.character(character, timeOf(key));
    }

    bool obey(const ScanReader::Verdict& verdict, GdkEvent* event)
    {
        stopTimer();
        if (verdict.release) play();
        if (verdict.hold) {
            timer = g_timeout_add_full(afterEvents, static_cast<guint>(ScanReader::gap.count()), overdue, this, nullptr);
            return hold(event);
        }
        if (!verdict.scan) return false;
        held.clear();
        onScan(*verdict.scan);
        return true;
    }

    bool hold(const GdkEvent* event)
    {
        held.emplace_back(gdk_event_copy(event), gdk_event_free);
        return true;
    }

    void play()
    {
        for (const Event& event : std::exchange(held, {})) {
            playing = event.get();
            gtk_main_do_event(event.get());
        }
        playing = nullptr;
    }

    void stopTimer()
    {
        if (timer != 0) g_source_remove(std::exchange(timer, 0));
    }
};

ScanKeys::ScanKeys(wxTopLevelWindow& window, std::function<void(const std::string&)> onScan) : m_impl{std::make_unique<Impl>()}
{
    m_impl->window = window.GetHandle();
    m_impl->onScan = std::move(onScan);
    g_object_add_weak_pointer(G_OBJECT(m_impl->window), reinterpret_cast<gpointer*>(&m_impl->window));
    m_impl->signal = g_signal_connect(m_impl->window, "event", G_CALLBACK(&Impl::seen), m_impl.get());
}

ScanKeys::~ScanKeys()
{
    m_impl->stopTimer();
    if (m_impl->window == nullptr) return; // closed before
    g_signal_handler_disconnect(m_impl->window, m_impl->signal);
    g_object_remove_weak_pointer(G_OBJECT(m_impl->window), reinterpret_cast<gpointer*>(&m_impl->window));
}

bool ScanKeys::holding() const
{
    return !m_impl->held.empty();
}

} // namespace packhouse::host::desktop
