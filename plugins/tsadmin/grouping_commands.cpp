#include "commands.hpp"

#include "catalogue_json.hpp"
#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"

namespace packhouse::tsadmin {

namespace {

using data::GroupingKind;

struct Kind {
    GroupingKind kind{};
    const char* word = nullptr;
    std::string addSummary, listSummary;
};

std::vector<Kind> kinds()
{
    return {{GroupingKind::account, "account", _("Add an account: a school, club or client photographer"), _("List the accounts")},
            {GroupingKind::season, "season", _("Add a season: a time of the year that groups jobs"), _("List the seasons")},
            {GroupingKind::workspace, "workspace", _("Add a workspace: a part of the studio that groups jobs"), _("List the workspaces")}};
}

void add(sdk::Host& host, const Kind& kind, const sdk::Arguments& given, sdk::Output& out)
{
    data::Grouping grouping;
    grouping.kind = kind.kind;
    grouping.code = given.text("code");
    grouping.description = given.text("--description");
    grouping.isDefault = given.has("--default");
    grouping.isActive = !given.has("--inactive");
    data::Transaction work{host.database(data::Schema::studio)};
    grouping = data::GroupingRepository{work}.add(grouping);
    sdk::audit(work, host, "add", std::string{kind.word} + " " + grouping.code, grouping.description);
    work.commit();
    out.line(data::format(_("Added {} {}"), kind.word, grouping.code));
}

void list(sdk::Host& host, const Kind& kind, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<std::vector<std::string>> rows{{_("Code"), _("Description"), _("Default"), _("Active")}};
    auto document = nlohmann::ordered_json::array();
    for (const auto& grouping : data::GroupingRepository{work}.all(kind.kind)) {
        rows.push_back({grouping.code, grouping.description, grouping.isDefault ? _("yes") : "", grouping.isActive ? _("yes") : _("no")});
        document.push_back(jsonOf(grouping));
    }
    if (out.wantsJson()) out.json(document.dump(2));
    else out.table(rows);
}

sdk::Command addCommand(sdk::Host& host, const Kind& kind)
{
    const std::string word = kind.word;
    return {word + " add",
            kind.addSummary,
            data::format(_("Jobs and catalogue objects are scoped by season.workspace.account.\n\nExample: packhouse {} add spring26 --description \"Spring 2026\""), word),
            {{"code", "CODE", _("unique, without regard to case"), true},
             {"--description", "TEXT", _("for people")},
             {"--default", "", _("preselected for new jobs")},
             {"--inactive", "", _("not offered for new jobs")}},
            [&host, kind](const sdk::Arguments& given, sdk::Output& out) { add(host, kind, given, out); }};
}

sdk::Command listCommand(sdk::Host& host, const Kind& kind)
{
    const std::string word = kind.word;
    return {word + " list", kind.listSummary, data::format(_("Example: packhouse {} list --json"), word), {},
            [&host, kind](const sdk::Arguments&, sdk::Output& out) { list(host, kind, out); }};
}

} // namespace

std::vector<sdk::Command> groupingCommands(sdk::Host& host)
{
    std::vector<sdk::Command> commands;
    for (const auto& kind : kinds()) {
        commands.push_back(addCommand(host, kind));
        commands.push_back(listCommand(host, kind));
    }
    return commands;
}

} // namespace packhouse::tsadmin
