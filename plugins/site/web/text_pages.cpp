#include "web/page.hpp"
#include "web/pages.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::site {
namespace {

struct Fault {
    const char *heading, *sentence;
};

Fault faultOf(int status)
{
    switch (status) {
    case 403:
    case 409: return {_("This page was open too long"), _("Nothing was lost. Go back, load the page again, and send it once more.")};
    case 404: return {_("This page is not here"), _("The address may be mistyped or no longer in use.")};
    case 429: return {_("A short pause, please"), _("There were too many requests from here. Pages already open go on working. Try again in a few minutes.")};
    case 503: return {_("We will be back in a moment"), _("The site is being looked after. Orders already placed are safe. Please try again in a few minutes.")};
    default: return {_("That was our fault"), _("Your cart and your orders are safe. Please try again; if it happens again, write to the studio and mention the code below.")};
    }
}

} // namespace

sdk::WebResponse showHelp(Site& site, Caller& caller) { return Page{site, caller, "help", _("Help")}.answer(); }
sdk::WebResponse showPrivacy(Site& site, Caller& caller) { return Page{site, caller, "privacy", _("Privacy")}.answer(); }
sdk::WebResponse showTerms(Site& site, Caller& caller) { return Page{site, caller, "terms", _("Terms")}.answer(); }

sdk::WebResponse faultPage(Site& site, int status, const std::string& code)
{
    const auto fault = faultOf(status);
    Values values{"fault"};
    values.SetTemplateGlobalValue("STYLE", site.look().address("site.css"));
    values.SetTemplateGlobalValue("SCRIPT", site.look().address("site.js"));
    values.SetTemplateGlobalValue("ICON", site.look().address("logo.svg"));
    values.SetTemplateGlobalValue("TITLE", fault.heading);
    values.SetTemplateGlobalValue("LANG", "en");
    values.SetTemplateGlobalValue("SITE", _("Photos"));
    values.AddIncludeDictionary("TOP")->SetFilename("top");
    values.AddIncludeDictionary("HEADER")->SetFilename("header");
    values.SetValue("HEADING", fault.heading);
    values.SetValue("SENTENCE", fault.sentence);
    if (status >= 500 && !code.empty()) values.SetValueAndShowSection("CODE", code, "HAS_CODE");
    auto response = sdk::WebResponse::html(site.look().page("fault", values), status);
    if (status == 503 || status == 429) response.headers.emplace("Retry-After", "300");
    secure(response);
    return response;
}

} // namespace packhouse::site
