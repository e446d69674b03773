#include "host/desktop/inbox_keeper.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

using namespace std::chrono_literals;
using End = sdk::Outcome::End;
using Items = std::vector<sdk::InboxItem>;

constexpr auto quiet = 150ms; // a print run tells of every sheet

Items without(const Items& items, const Items& taken)
{
    Items left;
    std::ranges::copy_if(items, std::back_inserter(left), [&](const sdk::InboxItem& item) { return std::ranges::find(taken, item.key, &sdk::InboxItem::key) == taken.end(); });
    return left;
}

data::Settled byItself(const sdk::InboxKind& kind, const sdk::InboxItem& item)
{
    return {kind.id(), item.key, item.title, _("went by itself"), {}, data::now()};
}

} // namespace

InboxKeeper::InboxKeeper(sdk::Host& host, std::vector<sdk::InboxKind*> kinds) : m_host{host}, m_kinds{std::move(kinds)}
{
    m_heard.push_back(host.events().on("inbox.read", [this](std::string_view) { refresh(); }));
    for (sdk::InboxKind* kind : m_kinds)
        for (const std::string& topic : kind->topics()) m_heard.push_back(host.events().on(topic, [this, kind](std::string_view) { ask(*kind); }));
    refresh();
    readSettled();
}

const InboxEntry* InboxKeeper::find(const std::string& place) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const InboxEntry& entry) { return entry.place() == place; });
    return found == m_entries.end() ? nullptr : &*found;
}

bool InboxKeeper::loading() const
{
    return std::ranges::any_of(m_asking, [](const auto& entry) { return !entry.second.answered; });
}

void InboxKeeper::refresh()
{
    for (sdk::InboxKind* kind : m_kinds) ask(*kind);
}

void InboxKeeper::refresh(const sdk::InboxKind& kind)
{
    for (sdk::InboxKind* each : m_kinds)
        if (each == &kind) ask(*each);
}

void InboxKeeper::ask(sdk::InboxKind& kind)
{
    Asking& asking = m_asking[&kind];
    asking.again = asking.running;
    if (asking.running) return;
    asking.running = true;
    const auto found = std::make_shared<Items>();
    const auto work = [&kind, found, pause = asking.answered ? quiet : 0ms](sdk::Progress& progress) {
        progress.wait(pause);
        *found = kind.items(progress);
    };
    asking.task = m_host.tasks().start({}, work, [this, &kind, found, turn = asking.turn](const sdk::Outcome& outcome) {
        Asking& asked = m_asking.at(&kind);
        asked.running = false;
        if (turn == asked.turn) answered(kind, outcome, std::move(*found));
        if (std::exchange(asked.again, false)) ask(kind);
    });
}

void InboxKeeper::answered(sdk::InboxKind& kind, const sdk::Outcome& outcome, Items items)
{
    if (outcome.end == End::done) {
        m_failures.erase(kind.id());
        return replace(kind, std::move(items));
    }
    m_asking.at(&kind).answered = true;
    if (outcome.end == End::failed) m_failures[kind.id()] = outcome.sentence;
    m_host.events().tell("inbox.changed", {});
}

void InboxKeeper::replace(sdk::InboxKind& kind, Items items)
{
    Asking& asking = m_asking.at(&kind);
    const Items before = std::exchange(asking.items, std::move(items));
    const bool atStart = !std::exchange(asking.answered, true);
    const Items fresh = without(asking.items, before);
    if (const Items gone = without(before, asking.items); !gone.empty()) wentByThemselves(kind, gone);
    merge();
    std::vector<InboxEntry> arrived;
    for (const sdk::InboxItem& item : fresh) arrived.push_back({&kind, item});
    if (onArrival && !arrived.empty()) onArrival(arrived, atStart);
}

void InboxKeeper::wentByThemselves(const sdk::InboxKind& kind, const Items& gone)
{
    std::vector<data::Settled> settled;
    for (const sdk::InboxItem& item : gone) settled.push_back(byItself(kind, item));
    const std::uint64_t number = ++m_lastNote;
    m_notes[number] = m_host.tasks().start({},
        [&host = m_host, settled](sdk::Progress&) {
            for (const data::Settled& each : settled) noteSettled(host, each);
        },
        [this, number](const sdk::Outcome&) {
            m_notes.erase(number);
            readSettled();
        });
}

void InboxKeeper::settle(const InboxEntry& entry, const sdk::InboxAct& act, std::function<void(const std::shared_ptr<SettledEntry>&)> done,
    std::function<void(const std::string&)> failed)
{
    if (settling(entry.place())) return;
    const auto result = std::make_shared<SettledEntry>();
    m_settling[entry.place()] = m_host.tasks().start(data::format("{}: {}", entry.item.title, act.label),
        [&host = m_host, entry, act, result](sdk::Progress& progress) { *result = settleItem(host, entry, act, progress); },
        [this, entry, result, done = std::move(done), failed = std::move(failed)](const sdk::Outcome& outcome) {
            m_settling.erase(entry.place());
            if (outcome.end == End::failed) failed(outcome.sentence);
            if (outcome.end != End::done) return ask(*entry.kind);
            take(entry, *result);
            done(result);
        });
}

void InboxKeeper::take(const InboxEntry& entry, const SettledEntry& settled)
{
    Asking& asking = m_asking.at(entry.kind);
    ++asking.turn; // what is on its way was read before
    asking.items = settled.left;
    asking.answered = true;
    merge();
    readSettled();
}

void InboxKeeper::readSettled()
{
    const auto found = std::make_shared<std::vector<data::Settled>>();
    m_settledTask = m_host.tasks().start({}, [&host = m_host, found](sdk::Progress&) { *found = host::settledToday(host); },
        [this, found](const sdk::Outcome& outcome) {
            if (outcome.end != End::done) return;
            m_settled = std::move(*found);
            m_host.events().tell("inbox.changed", {});
        });
}

void InboxKeeper::merge()
{
    m_entries.clear();
    for (sdk::InboxKind* kind : m_kinds)
        for (const sdk::InboxItem& item : m_asking[kind].items) m_entries.push_back({kind, item});
    sortInbox(m_entries);
    m_host.events().tell("inbox.changed", {});
}

} // namespace packhouse::host::desktop
