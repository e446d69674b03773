#include "host/desktop/connection_bar.hpp"

#include <packhouse/sdk/native/ui/text.hpp>

namespace packhouse::host::desktop {

namespace {

std::string sentenceOf(const ConnectionState& state, int pending)
{
    if (!state.opened) return state.sentence;
    const std::string since = ui::shownTime(state.lost.value_or(state.at));
    if (pending == 0) return data::format(_("No connection to {} since {}. You can go on reading."), state.where, since);
    return data::format(PACKHOUSE_PLURAL("No connection to {} since {}. You can go on reading; {} change is kept here.",
                            "No connection to {} since {}. You can go on reading; {} changes are kept here.", pending),
        state.where, since, pending);
}

std::string nextTry(const ConnectionState& state)
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(state.at + Connections::databaseInterval - data::now());
    return left.count() <= 0 ? std::string{_("Trying now…")} : data::format(_("Next try in {} s."), left.count());
}

} // namespace

void ConnectionBar::look()
{
    const ConnectionState state = m_connections.database();
    if (!state.asked) return;
    if (!state.answers) lose(state);
    else if (m_away) comeBack(state);
}

void ConnectionBar::lose(const ConnectionState& state)
{
    const bool news = !std::exchange(m_away, true);
    m_bars.show(subject, {ui::Tone::red, "database", sentenceOf(state, m_acts.pendingChanges()), nextTry(state), {{_("Try now"), [this] { m_connections.ask(); }}}});
    if (news) m_acts.lost(data::format(_("{} does not answer; this can be done again as soon as it does."), state.where));
}

void ConnectionBar::comeBack(const ConnectionState& state)
{
    m_away = false;
    m_bars.show(subject, {ui::Tone::green, "database", data::format(_("{} answers again since {}; what is shown is read anew."), state.where, ui::shownTime(state.at)), {}, {}, true});
    m_acts.back();
}

void ConnectionBar::dismiss()
{
    if (!m_away) m_bars.drop(subject);
}

} // namespace packhouse::host::desktop
