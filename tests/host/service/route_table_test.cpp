#include "host/service/route_table.hpp"

#include "host/service/web_path.hpp"

namespace packhouse {

using host::service::segmentsOf, host::service::Target;

TEST(WebPathTest, segmentsAreDecoded)
{
    EXPECT_THAT(segmentsOf("/shop/1/package/A%202").value(), testing::ElementsAre("shop", "1", "package", "A 2"));
    EXPECT_THAT(segmentsOf("/a/").value(), testing::ElementsAre("a", ""));
}

TEST(WebPathTest, pathsThatPlayTricksAreNone)
{
    for (const auto* path : {"/../etc/passwd", "/a/../b", "/a/%2e%2e/b", "/a/..", "/a%2Fb", "/a%5cb", "/a%00b", "/a%0d%0ab", "/a/%ff", "/a/%zz", "/a/%", "/./a"})
        EXPECT_FALSE(segmentsOf(path).has_value()) << path;
}

TEST(WebPathTest, pathAndQueryAreParted)
{
    EXPECT_EQ(Target::of("/a/b?c=d?e")->path, "/a/b");
    EXPECT_EQ(Target::of("/a/b?c=d?e")->query, "c=d?e");
    EXPECT_EQ(Target::of("http://site.example/a?b")->path, "/a");
    EXPECT_FALSE(Target::of("*").has_value());
    EXPECT_FALSE(Target::of("").has_value());
}

TEST(WebPathTest, textIsUtf8WithoutControlSigns)
{
    EXPECT_TRUE(host::service::isText("Zoë\r\nsecond line"));
    EXPECT_FALSE(host::service::isText(std::string{"a\0b", 3}));
    EXPECT_FALSE(host::service::isText("\xc3"));
}

class Twice : public sdk::RouteProvider {
public:
    std::vector<sdk::Route> routes() const override { return {{"GET", "/a", {}}, {"GET", "/a", {}}, {"POST", "/a", {}}, {"GET", "/a/{x}", {}}}; }
    sdk::WebResponse faultPage(int status, const std::string&) const override { return {status, {}, {}, {}}; }
};

TEST(RouteTableTest, ofTwoEqualRoutesTheFirstCountsAndTheOtherIsNamed)
{
    Twice provider;
    const host::service::RouteTable table{{&provider}};
    EXPECT_THAT(table.doubles(), testing::ElementsAre("GET /a"));
    EXPECT_NE(table.match("GET", {"a"}).entry, nullptr);
}

TEST(RouteTableTest, aPathWithOtherMethodsNamesThem)
{
    Twice provider;
    const host::service::RouteTable table{{&provider}};
    const auto match = table.match("DELETE", {"a"});
    EXPECT_EQ(match.entry, nullptr);
    EXPECT_THAT(match.methods, testing::UnorderedElementsAre("GET", "POST"));
    EXPECT_TRUE(table.match("GET", {"a", "b", "c"}).methods.empty());
    EXPECT_EQ(table.match("GET", {"a", ""}).entry, nullptr) << "a name needs a sign at least";
}

} // namespace packhouse
