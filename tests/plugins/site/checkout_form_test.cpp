#include "rules/checkout_form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace packhouse;
using testing::ElementsAre;

namespace {

const std::vector<data::DeliveryOption> options{{.code = "SCHOOL", .description = "To school", .price = {}}, {.code = "POST", .description = "By post", .price = {}, .needsAddress = true}};

site::CheckoutForm goodForm()
{
    site::CheckoutForm form;
    form.delivery = "SCHOOL";
    form.customer.firstName = "Hannah";
    form.customer.lastName = "Bennett";
    form.customer.email = "hannah@example.com";
    form.customer.address.country = "US";
    return form;
}

std::vector<std::string> fieldsWithProblems(const site::CheckoutForm& form)
{
    std::vector<std::string> fields;
    for (const auto& problem : problemsOf(form, options)) fields.push_back(problem.field);
    return fields;
}

} // namespace

TEST(CheckoutFormTest, asksNoAddressForDeliveryToSchool) { EXPECT_THAT(fieldsWithProblems(goodForm()), ElementsAre()); }

TEST(CheckoutFormTest, asksForTheAddressWhenSomethingIsPosted)
{
    auto form = goodForm();
    form.delivery = "POST";
    EXPECT_THAT(fieldsWithProblems(form), ElementsAre("line1", "postal_code", "city", "state"));
}

TEST(CheckoutFormTest, needsADeliveryThatTheJobHas)
{
    auto form = goodForm();
    form.delivery = "BALLOON";
    EXPECT_THAT(fieldsWithProblems(form), ElementsAre("delivery"));
    EXPECT_TRUE(site::problemsOf(form, {}).empty());
}

TEST(CheckoutFormTest, refusesMailAddressesThatCannotBe)
{
    for (const auto* mail : {"", "hannah", "@example.com", "a@b", "a@b@example.com", "a b@example.com", "hannah@example."}) {
        auto form = goodForm();
        form.customer.email = mail;
        EXPECT_THAT(fieldsWithProblems(form), ElementsAre("email")) << mail;
    }
}

TEST(CheckoutFormTest, comesBackFromItsTextAsItWas)
{
    auto form = goodForm();
    form.customer.address = {"18 Orchard Lane", "c/o Ann", "12754", "Lakeside", "NY", "US"};
    form.comment = "Ring \"twice\"\n";
    form.jobKey = "J7KQ4MWD";
    const auto back = site::checkoutFormFromJson(toJson(form));
    EXPECT_EQ(back.customer.address, form.customer.address);
    EXPECT_EQ(back.customer.email, form.customer.email);
    EXPECT_EQ(back.comment, form.comment);
    EXPECT_EQ(back.jobKey, form.jobKey);
    EXPECT_EQ(back.delivery, "SCHOOL");
}
