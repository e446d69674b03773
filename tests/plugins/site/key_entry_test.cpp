#include "site_home.hpp"

#include <packhouse/data/keys.hpp>

using namespace packhouse;

namespace {

class KeyEntryTest : public test::SiteTest {
protected:
    sdk::HttpReply sendKey(const std::string& key)
    {
        auto browser = site.browser();
        auto form = *browser.open("/").form("/");
        form.set("key", key);
        browser.send(form);
        last = browser.page();
        return {browser.status(), {}, {}};
    }

    std::optional<site::HtmlPage> last;
};

} // namespace

TEST_F(KeyEntryTest, opensTheChildsPhotosWithATypedKey)
{
    auto browser = site.browser();
    auto form = *browser.open("/").form("/");
    auto typed = site.child(0).key;
    typed.insert(4, "- ");
    for (auto& c : typed) c = static_cast<char>(std::tolower(c));
    form.set("key", typed);
    EXPECT_EQ(browser.send(form).text("//h1"), "Olivia’s photos");
    EXPECT_EQ(browser.path(), "/shop/1");
}

TEST_F(KeyEntryTest, saysWhichKeyItDoesNotKnowAndHowManyTriesAreLeft)
{
    EXPECT_EQ(sendKey("2222 3333").status, 422);
    const auto sentence = last->text("//*[@id='key-error']");
    EXPECT_NE(sentence.find("2222 3333"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("2 tries left"), std::string::npos) << sentence;
}

TEST_F(KeyEntryTest, showsTheBeginningOfWhatWasTypedWithoutCuttingALetter)
{
    EXPECT_EQ(sendKey("x" + std::string{"éééééééééééé"}).status, 422);
    const auto sentence = last->text("//*[@id='key-error']");
    EXPECT_NE(sentence.find("“xééééééééé”"), std::string::npos) << sentence;
}

TEST_F(KeyEntryTest, pausesAfterTheThirdFailureAndSaysUntilWhen)
{
    EXPECT_EQ(sendKey("22223333").status, 422);
    EXPECT_EQ(sendKey("nonsense").status, 422);
    EXPECT_EQ(sendKey("22224444").status, 429);
    EXPECT_NE(last->text("//*[@role='alert']").find("pause for 10 minutes"), std::string::npos);
    const auto link = site.get("/ordering/with?key=" + site.child(0).key);
    EXPECT_EQ(link.status, 429);
    EXPECT_NEAR(std::stoi(link.headers.at("retry-after")), 600, 60);
}

TEST_F(KeyEntryTest, letsOpenVisitsGoOnDuringAPause)
{
    auto browser = test::withChild(site);
    for (int failures = 0; failures != 3; ++failures) sendKey("22223333");
    browser.open("/shop/1");
    EXPECT_EQ(browser.status(), 200);
    EXPECT_EQ(browser.path(), "/shop/1");
}

TEST_F(KeyEntryTest, takesTheKeyOutOfTheAddressAtOnce)
{
    const auto reply = site.get("/ordering/with?key=" + site.child(0).key);
    EXPECT_EQ(reply.status, 303);
    EXPECT_EQ(reply.headers.at("location"), "/shop/1");
    EXPECT_EQ(reply.headers.at("referrer-policy"), "no-referrer");
}

TEST_F(KeyEntryTest, opensSeveralChildrenAndSaysHowManyKeysDidNotFit)
{
    auto browser = site.browser();
    browser.open("/ordering/with?keys=" + site.child(0).key + "," + site.child(1).key + ",22223333");
    EXPECT_EQ(browser.path(), "/shop/1?missed=1");
    EXPECT_EQ(browser.page().texts("//nav[@class='kidbar']//a[starts-with(@href, '/shop/')]").size(), 2U);
}

TEST_F(KeyEntryTest, opensNothingWhenMostKeysOfALinkAreWrong)
{
    auto browser = site.browser();
    browser.open("/ordering/with?keys=" + site.child(0).key + ",22223333,22224444");
    EXPECT_EQ(browser.status(), 422);
    EXPECT_NE(browser.page().text("//*[@id='key-error']").find("Most keys in this link did not fit"), std::string::npos);
    browser.open("/shop/1");
    EXPECT_EQ(browser.path(), "/?closed=1");
}

TEST_F(KeyEntryTest, takesNoMoreThanTenKeysOfALink)
{
    std::string keys = site.child(1).key;
    for (int more = 0; more != 11; ++more) keys = site.child(0).key + "," + keys;
    auto browser = site.browser();
    browser.open("/ordering/with?keys=" + keys);
    EXPECT_EQ(browser.page().texts("//nav[@class='kidbar']//a[starts-with(@href, '/shop/')]").size(), 1U);
}

TEST_F(KeyEntryTest, tellsOnlyARightKeyThatItsJobIsPaused)
{
    ASSERT_EQ(site.api("PUT", "/jobs/" + site.upload.job.key + "/status", R"({"status": "paused"})").status, 200);
    EXPECT_EQ(sendKey(site.child(0).key).status, 200);
    EXPECT_EQ(last->text("//h1"), "St Mary's – Spring");
    EXPECT_EQ(sendKey("22223333").status, 422);
    EXPECT_EQ(last->text("//h1"), "See and order your photos");
}

TEST_F(KeyEntryTest, addsAChildToTheVisit)
{
    auto browser = test::withChild(site);
    auto form = *browser.open("/keys/add").form("/keys/add");
    form.set("key", site.child(1).key);
    EXPECT_EQ(browser.send(form).text("//h1"), "Ethan’s photos");
    EXPECT_EQ(browser.path(), "/shop/2");
}

TEST_F(KeyEntryTest, forgetsThePhotosOnThisDevice)
{
    auto browser = test::withChild(site);
    browser.send(*browser.page().form("/leave"));
    browser.open("/shop/1");
    EXPECT_EQ(browser.path(), "/?closed=1");
}
