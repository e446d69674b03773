#include "rules/ordering.hpp"
#include "rules/payment_desk.hpp"
#include "web/cart_lines.hpp"
#include "web/checkout.hpp"
#include "web/order_door.hpp"
#include "web/order_words.hpp"
#include "web/pages.hpp"

#include <packhouse/data/keys.hpp>
#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

/// What the second page asks for.
struct Asked {
    std::string provider, comment, formToken;
    bool terms = false;
};

Asked askedBy(const Caller& caller)
{
    return {caller.request.field("pay"), caller.request.field("comment"), caller.request.field("order_token"), !caller.request.field("terms").empty()};
}

class ReviewPage {
public:
    ReviewPage(Site& site, Caller& caller, const Checkout& checkout, Asked asked)
        : m_site{site}, m_caller{caller}, m_identity{site.identity()}, m_checkout{checkout}, m_asked{std::move(asked)},
          m_page{site, caller, "review", _("Check and pay")}
    {
    }

    sdk::WebResponse answer(const std::vector<Problem>& problems)
    {
        for (const auto& entry : m_checkout.part.entries) setCartLine(m_page.section("LINE"), m_identity, entry, m_caller.now);
        addContact();
        if (!m_checkout.part.priced.money.total.isZero()) addMethods();
        m_page.set("COMMENT", m_asked.comment).set("ORDER_TOKEN", m_asked.formToken.empty() ? data::newToken() : m_asked.formToken);
        if (m_asked.terms) m_page.show("TERMS_TICKED");
        for (const auto& problem : problems) addProblem(problem);
        addSums();
        return m_page.answer(problems.empty() ? 200 : 422);
    }

private:
    void addContact()
    {
        const auto& form = m_checkout.form;
        const auto delivery = m_checkout.delivery();
        m_page.set("DELIVERY", delivery ? delivery->description : std::string{_("Without delivery")});
        m_page.set("WHO", form.customer.firstName + " " + form.customer.lastName).set("EMAIL", form.customer.email);
        if (delivery && delivery->needsAddress) m_page.set("ADDRESS_LINE", addressInOneLine(form.customer.address)).show("HAS_ADDRESS");
    }

    void addMethods()
    {
        const auto methods = m_site.host().payments().methods();
        m_page.show(methods.empty() ? "NO_METHODS" : "METHODS");
        for (const auto& method : methods) {
            auto& values = m_page.section("METHOD");
            values.SetValue("PROVIDER", method.provider);
            values.SetValue("METHOD_TITLE", method.title);
            values.SetValue("METHOD_DESCRIPTION", method.description);
            if (methods.size() == 1 || method.provider == m_asked.provider) values.ShowSection("CHOSEN");
        }
    }

    void addProblem(const Problem& problem)
    {
        auto& values = m_page.section("PROBLEM");
        values.SetValue("FIELD", problem.field);
        values.SetValue("SENTENCE", problem.sentence);
        m_page.show("HAS_PROBLEMS");
    }

    void addSums()
    {
        const auto& money = m_checkout.part.priced.money;
        const auto delivery = m_checkout.delivery();
        setSums(m_page.values(), m_identity, money, delivery ? delivery->description : "");
        m_page.set("TOTAL_WORD", _("Total"));
        m_page.set("ORDER_BUTTON", money.total.isZero() ? std::string{_("Place order")} : data::format(_("Order and pay {}"), m_page.words().money(money.total)));
    }

    Site& m_site;
    Caller& m_caller;
    const Identity& m_identity;
    const Checkout& m_checkout;
    const Asked m_asked;
    Page m_page;
};

std::vector<Problem> problemsOf(Site& site, const Checkout& checkout, const Asked& asked)
{
    std::vector<Problem> problems;
    const auto methods = site.host().payments().methods();
    const bool known = std::ranges::any_of(methods, [&](const auto& method) { return method.provider == asked.provider; });
    if (!checkout.part.priced.money.total.isZero() && !known) problems.push_back({"pay", _("Choose how you would like to pay.")});
    if (!asked.terms) problems.push_back({"terms", _("Please say that you have read the terms.")});
    if (asked.comment.size() > 1000) problems.push_back({"comment", _("The note is too long. Please shorten it to 1000 characters.")});
    return problems;
}

bool contactIsComplete(const Checkout& checkout) { return problemsOf(checkout.form, checkout.options()).empty(); }

PlacedOrder placed(Site& site, const Caller& caller, Checkout& checkout, const Asked& asked)
{
    data::Transaction work{site.database()};
    checkout.form.comment = asked.comment;
    auto result = place(work, *caller.visit, checkout.part, checkout.form, asked.formToken, asked.provider, caller.now);
    work.commit();
    return result;
}

// The order stands whatever the payment plugin does; its status page says what to do then.
void startPayment(Site& site, const std::string& operationId)
{
    try {
        if (!operationId.empty()) PaymentDesk{site.host()}.start(operationId);
    } catch (const std::exception& error) {
        site.host().log(sdk::LogLevel::error, std::string{"payment not started: "} + error.what());
    }
}

} // namespace

sdk::WebResponse showReview(Site& site, Caller& caller)
{
    const auto checkout = checkoutOf(site.identity(), caller);
    if (!checkout) return sdk::WebResponse::seeOther("/cart");
    if (!contactIsComplete(*checkout)) return sdk::WebResponse::seeOther("/checkout");
    return ReviewPage{site, caller, *checkout, {}}.answer({});
}

sdk::WebResponse placeOrder(Site& site, Caller& caller)
{
    const auto asked = askedBy(caller);
    const auto last = checkoutFormFromJson(caller.visit->visit.checkout);
    if (!asked.formToken.empty() && asked.formToken == last.placedToken) return toOrder(site, last.placedOrder, caller.now);
    auto checkout = checkoutOf(site.identity(), caller);
    if (!checkout) return sdk::WebResponse::seeOther("/cart");
    if (!contactIsComplete(*checkout)) return sdk::WebResponse::seeOther("/checkout");
    const auto problems = problemsOf(site, *checkout, asked);
    if (!problems.empty() || asked.formToken.size() > 64 || asked.formToken.empty()) return ReviewPage{site, caller, *checkout, asked}.answer(problems);
    const auto order = placed(site, caller, *checkout, asked);
    startPayment(site, order.operationId);
    site.host().events().tell("order.changed", order.order.key);
    return toOrder(site, order.order.key, caller.now);
}

} // namespace packhouse::site
