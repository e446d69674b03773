#include "web/checkout.hpp"
#include "web/pages.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>
#include <array>

namespace packhouse::site {
namespace {

struct FieldPlace {
    const char* name;   ///< in the form
    const char* marker; ///< in the template
    std::string data::Customer::* ofCustomer;
    std::string data::Address::* ofAddress;
};

const std::array fields{FieldPlace{"email", "EMAIL", &data::Customer::email, nullptr},
                        FieldPlace{"first_name", "FIRST_NAME", &data::Customer::firstName, nullptr},
                        FieldPlace{"last_name", "LAST_NAME", &data::Customer::lastName, nullptr},
                        FieldPlace{"line1", "LINE1", nullptr, &data::Address::line1},
                        FieldPlace{"line2", "LINE2", nullptr, &data::Address::line2},
                        FieldPlace{"postal_code", "POSTAL_CODE", nullptr, &data::Address::postalCode},
                        FieldPlace{"city", "CITY", nullptr, &data::Address::city},
                        FieldPlace{"state", "STATE", nullptr, &data::Address::state}};

std::string& valueOf(data::Customer& customer, const FieldPlace& field)
{
    return field.ofCustomer != nullptr ? customer.*field.ofCustomer : customer.address.*field.ofAddress;
}

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string{} : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

class CheckoutPage {
public:
    CheckoutPage(Site& site, Caller& caller, Checkout& checkout)
        : m_identity{site.identity()}, m_checkout{checkout}, m_page{site, caller, "checkout", _("Delivery and contact")}
    {
    }

    sdk::WebResponse answer(const std::vector<Problem>& problems)
    {
        addOptions();
        addFields();
        for (const auto& problem : problems) addProblem(problem);
        if (!problems.empty()) m_page.show("HAS_PROBLEMS");
        addSums();
        return m_page.answer(problems.empty() ? 200 : 422);
    }

private:
    void addOptions()
    {
        const auto& options = m_checkout.options();
        m_page.show(options.empty() ? "NO_OPTIONS" : "OPTIONS");
        if (std::ranges::any_of(options, &data::DeliveryOption::needsAddress)) m_page.show("ADDRESS");
        for (const auto& option : options) {
            auto& values = m_page.section("OPTION");
            values.SetValue("CODE", option.code);
            values.SetValue("DESCRIPTION", option.description);
            values.SetValue("PRICE", m_page.words().priceOrFree(option.price));
            if (option.needsAddress) values.ShowSection("NEEDS_ADDRESS");
            if (option.code == m_checkout.form.delivery) values.ShowSection("CHOSEN");
        }
    }

    void addFields()
    {
        for (const auto& field : fields) m_page.set(field.marker, valueOf(m_checkout.form.customer, field));
        const bool inUs = m_identity.facts.country == "US";
        m_page.set("POSTAL_LABEL", inUs ? _("ZIP code") : _("Postal code"));
        if (inUs) m_page.show("HAS_STATE");
        if (!m_checkout.form.customer.address.line2.empty()) m_page.show("LINE2_OPEN");
    }

    void addProblem(const Problem& problem)
    {
        auto& values = m_page.section("PROBLEM");
        values.SetValue("FIELD", problem.field);
        values.SetValue("SENTENCE", problem.sentence);
        std::string marker = "BAD_" + problem.field;
        std::ranges::transform(marker, marker.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        m_page.values().SetValueAndShowSection(marker, problem.sentence, marker);
    }

    void addSums()
    {
        const auto delivery = m_checkout.delivery();
        setSums(m_page.values(), m_identity, m_checkout.part.priced.money, delivery ? delivery->description : "");
        const bool complete = delivery || m_checkout.options().empty();
        m_page.set("TOTAL_WORD", complete ? _("Total") : _("So far"));
        m_page.set("BAR_WORD", complete ? _("With delivery and tax") : _("So far, without delivery"));
    }

    const Identity& m_identity;
    Checkout& m_checkout;
    Page m_page;
};

void readFields(CheckoutForm& form, const Caller& caller, const SiteFacts& facts)
{
    for (const auto& field : fields) valueOf(form.customer, field) = trimmed(caller.request.field(field.name));
    form.customer.address.country = facts.country;
    form.delivery = caller.request.field("delivery");
}

} // namespace

sdk::WebResponse showCheckout(Site& site, Caller& caller)
{
    auto checkout = checkoutOf(site.identity(), caller);
    if (!checkout) return sdk::WebResponse::seeOther("/cart");
    if (const auto looked = caller.request.field("delivery"); !looked.empty()) checkout->form.delivery = looked;
    priceWith(checkout->part, site.identity().facts, caller.now, checkout->delivery());
    keepForm(site, caller, checkout->form);
    return CheckoutPage{site, caller, *checkout}.answer({});
}

sdk::WebResponse keepCheckout(Site& site, Caller& caller)
{
    const auto& identity = site.identity();
    auto checkout = checkoutOf(identity, caller);
    if (!checkout) return sdk::WebResponse::seeOther("/cart");
    readFields(checkout->form, caller, identity.facts);
    const auto problems = problemsOf(checkout->form, checkout->options());
    keepForm(site, caller, checkout->form);
    priceWith(checkout->part, identity.facts, caller.now, checkout->delivery());
    if (!problems.empty()) return CheckoutPage{site, caller, *checkout}.answer(problems);
    return sdk::WebResponse::seeOther("/checkout/review");
}

} // namespace packhouse::site
