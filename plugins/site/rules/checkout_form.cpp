#include "rules/checkout_form.hpp"

#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

constexpr std::size_t longestField = 200;

bool looksLikeMail(const std::string& text)
{
    const auto at = text.find('@');
    if (at == 0 || at == std::string::npos || text.find('@', at + 1) != std::string::npos) return false;
    const auto dot = text.find('.', at + 2);
    return dot != std::string::npos && dot + 1 < text.size() && text.find_first_of(" \t,;<>\"") == std::string::npos;
}

void require(std::vector<Problem>& problems, const char* field, const std::string& value, const char* sentence)
{
    if (value.empty()) problems.push_back({field, sentence});
    else if (value.size() > longestField) problems.push_back({field, _("This is too long. Please shorten it to 200 characters.")});
}

void checkAddress(std::vector<Problem>& problems, const data::Address& address)
{
    require(problems, "line1", address.line1, _("Enter the street and number the prints should go to."));
    require(problems, "postal_code", address.postalCode, _("Enter the postal code."));
    require(problems, "city", address.city, _("Enter the city."));
    if (address.country == "US") require(problems, "state", address.state, _("Enter the state, for example NY."));
}

void checkContact(std::vector<Problem>& problems, const data::Customer& customer)
{
    require(problems, "email", customer.email, _("Enter your e-mail address, so that we can reach you."));
    if (!customer.email.empty() && customer.email.size() <= longestField && !looksLikeMail(customer.email))
        problems.push_back({"email", _("This e-mail address is not complete. It looks like name@example.com.")});
    require(problems, "first_name", customer.firstName, _("Enter your first name."));
    require(problems, "last_name", customer.lastName, _("Enter your last name."));
}

nlohmann::json addressJson(const data::Address& address)
{
    return {{"line1", address.line1}, {"line2", address.line2}, {"postalCode", address.postalCode},
            {"city", address.city},   {"state", address.state}, {"country", address.country}};
}

data::Address addressFrom(const nlohmann::json& json)
{
    return {json.value("line1", ""), json.value("line2", ""), json.value("postalCode", ""),
            json.value("city", ""),  json.value("state", ""), json.value("country", "")};
}

} // namespace

std::string toJson(const CheckoutForm& form)
{
    return nlohmann::json{{"jobKey", form.jobKey}, {"delivery", form.delivery}, {"comment", form.comment},
                          {"firstName", form.customer.firstName}, {"lastName", form.customer.lastName},
                          {"email", form.customer.email}, {"phone", form.customer.phone},
                          {"address", addressJson(form.customer.address)},
                          {"placedToken", form.placedToken}, {"placedOrder", form.placedOrder}}
        .dump();
}

CheckoutForm checkoutFormFromJson(const std::string& text)
{
    if (text.empty()) return {};
    const auto json = nlohmann::json::parse(text);
    CheckoutForm form;
    form.jobKey = json.value("jobKey", "");
    form.delivery = json.value("delivery", "");
    form.comment = json.value("comment", "");
    form.customer = {{}, json.value("firstName", ""), json.value("lastName", ""), json.value("email", ""), json.value("phone", ""),
                     addressFrom(json.value("address", nlohmann::json::object()))};
    form.placedToken = json.value("placedToken", "");
    form.placedOrder = json.value("placedOrder", "");
    return form;
}

std::optional<data::DeliveryOption> chosen(const std::vector<data::DeliveryOption>& options, const std::string& code)
{
    const auto found = std::ranges::find(options, code, &data::DeliveryOption::code);
    return found == options.end() ? std::nullopt : std::optional{*found};
}

std::vector<Problem> problemsOf(const CheckoutForm& form, const std::vector<data::DeliveryOption>& options)
{
    std::vector<Problem> problems;
    const auto option = chosen(options, form.delivery);
    if (!options.empty() && !option) problems.push_back({"delivery", _("Choose where the prints should go.")});
    checkContact(problems, form.customer);
    if (option && option->needsAddress) checkAddress(problems, form.customer.address);
    if (form.comment.size() > 1000) problems.push_back({"comment", _("This is too long. Please shorten it to 1000 characters.")});
    return problems;
}

} // namespace packhouse::site
