#include "host/desktop/screen.hpp"

#include <packhouse/sdk/native/ui/palette.hpp>
#include <packhouse/sdk/native/ui/style.hpp>

#include <gio/gio.h>
#include <wx/frame.h>

namespace packhouse::test {

namespace {

constexpr const char* portalName = "org.freedesktop.portal.Desktop";
constexpr const char* portalPlace = "/org/freedesktop/portal/desktop";
constexpr const char* settingsName = "org.freedesktop.portal.Settings";
constexpr const char* description = R"(<node><interface name='org.freedesktop.portal.Settings'>
  <method name='Read'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='v' direction='out'/></method>
  <signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>
</interface></node>)";

/// A session bus of its own with the settings portal of a desktop that may be light or dark.
class DesktopBus {
public:
    DesktopBus() : m_bus{g_test_dbus_new(G_TEST_DBUS_NONE)}
    {
        g_test_dbus_up(m_bus);
        m_line = g_dbus_connection_new_for_address_sync(g_test_dbus_get_bus_address(m_bus),
            static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION), nullptr, nullptr, nullptr);
        m_node = g_dbus_node_info_new_for_xml(description, nullptr);
        static const GDBusInterfaceVTable table{answer, nullptr, nullptr, {}};
        g_dbus_connection_register_object(m_line, portalPlace, m_node->interfaces[0], &table, this, nullptr, nullptr);
        g_bus_own_name_on_connection(m_line, portalName, G_BUS_NAME_OWNER_FLAGS_NONE, [](GDBusConnection*, const char*, gpointer owned) { *static_cast<bool*>(owned) = true; },
            nullptr, &m_owned, nullptr);
        EXPECT_TRUE(waitUntil([this] { return m_owned; }));
    }
    ~DesktopBus()
    {
        g_object_unref(m_line);
        g_dbus_node_info_unref(m_node);
        // The program goes on following its desktop, and to stop the bus would wait for that; the bus ends with this process.
    }
    DesktopBus(const DesktopBus&) = delete;
    DesktopBus& operator=(const DesktopBus&) = delete;

    void become(bool dark)
    {
        m_dark = dark;
        g_dbus_connection_emit_signal(m_line, nullptr, portalPlace, settingsName, "SettingChanged",
            g_variant_new("(ssv)", "org.freedesktop.appearance", "color-scheme", g_variant_new_uint32(dark ? 1 : 2)), nullptr);
    }

private:
    static void answer(GDBusConnection*, const char*, const char*, const char*, const char*, GVariant*, GDBusMethodInvocation* call, gpointer self)
    {
        const bool dark = static_cast<DesktopBus*>(self)->m_dark;
        g_dbus_method_invocation_return_value(call, g_variant_new("(v)", g_variant_new_variant(g_variant_new_uint32(dark ? 1 : 0))));
    }

    GTestDBus* m_bus;
    GDBusConnection* m_line = nullptr;
    GDBusNodeInfo* m_node = nullptr;
    bool m_dark = true, m_owned = false;
};

} // namespace

TEST(SystemScheme, theProgramIsDarkAsSoonAsTheDesktopIsAndLightAgainWithIt)
{
    DesktopBus desktop;
    auto* window = new wxFrame{nullptr, wxID_ANY, "Window"};
    int told = 0;
    window->Bind(wxEVT_SYS_COLOUR_CHANGED, [&told](wxSysColourChangedEvent& event) { ++told; event.Skip(); });
    window->Show();
    EXPECT_FALSE(ui::darkTheme());
    ui::followSystem();
    EXPECT_TRUE(waitUntil([] { return ui::darkTheme(); })) << "the desktop is dark already";
    desktop.become(false);
    EXPECT_TRUE(waitUntil([] { return !ui::darkTheme(); }));
    desktop.become(true);
    EXPECT_TRUE(waitUntil([] { return ui::darkTheme(); }));
    EXPECT_GE(told, 3) << "windows are told each time";
    window->Destroy();
}

} // namespace packhouse::test
