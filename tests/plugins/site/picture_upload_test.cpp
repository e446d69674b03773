#include "site_home.hpp"

#include <packhouse/data/keys.hpp>

using namespace packhouse;

namespace {

class PictureUploadTest : public test::SiteTest {
protected:
    std::string part(std::size_t from, std::size_t length) const { return bytes.substr(from, length); }
    sdk::HttpReply put(std::size_t offset, const std::string& what, bool last) { return site.api("PUT", path + "?offset=" + std::to_string(offset) + "&last=" + (last ? "1" : "0"), what); }
    nlohmann::json state() { return test::jsonOf(site.api("GET", path)); }

    const std::string bytes = [this] {
        sdk::RenderOptions options;
        options.format = sdk::PageFormat::jpeg;
        options.dpi = 100;
        return site.host().renderer().draw(R"({"schema": "packhouse.template/1", "kind": "packLayout", "key": "p", "page": {"width": "4in", "height": "5in"},
            "nodes": [{"type": "fill", "x": 0, "y": 0, "width": "2in", "height": "5in", "color": "#804020"}]})", {}, options).bytes;
    }();
    const std::string path = "/pictures/" + data::sha256(bytes);
};

} // namespace

TEST_F(PictureUploadTest, takesAPictureInParts)
{
    EXPECT_EQ(state(), (nlohmann::json{{"received", 0}, {"complete", false}}));
    EXPECT_EQ(put(0, part(0, 1000), false).status, 204);
    EXPECT_EQ(state().at("received"), 1000);
    EXPECT_EQ(put(1000, part(1000, bytes.size()), true).status, 204);
    EXPECT_TRUE(state().at("complete"));
}

TEST_F(PictureUploadTest, saysWhereToGoOnAfterAPartThatDoesNotFollow)
{
    put(0, part(0, 1000), false);
    for (const std::size_t offset : {0, 500, 2000}) {
        const auto reply = put(offset, part(offset, 100), false);
        EXPECT_EQ(reply.status, 409) << offset;
        EXPECT_EQ(test::jsonOf(reply).at("received"), 1000) << offset;
    }
}

TEST_F(PictureUploadTest, takesTheSamePictureAgainWithoutHarm)
{
    EXPECT_EQ(put(0, bytes, true).status, 204);
    EXPECT_EQ(put(0, bytes, true).status, 204);
    EXPECT_TRUE(state().at("complete"));
}

TEST_F(PictureUploadTest, dropsBytesThatAreNotWhatTheirAddressSays)
{
    EXPECT_EQ(put(0, bytes + "x", true).status, 422);
    EXPECT_EQ(state(), (nlohmann::json{{"received", 0}, {"complete", false}}));
}

TEST_F(PictureUploadTest, refusesPartsThatAreTooLargeAndAddressesThatAreNoHash)
{
    EXPECT_GE(put(0, std::string((1U << 20) + 1, 'x'), false).status, 400);
    EXPECT_GE(site.api("GET", "/pictures/..%2F..%2Fsecrets").status, 400);
    EXPECT_EQ(site.api("GET", "/pictures/" + std::string(64, 'g')).status, 422);
    EXPECT_EQ(site.api("PUT", path + "?offset=-1", "x").status, 422);
}
