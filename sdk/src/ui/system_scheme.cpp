#include "packhouse/sdk/native/ui/colour_scheme.hpp"
#include "packhouse/sdk/native/ui/style.hpp"

#include <gio/gio.h>

#include <string_view>
#include <utility>

namespace packhouse::ui {

namespace {

// GTK 3 follows its own theme's name only; desktops of today tell light or dark through the settings portal.
constexpr const char* portal = "org.freedesktop.portal.Desktop";
constexpr const char* place = "/org/freedesktop/portal/desktop";
constexpr const char* settings = "org.freedesktop.portal.Settings";
constexpr const char* space = "org.freedesktop.appearance";
constexpr const char* key = "color-scheme";
constexpr guint32 dark = 1;

bool followed = false, asked = false, systemIsDark = false;

void take(GVariant* value)
{
    if (g_variant_is_of_type(value, G_VARIANT_TYPE_VARIANT)) {
        GVariant* inner = g_variant_get_variant(value);
        take(inner);
        g_variant_unref(inner);
    } else if (g_variant_is_of_type(value, G_VARIANT_TYPE_UINT32)) {
        systemIsDark = g_variant_get_uint32(value) == dark;
        if (followed) preferDark(systemIsDark);
    }
}

void changed(GDBusProxy*, const char*, const char* signal, GVariant* parameters, gpointer)
{
    if (std::string_view{signal} != "SettingChanged") return;
    const char *where = nullptr, *what = nullptr;
    GVariant* value = nullptr;
    g_variant_get(parameters, "(&s&sv)", &where, &what, &value);
    if (std::string_view{where} == space && std::string_view{what} == key) take(value);
    g_variant_unref(value);
}

void answered(GObject* proxy, GAsyncResult* result, gpointer)
{
    GVariant* answer = g_dbus_proxy_call_finish(G_DBUS_PROXY(proxy), result, nullptr);
    if (answer == nullptr) return;
    GVariant* value = g_variant_get_child_value(answer, 0);
    take(value);
    g_variant_unref(value);
    g_variant_unref(answer);
}

// The proxy lives as long as the program: it is what hears of changes.
void connected(GObject*, GAsyncResult* result, gpointer)
{
    GDBusProxy* proxy = g_dbus_proxy_new_for_bus_finish(result, nullptr);
    if (proxy == nullptr) return;
    g_signal_connect(proxy, "g-signal", G_CALLBACK(changed), nullptr);
    g_dbus_proxy_call(proxy, "Read", g_variant_new("(ss)", space, key), G_DBUS_CALL_FLAGS_NONE, -1, nullptr, answered, nullptr);
}

} // namespace

void followSystem()
{
    followed = true;
    if (std::exchange(asked, true)) return preferDark(systemIsDark);
    g_dbus_proxy_new_for_bus(G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES, nullptr, portal, place, settings, nullptr, connected, nullptr);
}

void chooseColours(ColourScheme scheme)
{
    if (scheme == ColourScheme::system) return followSystem();
    followed = false;
    preferDark(scheme == ColourScheme::dark);
}

} // namespace packhouse::ui
