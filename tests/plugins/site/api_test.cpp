#include "site_home.hpp"

#include <packhouse/data/keys.hpp>
#include <packhouse/data/visit_repository.hpp>

using namespace packhouse;

namespace {

class ApiTest : public test::SiteTest {
protected:
    std::string tokenWith(const std::string& role)
    {
        const auto token = data::newToken();
        data::Transaction work{site.database()};
        data::StaffRepository{work}.add({.name = role, .roles = {role}, .tokenSha256 = data::sha256(token)});
        work.commit();
        return token;
    }
};

} // namespace

TEST_F(ApiTest, saysWhatTheSiteIs)
{
    const auto answer = test::jsonOf(site.api("GET", "/site"));
    EXPECT_EQ(answer.at("name"), "Lakeside <Photo>");
    EXPECT_EQ(answer.at("currency"), "USD");
}

TEST_F(ApiTest, wantsACredential)
{
    sdk::HttpRequest request;
    request.url = "/api/v1/site";
    const auto none = site.send(request);
    EXPECT_EQ(none.status, 401);
    EXPECT_EQ(test::jsonOf(none).at("trouble"), "forbidden");
    EXPECT_EQ(site.api("GET", "/site", {}, data::newToken()).status, 401);
}

TEST_F(ApiTest, letsEachRoleDoItsOwnWorkOnly)
{
    const auto photographer = tokenWith("photographer"), fulfilment = tokenWith("fulfilment"), reports = tokenWith("reports"), administrator = tokenWith("administrator");
    EXPECT_EQ(site.api("GET", "/jobs", {}, photographer).status, 200);
    EXPECT_EQ(site.api("GET", "/jobs", {}, fulfilment).status, 403);
    EXPECT_EQ(site.api("GET", "/orders", {}, fulfilment).status, 200);
    EXPECT_EQ(site.api("GET", "/orders", {}, photographer).status, 403);
    EXPECT_EQ(site.api("GET", "/orders", {}, reports).status, 403);
    EXPECT_EQ(site.api("GET", "/site", {}, reports).status, 200);
    EXPECT_EQ(site.api("GET", "/orders", {}, administrator).status, 200);
    EXPECT_EQ(site.api("GET", "/jobs", {}, administrator).status, 200);
}

TEST_F(ApiTest, answersFaultsWithASentenceAndAWord)
{
    const auto missing = site.api("GET", "/orders/22223333");
    EXPECT_EQ(missing.status, 404);
    EXPECT_EQ(test::jsonOf(missing).at("trouble"), "missing");
    EXPECT_NE(test::jsonOf(missing).at("error").get<std::string>().find("22223333"), std::string::npos);
    const auto invalid = site.api("PUT", "/jobs/" + site.upload.job.key, "{not json");
    EXPECT_EQ(invalid.status, 422);
    EXPECT_EQ(test::jsonOf(invalid).at("trouble"), "invalid");
    EXPECT_EQ(site.api("GET", "/orders?state=eaten").status, 422);
}
