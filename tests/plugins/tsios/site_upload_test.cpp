#include "plugins/tsios/upload_fixture.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsios {

using data::Trouble;
using test::troubleOf;
using testing::HasSubstr;

class SiteUploadTest : public testing::Test {
protected:
    test::ScriptedSite site;
    host::HttpClient http;
    test::SiteSettings settings{site.address()};
    host::StudioSiteApi api{settings, http};
    SiteUpload client{api};
};

TEST_F(SiteUploadTest, connectionTestTellsTheNameOfTheSite)
{
    EXPECT_EQ(client.name(), "Lakeside");
}

TEST_F(SiteUploadTest, statusIsSetAndAnswered)
{
    EXPECT_EQ(client.setStatus("7KQX4MWD", data::OnlineStatus::live).status, data::OnlineStatus::live);
    EXPECT_EQ(site.status, "live");
}

TEST_F(SiteUploadTest, eachKindOfRefusalIsItsOwnTrouble)
{
    site.fault = [](const auto&, int number) { return number == 1 ? test::SiteFault::busy : number == 2 ? test::SiteFault::failed : test::SiteFault::none; };
    EXPECT_EQ(troubleOf([&] { client.name(); }), Trouble::unavailable);
    EXPECT_EQ(troubleOf([&] { client.name(); }), Trouble::unavailable);
    client.send("aa", 0, "12345", false);
    EXPECT_EQ(troubleOf([&] { client.send("aa", 3, "45", false); }), Trouble::conflict);
    EXPECT_EQ(troubleOf([&] { client.send("aa", 5, "6", true); }), Trouble::invalid);
    site.token = "changed";
    EXPECT_THAT(test::sentenceOf([&] { client.name(); }), AllOf(HasSubstr("credential"), Not(HasSubstr("studio-token"))));
}

TEST_F(SiteUploadTest, siteSaysItsOwnSentence)
{
    site.fault = [](const auto&, int) { return test::SiteFault::busy; };
    EXPECT_THAT(test::sentenceOf([&] { client.name(); }), HasSubstr("The site is busy"));
}

} // namespace packhouse::tsios
