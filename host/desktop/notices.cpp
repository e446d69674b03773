#include "host/desktop/notices.hpp"

#include <packhouse/data/text.hpp>

#include <gio/gio.h>

#include <map>

namespace packhouse::host::desktop {

namespace {

constexpr const char *service = "org.freedesktop.Notifications", *object = "/org/freedesktop/Notifications";
constexpr const char* openAct = "default"; // what a click on the notice itself means

struct Notice {
    std::string place, title, facts;
};

GVariant* callOf(const Notice& notice)
{
    GVariantBuilder acts, hints;
    g_variant_builder_init(&acts, G_VARIANT_TYPE("as"));
    g_variant_builder_add(&acts, "s", openAct);
    g_variant_builder_add(&acts, "s", _("Show in the inbox"));
    g_variant_builder_init(&hints, G_VARIANT_TYPE("a{sv}"));
    g_variant_builder_add(&hints, "{sv}", "category", g_variant_new_string("device.error"));
    g_variant_builder_add(&hints, "{sv}", "desktop-entry", g_variant_new_string("packhouse"));
    char* facts = g_markup_escape_text(notice.facts.c_str(), -1); // a notice's text is markup
    GVariant* call = g_variant_new("(susssasa{sv}i)", "Packhouse", 0U, "packhouse", notice.title.c_str(), facts, &acts, &hints, -1);
    g_free(facts);
    return call;
}

} // namespace

/// The connection to the person's session, made at the first notice.
struct NoticeBus {
    ~NoticeBus()
    {
        if (connection == nullptr) return;
        g_dbus_connection_signal_unsubscribe(connection, heard);
        g_object_unref(connection);
    }

    GDBusConnection* connection = nullptr;
    guint heard = 0;
    std::map<guint32, std::string> places; ///< by the service's number of the notice
    std::function<void(const std::string&)> clicked;
};

namespace {

struct Call {
    std::weak_ptr<NoticeBus> bus; ///< the program may end before the answer comes
    Notice notice;
};

void sent(GObject* source, GAsyncResult* result, gpointer data)
{
    const std::unique_ptr<Call> call{static_cast<Call*>(data)};
    GVariant* answer = g_dbus_connection_call_finish(G_DBUS_CONNECTION(source), result, nullptr);
    if (answer == nullptr) return;
    guint32 number = 0;
    g_variant_get(answer, "(u)", &number);
    if (const auto bus = call->bus.lock()) bus->places[number] = call->notice.place;
    g_variant_unref(answer);
}

void invoked(GDBusConnection*, const char*, const char*, const char*, const char*, GVariant* parameters, gpointer data)
{
    guint32 number = 0;
    const char* act = nullptr;
    g_variant_get(parameters, "(u&s)", &number, &act);
    auto& bus = *static_cast<NoticeBus*>(data);
    const auto found = bus.places.find(number);
    if (found != bus.places.end() && bus.clicked) bus.clicked(found->second);
}

void dispatch(NoticeBus& bus, std::unique_ptr<Call> call)
{
    GVariant* parameters = callOf(call->notice);
    g_dbus_connection_call(bus.connection, service, object, service, "Notify", parameters, G_VARIANT_TYPE("(u)"), G_DBUS_CALL_FLAGS_NONE, -1, nullptr, sent, call.release());
}

void connected(GObject*, GAsyncResult* result, gpointer data)
{
    std::unique_ptr<Call> call{static_cast<Call*>(data)};
    GDBusConnection* connection = g_bus_get_finish(result, nullptr);
    if (connection == nullptr) return; // no session: the inbox says it all the same
    const auto bus = call->bus.lock();
    if (!bus || bus->connection != nullptr) g_object_unref(connection);
    else {
        bus->connection = connection;
        bus->heard = g_dbus_connection_signal_subscribe(connection, service, service, "ActionInvoked", object, nullptr, G_DBUS_SIGNAL_FLAGS_NONE, invoked, bus.get(), nullptr);
    }
    if (bus) dispatch(*bus, std::move(call));
}

} // namespace

std::string noticeSetting(const std::string& kind)
{
    return "notices." + kind;
}

Notices::Notices(sdk::Host& host) : m_host{host}, m_bus{std::make_shared<NoticeBus>()}
{
    m_bus->clicked = [this](const std::string& place) { if (onOpen) onOpen(place); };
}

Notices::~Notices() = default;

void Notices::give(const std::vector<InboxEntry>& arrived)
{
    const bool idle = m_waiting.empty();
    for (const InboxEntry& entry : arrived)
        if (entry.item.stopsWork && m_given.insert(entry.place() + " " + data::toIso(entry.item.since)).second)
            m_waiting.push_back({entry.kind->id(), entry.place(), entry.item.title, entry.item.facts});
    if (idle) next();
}

// The setting is read from a file, so in the background; one after the other keeps their order.
void Notices::next()
{
    if (m_waiting.empty()) return;
    const auto wanted = std::make_shared<bool>(false);
    const auto read = [&host = m_host, wanted, name = noticeSetting(m_waiting.front().kind)](sdk::Progress&) { *wanted = host.settings().text(name, "1") == "1"; };
    m_reading = m_host.tasks().start({}, read, [this, wanted](const sdk::Outcome&) {
        if (*wanted) send(m_waiting.front());
        m_waiting.pop_front();
        next();
    });
}

void Notices::send(const Waiting& notice)
{
    auto call = std::make_unique<Call>(Call{m_bus, {notice.place, notice.title, notice.facts}});
    if (m_bus->connection != nullptr) dispatch(*m_bus, std::move(call));
    else g_bus_get(G_BUS_TYPE_SESSION, nullptr, connected, call.release());
}

} // namespace packhouse::host::desktop
