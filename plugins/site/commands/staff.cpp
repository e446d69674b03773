#include "commands/commands.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/keys.hpp>
#include <packhouse/data/text.hpp>
#include <packhouse/data/visit_repository.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

constexpr std::string_view knownRoles[] = {"administrator", "photographer", "fulfilment", "reports"};

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

void checkRole(const std::string& role)
{
    if (std::ranges::find(knownRoles, role) == std::end(knownRoles))
        throw data::Error{data::Trouble::invalid, data::format(_("“{}” is no role. Roles are: administrator, photographer, fulfilment, reports."), role)};
}

void addStaff(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const auto token = data::newToken();
    data::StaffUser user{.name = given.text("name"), .roles = given.all("--role"), .tokenSha256 = data::sha256(token)};
    std::ranges::for_each(user.roles, checkRole);
    data::Transaction work{host.database(data::Schema::site)};
    user = data::StaffRepository{work}.add(std::move(user));
    work.commit();
    if (out.wantsJson()) return out.json(nlohmann::json{{"name", user.name}, {"roles", user.roles}, {"token", token}}.dump());
    out.line(data::format(_("{} may act as: {}."), user.name, joined(user.roles)));
    out.line(data::format(_("Token, shown this once: {}"), token));
}

void listStaff(sdk::Host& host, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::site), data::Transaction::Access::read};
    auto json = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows{{_("Name"), _("Roles")}};
    for (const auto& user : data::StaffRepository{work}.all()) {
        json.push_back({{"name", user.name}, {"roles", user.roles}});
        rows.push_back({user.name, joined(user.roles)});
    }
    if (out.wantsJson()) out.json(nlohmann::json{{"staff", json}}.dump());
    else out.table(rows);
}

} // namespace

sdk::Command staffAddCommand(sdk::Host& host)
{
    return {"site staff add", _("Gives somebody a credential for the site's API"),
            _("Prints the token once; the database keeps only its hash.\n\n  packhouse site staff add \"Front desk\" --role fulfilment"),
            {{"name", "NAME", _("who it is for; unique"), true, false, ""},
             {"--role", "ROLE", _("administrator, photographer, fulfilment or reports"), true, true, ""}},
            [&host](const sdk::Arguments& given, sdk::Output& out) { addStaff(host, given, out); }};
}

sdk::Command staffListCommand(sdk::Host& host)
{
    return {"site staff list", _("Lists who has a credential for the site's API"), _("Names and roles; tokens are not kept and cannot be shown."), {},
            [&host](const sdk::Arguments&, sdk::Output& out) { listStaff(host, out); }};
}

} // namespace packhouse::site
