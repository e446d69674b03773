#include "commands/browser.hpp"
#include "commands/commands.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <algorithm>
#include <chrono>
#include <regex>

namespace packhouse::site {
namespace {

/// "A:2x3": package A, pose 2, three times.
struct Wish {
    std::string code, pose, quantity = "1";
};

Wish wishOf(const std::string& text)
{
    static const std::regex form{R"(([^:]+?)(?::([^:]+?))?(?:x([0-9]+))?)"};
    std::smatch match;
    if (!std::regex_match(text, match, form))
        throw data::Error{data::Trouble::invalid, data::format(_("“{}” does not name a package. Write CODE, CODE:POSE, CODExN or CODE:POSExN."), text)};
    return {match[1], match[2], match[3].matched ? match[3].str() : "1"};
}

struct Step {
    std::string what, where;
    long milliseconds = 0;
};

/// A parent's way through the shop, page by page.
class Walk {
public:
    Walk(Browser browser, const sdk::Arguments& given, sdk::Output& out) : m_browser{std::move(browser)}, m_given{given}, m_out{out} {}

    void go()
    {
        step(_("open the photos with the key"), [&] { enterKey(); });
        for (const auto& wish : m_given.all("--package")) step(data::format(_("put {} in the cart"), wish), [&] { add(wishOf(wish)); });
        step(_("look at the cart and go to checkout"), [&] { goToCheckout(); });
        step(_("fill in delivery and contact"), [&] { fillIn(); });
        step(_("check and order"), [&] { order(); });
        report();
    }

private:
    template <typename Act>
    void step(const std::string& what, Act act)
    {
        const auto begin = std::chrono::steady_clock::now();
        act();
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
        m_steps.push_back({what, m_browser.path(), static_cast<long>(took)});
        m_out.line(data::format(_("{} – {} ({} ms)"), what, m_browser.path(), took));
    }

    [[noreturn]] void stop(const std::string& wish) const
    {
        auto said = m_browser.page().text("//*[@role='alert']");
        if (said.empty()) said = m_browser.page().text("//h1");
        throw data::Error{data::Trouble::invalid, data::format(_("{}: the page {} says “{}” (status {})."), wish, m_browser.path(), said, m_browser.status())};
    }

    HtmlForm formFor(const std::string& action) const
    {
        auto form = m_browser.page().form(action);
        if (!form) stop(data::format(_("There is no form for {}"), action));
        return *form;
    }

    void enterKey()
    {
        m_browser.open("/");
        auto form = formFor("/");
        form.set("key", m_given.text("--key"));
        m_browser.send(form);
        if (!m_browser.path().starts_with("/shop/")) stop(_("The key did not open any photos"));
        m_shop = m_browser.path().substr(0, m_browser.path().find('?'));
    }

    std::string packageLink(const std::string& code)
    {
        const auto wanted = data::format("{}/package/{}", m_shop, code);
        for (const auto& link : m_browser.open(m_shop).texts("//article//a/@href"))
            if (std::ranges::equal(link, wanted, {}, [](unsigned char c) { return std::tolower(c); }, [](unsigned char c) { return std::tolower(c); })) return link;
        stop(data::format(_("There is no package {}"), code));
    }

    void add(const Wish& wish)
    {
        const auto link = packageLink(wish.code);
        m_browser.open(link);
        lookAtPreviews();
        auto form = formFor(link);
        if (!wish.pose.empty() && !form.choose("pose", wish.pose)) stop(data::format(_("There is no pose {} to choose"), wish.pose));
        form.set("quantity", wish.quantity);
        m_browser.send(form);
        if (m_browser.status() != 200) stop(_("The package was not put in the cart"));
    }

    void lookAtPreviews()
    {
        for (const auto& address : m_browser.page().texts("//figure//img/@src")) {
            const auto reply = m_browser.fetch(address);
            if (reply.status != 200 || !reply.body.starts_with("\xff\xd8"))
                throw data::Error{data::Trouble::unavailable, data::format(_("A preview of {} did not come (status {})."), m_browser.path(), reply.status)};
            ++m_previews;
        }
    }

    void goToCheckout()
    {
        const auto link = m_browser.open("/cart").text("//a[starts-with(@href, '/checkout')]/@href");
        if (link.empty()) stop(_("The cart cannot be ordered"));
        m_browser.open(link);
    }

    void fillIn()
    {
        auto form = formFor("/checkout");
        const auto set = [&](const char* field, const char* option) { if (const auto value = m_given.text(option); !value.empty()) form.set(field, value); };
        set("first_name", "--first-name");
        set("last_name", "--last-name");
        set("email", "--email");
        set("line1", "--address-line");
        set("line2", "--address-line-2");
        set("postal_code", "--postal-code");
        set("city", "--city");
        set("state", "--state");
        set("country", "--country");
        const auto delivery = m_given.text("--delivery");
        if (!delivery.empty() && !form.choose("delivery", delivery)) stop(data::format(_("There is no delivery {}"), delivery));
        m_browser.send(form);
        if (m_browser.path() != "/checkout/review") stop(_("Delivery and contact were not accepted"));
    }

    void order()
    {
        auto form = formFor("/checkout/review");
        const auto pay = m_given.text("--pay", "offline");
        if (form.has("pay") && !form.choose("pay", pay)) stop(data::format(_("There is no way to pay called {}"), pay));
        form.choose("terms", "1");
        m_browser.send(form);
        if (!m_browser.path().starts_with("/order/")) stop(_("The order was not placed"));
    }

    void report()
    {
        const auto& page = m_browser.page();
        const auto key = page.text("//*[@id='order-key']"), total = page.text("//*[@id='order-total']/@value"), currency = page.text("//*[@id='order-total']/@data-currency");
        auto steps = nlohmann::json::array();
        for (const auto& done : m_steps) steps.push_back({{"what", done.what}, {"page", done.where}, {"ms", done.milliseconds}});
        m_out.line(data::format(_("Order {}: {}, total {} {}"), key, page.text("//h1"), total, currency));
        if (m_out.wantsJson()) m_out.json(nlohmann::json{{"key", key}, {"total", total}, {"currency", currency}, {"previews", m_previews}, {"page", page.text("//h1")}, {"steps", steps}}.dump());
    }

    Browser m_browser;
    const sdk::Arguments& m_given;
    sdk::Output& m_out;
    std::string m_shop;
    std::vector<Step> m_steps;
    int m_previews = 0;
};

void placeTestOrder(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    Browser browser{[&host](const sdk::HttpRequest& request) { return host.http().send(request); }, given.has("--site") ? given.text("--site") : host.site().address()};
    Walk{std::move(browser), given, out}.go();
}

} // namespace

sdk::Command orderPlaceCommand(sdk::Host& host)
{
    return {"site order place", _("Orders as a parent would, through the public pages"),
            _("A test order: opens the pages over HTTP like a browser without script, with the cookies and forms that the pages have. Prints each "
              "step, the order key and the total.\n\n"
              "  packhouse site order place --key 98M2M8W5 --package A:2 --package Bx2 --first-name Hannah --last-name Bennett \\\n"
              "    --email hannah.bennett@example.com --delivery HOME --address-line \"18 Orchard Lane\" --postal-code 12754 --city Lakeside --state NY"),
            {{"--key", "KEY", _("access key of a child"), true, false, ""},
             {"--package", "CODE[:POSE][xN]", _("what to put in the cart"), true, true, ""},
             {"--first-name", "NAME", _("of the customer"), true, false, ""},
             {"--last-name", "NAME", _("of the customer"), true, false, ""},
             {"--email", "ADDRESS", _("of the customer"), true, false, ""},
             {"--delivery", "CODE", _("way of delivery; not needed if there is only one"), false, false, ""},
             {"--address-line", "TEXT", _("street and number"), false, false, ""},
             {"--address-line-2", "TEXT", _("apartment, c/o"), false, false, ""},
             {"--postal-code", "CODE", _("postal code"), false, false, ""},
             {"--city", "NAME", _("city"), false, false, ""},
             {"--state", "NAME", _("state"), false, false, ""},
             {"--country", "CODE", _("where the site sells to more than one country"), false, false, ""},
             {"--pay", "METHOD", _("payment plugin"), false, false, "offline"},
             {"--site", "URL", _("address of the site; without it the setting site.address"), false, false, ""}},
            [&host](const sdk::Arguments& given, sdk::Output& out) { placeTestOrder(host, given, out); }};
}

} // namespace packhouse::site
