#include "commands.hpp"

#include "plugins/support/studio_home.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsadmin {

using data::Trouble;
using test::Given;
using test::troubleOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class TsadminCommandsTest : public testing::Test {
protected:
    TsadminCommandsTest()
    {
        for (const auto family : {groupingCommands, productCommands, packageCommands, offerCommands, priceListCommands, publishCommands, priceCheckCommands})
            for (auto& command : family(studio.host())) commands.push_back(std::move(command));
    }

    nlohmann::json json(const std::string& name, Given given = {}) { return studio.json(commands, name, std::move(given)).json; }
    test::Written text(const std::string& name, Given given = {}) { return studio.text(commands, name, std::move(given)); }

    void makeOffer()
    {
        text("product add", {{"code", {"RET"}}, {"--type", {"service"}}});
        text("package add", {{"code", {"A1"}}, {"--description", {"Retouching"}}, {"--product", {"RET"}}});
        text("package add", {{"code", {"A2"}}, {"--product", {"RET:2"}}, {"--not-taxable", {""}}});
        text("offer create", {{"code", {"SPRING26"}}, {"--currency", {"USD"}}, {"--package", {"A1=38.00", "A2=29.00"}}});
        text("offer pricelist add", {{"offer", {"SPRING26"}}, {"name", {"Early bird"}}, {"--until", {"2026-05-01"}}, {"--price", {"A1=33.00"}}});
    }

    test::StudioHome studio;
    std::vector<sdk::Command> commands;
};

} // namespace

TEST_F(TsadminCommandsTest, whatWasAddedIsListed)
{
    text("season add", {{"code", {"spring26"}}, {"--description", {"Spring"}}, {"--default", {""}}});
    EXPECT_EQ(json("season list").at(0).at("isDefault"), true);
    EXPECT_EQ(json("account list").size(), 0u);
    makeOffer();
    EXPECT_EQ(json("product show", {{"code", {"ret"}}}).at("type"), "service");
    EXPECT_EQ(json("package list").at(1).at("products").at(0).at("quantity"), 2);
    EXPECT_EQ(json("package show", {{"code", {"A2"}}}).at("taxable"), false);
    const auto offers = json("offer list");
    EXPECT_EQ(offers.at(0).at("packages").at(0).at("basePrice"), "38.00");
    EXPECT_EQ(offers.at(0).at("priceLists").at(0).at("prices").at("A1"), "33.00");
    EXPECT_EQ(offers.at(0).at("version"), 0);
    EXPECT_THAT(text("offer show", {{"offer", {"SPRING26"}}}).table.at(1), ElementsAre("A1", "Retouching", "", "38.00", "33.00"));
}

TEST_F(TsadminCommandsTest, takenCodesAreConflictsAndUnknownOnesMissing)
{
    makeOffer();
    EXPECT_EQ(troubleOf([&] { text("product add", {{"code", {"ret"}}}); }), Trouble::conflict);
    EXPECT_EQ(troubleOf([&] { text("package add", {{"code", {"B1"}}, {"--product", {"ZZ"}}}); }), Trouble::missing);
    EXPECT_EQ(troubleOf([&] { text("offer show", {{"offer", {"AUTUMN"}}}); }), Trouble::missing);
    EXPECT_EQ(troubleOf([&] { text("product remove", {{"code", {"RET"}}}); }), Trouble::conflict) << "two packages use it";
    EXPECT_EQ(troubleOf([&] { text("offer create", {{"code", {"X"}}, {"--currency", {"XX"}}, {"--package", {}}}); }), Trouble::invalid);
}

TEST_F(TsadminCommandsTest, publishedVersionsStandAndTheNextSaysWhatChanged)
{
    makeOffer();
    EXPECT_EQ(json("offer publish", {{"offer", {"SPRING26"}}}).at("version"), 1);
    text("offer price", {{"offer", {"SPRING26"}}, {"amount", {"39.00"}}, {"--package", {"A1"}}});
    const auto second = json("offer publish", {{"offer", {"SPRING26"}}});
    EXPECT_EQ(second.at("version"), 2);
    EXPECT_EQ(second.at("changes").size(), 1u);
    EXPECT_EQ(second.at("changes").at(0).at("was"), "38.00");
    EXPECT_EQ(second.at("changes").at(0).at("now"), "39.00");
    EXPECT_THAT(text("offer show", {{"offer", {"SPRING26@1"}}}).table.at(1), Contains("38.00"));
    EXPECT_THAT(text("offer show", {{"offer", {"SPRING26@2"}}}).table.at(1), Contains("39.00"));
}

TEST_F(TsadminCommandsTest, offerWithErrorsIsNotPublished)
{
    makeOffer();
    text("product add", {{"code", {"P810"}}});
    text("package add", {{"code", {"P1"}}, {"--product", {"P810"}}});
    text("offer create", {{"code", {"BAD"}}, {"--currency", {"USD"}}, {"--package", {"P1=10.00"}}});
    EXPECT_THAT(test::sentenceOf([&] { text("offer publish", {{"offer", {"BAD"}}}); }), AllOf(HasSubstr("not published"), HasSubstr("P810 has no template")));
    EXPECT_EQ(troubleOf([&] { text("offer check", {{"offer", {"BAD"}}}); }), Trouble::invalid);
    EXPECT_EQ(json("offer list").at(0).at("version"), 0);
}

TEST_F(TsadminCommandsTest, priceOfAListCanBeSetAndTakenBackToBase)
{
    makeOffer();
    const auto price = [&](const char* amount) { text("offer price", {{"offer", {"SPRING26"}}, {"amount", {amount}}, {"--package", {"A2"}}, {"--list", {"early bird"}}}); };
    price("24.00");
    EXPECT_EQ(json("offer list").at(0).at("priceLists").at(0).at("prices").at("A2"), "24.00");
    price("=");
    EXPECT_FALSE(json("offer list").at(0).at("priceLists").at(0).at("prices").contains("A2"));
    EXPECT_EQ(troubleOf([&] { price("29.01"); }), Trouble::invalid) << "above base, and no surcharge";
    EXPECT_EQ(troubleOf([&] { text("offer price", {{"offer", {"SPRING26"}}, {"amount", {"="}}, {"--package", {"A2"}}}); }), Trouble::invalid);
}

TEST_F(TsadminCommandsTest, priceCheckSaysWhichListWasInForceAndWhy)
{
    makeOffer();
    text("offer publish", {{"offer", {"SPRING26"}}});
    const auto at = [&](const char* day) { return json("offer price-check", {{"offer", {"SPRING26@1"}}, {"--package", {"A1x2", "A2"}}, {"--at", {day}}}); };
    EXPECT_EQ(at("2026-04-14").at("total"), "95.00");
    EXPECT_EQ(at("2026-04-14").at("lines").at(0).at("list"), "Early bird");
    EXPECT_EQ(at("2026-05-01").at("total"), "105.00");
    EXPECT_EQ(at("2026-05-01").at("lines").at(0).at("list"), "");
    EXPECT_FALSE(at("2026-05-01").at("explanation").empty());
}

TEST_F(TsadminCommandsTest, everyChangeStandsInTheAudit)
{
    makeOffer();
    text("offer publish", {{"offer", {"SPRING26"}}});
    const auto before = studio.audit().size();
    text("offer price", {{"offer", {"SPRING26"}}, {"amount", {"39.00"}}, {"--package", {"A1"}}});
    ASSERT_EQ(studio.audit().size(), before + 1);
    const auto newest = studio.audit().front();
    EXPECT_EQ(newest.what, "change");
    EXPECT_EQ(newest.object, "offer SPRING26");
    EXPECT_THAT(newest.detail, AllOf(HasSubstr("38.00"), HasSubstr("39.00")));
    EXPECT_EQ(newest.who, studio.host().person());
    text("offer price", {{"offer", {"SPRING26"}}, {"amount", {"39.00"}}, {"--package", {"A1"}}});
    EXPECT_EQ(studio.audit().size(), before + 1) << "what changes nothing is no change";
}

TEST_F(TsadminCommandsTest, refusedWorkLeavesNoTraceInTheAudit)
{
    makeOffer();
    const auto before = studio.audit().size();
    EXPECT_EQ(troubleOf([&] { text("product add", {{"code", {"RET"}}}); }), Trouble::conflict);
    EXPECT_EQ(studio.audit().size(), before);
}

TEST_F(TsadminCommandsTest, everyCommandHasHelpWithAnExample)
{
    for (const auto& command : commands) {
        EXPECT_FALSE(command.summary.empty()) << command.name;
        EXPECT_THAT(command.help, HasSubstr("packhouse " + command.name)) << command.name;
        for (const auto& argument : command.arguments) EXPECT_FALSE(argument.help.empty()) << command.name << " " << argument.name;
    }
}

} // namespace packhouse::tsadmin
