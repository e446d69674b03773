#include "commands.hpp"

#include "catalogue_json.hpp"
#include "catalogue_words.hpp"
#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"

namespace packhouse::tsadmin {

namespace {

using data::Error;
using data::format;
using data::Trouble;

std::string productsOf(const data::Package& package)
{
    std::string text;
    for (const auto& line : package.products) text += (text.empty() ? "" : ", ") + textOf(line);
    return text;
}

data::Package packageFrom(const sdk::Arguments& given)
{
    data::Package package;
    package.code = given.text("code");
    package.description = given.text("--description");
    package.group = given.text("--group");
    package.groupColour = given.text("--colour");
    checkColour(package.groupColour);
    package.taxable = !given.has("--not-taxable");
    package.customisation = customisationOf(given.text("--customisation", "customizable"));
    package.stepping = steppingOf(given.text("--stepping", "dont"));
    for (const auto& word : given.all("--product")) package.products.push_back(packageProductOf(word));
    return package;
}

void add(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const auto wanted = packageFrom(given);
    data::Transaction work{host.database(data::Schema::studio)};
    const auto package = data::PackageRepository{work}.add(wanted);
    sdk::audit(work, host, "add", "package " + package.code, productsOf(package));
    work.commit();
    out.line(format(_("Added package {}: {}"), package.code, productsOf(package)));
}

void list(sdk::Host& host, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<std::vector<std::string>> rows{{_("Code"), _("Description"), _("Group"), _("Products"), _("Tax")}};
    auto document = nlohmann::ordered_json::array();
    for (const auto& package : data::PackageRepository{work}.all()) {
        rows.push_back({package.code, package.description, package.group, productsOf(package), package.taxable ? _("taxable") : _("not taxable")});
        document.push_back(jsonOf(package));
    }
    if (out.wantsJson()) out.json(document.dump(2));
    else out.table(rows);
}

void show(sdk::Host& host, const std::string& code, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto package = data::PackageRepository{work}.find(code);
    if (!package) throw Error{Trouble::missing, format(_("There is no package {}; see: packhouse package list"), code)};
    if (out.wantsJson()) return out.json(jsonOf(*package).dump(2));
    out.table({{_("Field"), _("Value")},
               {_("Code"), package->code},
               {_("Description"), package->description},
               {_("Group"), package->group},
               {_("Group colour"), package->groupColour},
               {_("Products"), productsOf(*package)},
               {_("Tax"), package->taxable ? _("taxable") : _("not taxable")},
               {_("Customisation"), std::string{wordOf(package->customisation)}},
               {_("Stepping"), std::string{wordOf(package->stepping)}}});
}

void remove(sdk::Host& host, const std::string& code, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::PackageRepository{work}.remove(code);
    sdk::audit(work, host, "remove", "package " + code, {});
    work.commit();
    out.line(format(_("Removed package {}"), code));
}

sdk::Command addCommand(sdk::Host& host)
{
    return {"package add",
            _("Add a package: what parents order"),
            _("A package holds one or more products, each with a quantity and, if wanted, as a digital download.\n\n"
              "Example: packhouse package add A2 --description \"Two portraits\" --group Portraits --colour #8fb04a --product P810:2 --product IMG:digital"),
            {{"code", "CODE", _("unique, without regard to case"), true},
             {"--description", "TEXT", _("for parents")},
             {"--group", "TEXT", _("heading on the site")},
             {"--colour", "#RRGGBB", _("colour of the heading")},
             {"--product", "CODE[:QTY][:digital]", _("a product of the package, with its quantity"), true, true},
             {"--not-taxable", "", _("no tax on this package")},
             {"--customisation", "WORD", _("customizable, package-only, products-only or not-customizable"), false, false, "customizable"},
             {"--stepping", "WORD", _("dont, offer or force: step through the products"), false, false, "dont"}},
            [&host](const sdk::Arguments& given, sdk::Output& out) { add(host, given, out); }};
}

} // namespace

std::vector<sdk::Command> packageCommands(sdk::Host& host)
{
    const sdk::Argument code{"code", "CODE", _("code of the package"), true};
    return {addCommand(host),
            {"package list", _("List the packages"), _("Example: packhouse package list --json"), {},
             [&host](const sdk::Arguments&, sdk::Output& out) { list(host, out); }},
            {"package show", _("Show a package"), _("Example: packhouse package show A2"), {code},
             [&host](const sdk::Arguments& given, sdk::Output& out) { show(host, given.text("code"), out); }},
            {"package remove", _("Remove a package that no offer uses"), _("Example: packhouse package remove A2"), {code},
             [&host](const sdk::Arguments& given, sdk::Output& out) { remove(host, given.text("code"), out); }}};
}

} // namespace packhouse::tsadmin
