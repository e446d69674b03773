#include "rules/picture_token.hpp"

#include <gtest/gtest.h>

using namespace packhouse;
using namespace std::chrono_literals;

namespace {
const site::Signer signer{"secret"};
const site::PictureToken token{{17}, {23}, "portrait", 480, "0123456789", site::pictureExpiry(data::instantFromIso("2026-04-14T09:30:00Z"))};
} // namespace

TEST(PictureTokenTest, standsForWhatWasSealed)
{
    const auto opened = site::openPicture(site::seal(token, signer), signer);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->subject, token.subject);
    EXPECT_EQ(opened->image, token.image);
    EXPECT_EQ(opened->templateKey, "portrait");
    EXPECT_EQ(opened->width, 480);
    EXPECT_EQ(opened->expires, token.expires);
}

TEST(PictureTokenTest, cannotBeAlteredAtAnyPlace)
{
    const auto address = site::seal(token, signer);
    for (std::size_t at = 0; at != address.size(); ++at) {
        auto altered = address;
        altered[at] = altered[at] == 'A' ? 'B' : 'A';
        if (altered != address) {
            EXPECT_FALSE(site::openPicture(altered, signer)) << at;
        }
    }
}

TEST(PictureTokenTest, namesTheSameAddressWithinAnHour)
{
    EXPECT_EQ(site::pictureExpiry(data::instantFromIso("2026-04-14T09:01:00Z")), site::pictureExpiry(data::instantFromIso("2026-04-14T09:59:00Z")));
    EXPECT_EQ(site::pictureExpiry(data::instantFromIso("2026-04-14T09:01:00Z")), data::instantFromIso("2026-04-14T22:00:00Z"));
}

TEST(PictureTokenTest, refusesNoise)
{
    for (const auto* noise : {"", ".", "abc", "....", "AAAA.BBBB"}) EXPECT_FALSE(site::openPicture(noise, signer)) << noise;
}
