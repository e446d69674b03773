#include "site_home.hpp"

#include "commands/commands.hpp"
#include "support/trouble.hpp"

#include <packhouse/data/keys.hpp>
#include <packhouse/data/visit_repository.hpp>

#include <algorithm>
#include <gmock/gmock.h>

using namespace packhouse;

namespace {

class Recorded : public sdk::Output {
public:
    void line(const std::string& text) override { lines.push_back(text); }
    void table(const std::vector<std::vector<std::string>>& rows) override { tables.push_back(rows); }
    void json(const std::string& document) override { answer = nlohmann::json::parse(document); }
    bool wantsJson() const override { return true; }

    std::vector<std::string> lines;
    std::vector<std::vector<std::vector<std::string>>> tables;
    nlohmann::json answer;
};

class SiteCommandsTest : public test::SiteTest {
protected:
    SiteCommandsTest()
    {
        site.host().settings().set("site.address", site.address());
        site.host().settings().setSecret("site.token", site.token());
    }

    nlohmann::json run(const std::string& name, std::map<std::string, std::vector<std::string>> given)
    {
        const auto all = site::commands(site.host());
        const auto command = std::ranges::find(all, name, &sdk::Command::name);
        Recorded out;
        command->run(sdk::Arguments{std::move(given)}, out);
        return out.answer;
    }

    std::map<std::string, std::vector<std::string>> order(const std::string& package)
    {
        return {{"--key", {site.child(0).key}},        {"--package", {package}},   {"--first-name", {"Hannah"}}, {"--last-name", {"Bennett"}},
                {"--email", {"hannah@example.com"}}, {"--delivery", {"SCHOOL"}}, {"--pay", {"offline"}}};
    }
};

std::size_t staffOf(test::SiteHome& site)
{
    data::Transaction work{site.database(), data::Transaction::Access::read};
    return data::StaffRepository{work}.all().size();
}

} // namespace

TEST_F(SiteCommandsTest, ordersAsAParentWould)
{
    const auto placed = run("site order place", order("PK1:2x2"));
    EXPECT_EQ(placed.at("total"), "72.93");
    EXPECT_EQ(placed.at("previews"), 2);
    const auto shown = run("site order show", {{"order", {placed.at("key")}}});
    EXPECT_EQ(shown.at("state"), "placed");
    EXPECT_EQ(shown.at("items")[0].at("quantity"), 2);
    const auto stored = data::orderDownloadFromJson(site.api("GET", "/orders/" + placed.at("key").get<std::string>()).body).order;
    EXPECT_EQ(stored.items.at(0).imageProofSha256, site.upload.images.at(1).proofSha256);
}

TEST_F(SiteCommandsTest, marksAnOrderPaid)
{
    const auto key = run("site order place", order("PK2")).at("key");
    const auto paid = run("site order mark-paid", {{"order", {key}}, {"--reason", {"cash"}}});
    EXPECT_EQ(paid.at("state"), "paid");
    EXPECT_EQ(paid.at("owed"), "0.00");
    EXPECT_EQ(run("site orders", {{"--state", {"paid"}}}).at("orders")[0].at("key"), key);
}

TEST_F(SiteCommandsTest, saysWhatThePageSaysWhenAnOrderCannotBePlaced)
{
    auto wrong = order("PK1");
    wrong["--key"] = {"22223333"};
    EXPECT_THAT(test::sentenceOf([&] { run("site order place", wrong); }), testing::HasSubstr("We do not know the key 2222 3333"));
    EXPECT_THAT(test::sentenceOf([&] { run("site order place", order("PK9")); }), testing::HasSubstr("There is no package PK9"));
    EXPECT_THAT(test::sentenceOf([&] { run("site order place", order("PK1:7")); }), testing::HasSubstr("There is no pose 7"));
    auto noAddress = order("PK1");
    noAddress["--delivery"] = {"POST"};
    EXPECT_THAT(test::sentenceOf([&] { run("site order place", noAddress); }), testing::HasSubstr("Delivery and contact were not accepted"));
}

TEST_F(SiteCommandsTest, setsUpOnceAndOverwritesNothing)
{
    const auto answer = run("site setup", {{"--name", {"Another name"}}, {"--currency", {"EUR"}}});
    EXPECT_FALSE(answer.at("made"));
    EXPECT_EQ(answer.at("name"), "Lakeside <Photo>");
    EXPECT_EQ(answer.at("currency"), "USD");
    EXPECT_EQ(staffOf(site), 1U);
}

TEST_F(SiteCommandsTest, givesAHomeWithoutCredentialOneOfItsOwn)
{
    site.host().settings().setSecret("site.token", data::newToken());
    EXPECT_TRUE(run("site setup", {{"--name", {"x"}}, {"--currency", {"USD"}}}).at("credential"));
    EXPECT_EQ(site.api("GET", "/jobs", {}, *site.host().settings().secret("site.token")).status, 200);
    EXPECT_FALSE(run("site setup", {{"--name", {"x"}}, {"--currency", {"USD"}}}).at("credential"));
}

TEST_F(SiteCommandsTest, showsAStaffTokenOnceAndKeepsItsHash)
{
    const auto added = run("site staff add", {{"name", {"Front desk"}}, {"--role", {"fulfilment"}}});
    EXPECT_EQ(site.api("GET", "/orders", {}, added.at("token")).status, 200);
    EXPECT_EQ(run("site staff list", {}).dump().find(added.at("token").get<std::string>()), std::string::npos);
    EXPECT_EQ(test::troubleOf([&] { run("site staff add", {{"name", {"X"}}, {"--role", {"king"}}}); }), data::Trouble::invalid);
    EXPECT_EQ(test::troubleOf([&] { run("site staff add", {{"name", {"Front desk"}}, {"--role", {"reports"}}}); }), data::Trouble::conflict);
}
