#include "host/cli/builtin/builtin.hpp"
#include "host/cli/program.hpp"
#include "host/services/settings.hpp"

#include <packhouse/data/database_url.hpp>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/setting_groups.hpp>

#include <nlohmann/json.hpp>

#include <iostream>

namespace packhouse::host::cli {

namespace {

// An address of a database may hold its password.
std::string shown(const std::string& name, const std::string& value)
try {
    return name.starts_with("database.") ? data::DatabaseUrl::parse(value).display() : value;
} catch (const data::Error&) {
    return value.find('@') == std::string::npos ? value : "…"; // "none", or a slip
}

void get(const Settings& settings, const std::string& name, sdk::Output& out)
{
    const auto value = settings.find(name);
    if (!value) throw data::Error{data::Trouble::missing, data::format(_("The setting {} is not set. packhouse settings list shows those that are."), name)};
    out.line(shown(name, *value));
    out.json(nlohmann::json{{"name", name}, {"value", shown(name, *value)}}.dump());
}

/// What holds where nothing is set, by name, as the plugins say; without secrets.
std::map<std::string, std::string> defaultsOf(const plugins::PluginList& plugins)
{
    std::map<std::string, std::string> defaults;
    for (auto* provider : plugins.extensions<sdk::SettingsProvider>())
        for (const sdk::SettingGroup& group : provider->settingGroups())
            for (const sdk::SettingField& field : group.fields)
                if (field.kind != sdk::SettingKind::secret) defaults[field.name] = field.fallback;
    return defaults;
}

void list(const Settings& settings, const std::map<std::string, std::string>& defaults, sdk::Output& out)
{
    std::vector<std::vector<std::string>> rows{{_("Setting"), _("Value"), _("Default")}};
    auto values = nlohmann::json::object();
    const auto set = settings.all();
    auto all = defaults;
    all.insert(set.begin(), set.end());
    for (const auto& [name, anything] : all) {
        const auto mine = set.find(name);
        const auto standard = defaults.find(name);
        rows.push_back({name, mine == set.end() ? std::string{} : shown(name, mine->second), standard == defaults.end() ? std::string{} : standard->second});
        if (mine != set.end()) values[name] = shown(name, mine->second);
    }
    out.table(rows);
    out.json(nlohmann::json{{"settings", values}, {"defaults", defaults}}.dump());
}

std::string valueIn(const sdk::Arguments& given)
{
    if (given.has("value")) return given.text("value");
    std::string line;
    std::getline(std::cin, line);
    return line;
}

void set(sdk::Settings& settings, const sdk::Arguments& given, sdk::Output& out)
{
    const auto name = given.text("name"), value = valueIn(given);
    given.has("--secret") ? settings.setSecret(name, value) : settings.set(name, value);
    out.line(given.has("--secret") ? data::format(_("The secret {} is kept."), name) : data::format("{} = {}", name, shown(name, value)));
    out.json(nlohmann::json{{"name", name}}.dump());
}

const sdk::Argument nameArgument() { return {"name", "NAME", _("dotted name, e.g. site.address"), true}; }

} // namespace

sdk::Command settingsGetCommand(Program& program)
{
    return {"settings get", _("Show one setting"), _("Example: packhouse settings get site.address"), {nameArgument()},
            [&program](const sdk::Arguments& given, sdk::Output& out) { get(program.services().allSettings(), given.text("name"), out); }};
}

sdk::Command settingsListCommand(Program& program)
{
    return {"settings list", _("List what is set in this home, with the defaults of what is not"), _("Secrets are not listed.\n\nExample: packhouse settings list --json"), {},
            [&program](const sdk::Arguments&, sdk::Output& out) { list(program.services().allSettings(), defaultsOf(program.plugins()), out); }};
}

sdk::Command settingsSetCommand(Program& program)
{
    return {"settings set",
            _("Change one setting"),
            _("Without VALUE it is read from standard input: so a secret stays out of the shell's history.\n\n"
              "Examples: packhouse settings set service.port 8080\n          packhouse settings set site.token --secret < token"),
            {nameArgument(), {"value", "VALUE", _("the new value; else a line of standard input")}, {"--secret", "", _("keep it apart, readable by this user only")}},
            [&program](const sdk::Arguments& given, sdk::Output& out) { set(program.services().settings(), given, out); }};
}

} // namespace packhouse::host::cli
