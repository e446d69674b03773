#include "host/cli/builtin/builtin.hpp"
#include "host/cli/program.hpp"
#include "host/services/inbox_settling.hpp"

#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <thread>

namespace packhouse::host::cli {

namespace {

using data::format;
using nlohmann::ordered_json;

/// A command is not asked to stop: Ctrl+C ends the program.
class CommandProgress : public sdk::Progress {
public:
    void report(std::size_t, std::size_t, const std::string&) override {}
    bool cancelled() const noexcept override { return false; }
    void wait(std::chrono::milliseconds time) override { std::this_thread::sleep_for(time); }
};

std::vector<InboxEntry> readInbox(Program& program)
{
    CommandProgress progress;
    std::vector<InboxEntry> entries;
    for (sdk::InboxProvider* provider : program.plugins().extensions<sdk::InboxProvider>())
        for (sdk::InboxKind* kind : provider->inboxKinds())
            for (sdk::InboxItem& item : kind->items(progress)) entries.push_back({kind, std::move(item)});
    sortInbox(entries);
    return entries;
}

// What only opens a page is for the desktop.
std::vector<sdk::InboxAct> actsOf(const InboxEntry& entry)
{
    std::vector<sdk::InboxAct> acts;
    std::ranges::copy_if(entry.item.acts, std::back_inserter(acts), [](const sdk::InboxAct& act) { return act.opens.empty(); });
    return acts;
}

std::string idsOf(const std::vector<sdk::InboxAct>& acts)
{
    std::string ids;
    for (const sdk::InboxAct& act : acts) ids += (ids.empty() ? "" : ", ") + act.id;
    return ids;
}

ordered_json jsonOf(const InboxEntry& entry)
{
    auto acts = ordered_json::array(), evidence = ordered_json::array();
    for (const sdk::InboxAct& act : actsOf(entry)) acts.push_back({{"id", act.id}, {"label", act.label}});
    for (const sdk::Evidence& line : entry.item.evidence) evidence.push_back({{"what", line.what}, {"value", line.value}});
    return {{"item", entry.place()}, {"title", entry.item.title}, {"facts", entry.item.facts}, {"since", data::toIso(entry.item.since)}, {"stopsWork", entry.item.stopsWork}, {"evidence", evidence}, {"acts", acts}};
}

void list(Program& program, sdk::Output& out)
{
    std::vector<std::vector<std::string>> rows{{_("Item"), _("What"), _("Acts")}};
    auto items = ordered_json::array();
    for (const InboxEntry& entry : readInbox(program)) {
        rows.push_back({entry.place(), entry.item.title, idsOf(actsOf(entry))});
        items.push_back(jsonOf(entry));
    }
    if (rows.size() == 1) out.line(_("Nothing needs a person."));
    else out.table(rows);
    out.json(ordered_json{{"items", items}}.dump());
}

InboxEntry entryIn(Program& program, const std::string& place)
{
    const auto entries = readInbox(program);
    const auto found = std::ranges::find(entries, place, &InboxEntry::place);
    if (found == entries.end()) throw data::Error{data::Trouble::missing, format(_("There is no item \"{}\" in the inbox; see: packhouse inbox list"), place)};
    return *found;
}

sdk::InboxAct actIn(const InboxEntry& entry, const std::string& id)
{
    const auto acts = actsOf(entry);
    const auto found = std::ranges::find(acts, id, &sdk::InboxAct::id);
    if (found == acts.end()) throw data::Error{data::Trouble::invalid, format(_("\"{}\" is no act of {}; it has: {}"), id, entry.place(), idsOf(acts))};
    return *found;
}

void settle(Program& program, const sdk::Arguments& given, sdk::Output& out)
{
    CommandProgress progress;
    const auto entry = entryIn(program, given.text("item"));
    const auto result = settleItem(program.services(), entry, actIn(entry, given.text("act")), progress);
    if (!result.settling.sentence.empty()) out.line(result.settling.sentence);
    out.json(ordered_json{{"item", entry.place()}, {"settled", result.gone}, {"sentence", result.settling.sentence}}.dump());
}

} // namespace

std::vector<sdk::Command> inboxCommands(Program& program)
{
    return {{"inbox list", _("List what waits for a person"), _("Each item with what can be done about it.\n\nExample: packhouse inbox list --json"), {},
                [&program](const sdk::Arguments&, sdk::Output& out) { list(program, out); }},
        {"inbox settle", _("Act on an item of the inbox"), _("Acts are those that \"inbox list\" names. Who settled it is written down.\n\nExample: packhouse inbox settle tsios.uploads/7KQX4MWD again"),
            {{"item", "ITEM", _("the item, as listed"), true}, {"act", "ACT", _("what to do"), true}},
            [&program](const sdk::Arguments& given, sdk::Output& out) { settle(program, given, out); }}};
}

} // namespace packhouse::host::cli
