#include "upload_settings.hpp"

#include "plugins/tsios/upload_fixture.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsios {

using data::Trouble;
using test::troubleOf;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

data::UploadSettings settings()
{
    data::UploadSettings all;
    all.friendlyName = "St Mary's Primary";
    all.offerCode = "SPRING26";
    all.offerVersion = 1;
    all.delivery = {{"POST", "By post", data::Money{695, data::Currency::of("USD")}, true, true}};
    return all;
}

} // namespace

TEST(UploadSettings, differencesNameFieldOldAndNew)
{
    auto now = settings();
    EXPECT_THAT(differences(settings(), now), IsEmpty());
    now.watermark.clear();
    now.liveUntil = data::instantFromIso("2026-06-01");
    now.delivery[0].price = data::Money{795, data::Currency::of("USD")};
    EXPECT_THAT(differences(settings(), now), ElementsAre(SettingDifference{"Live until", "", "2026-06-01T00:00:00.000000Z"}, SettingDifference{"Watermark", "Preview", ""},
                                                          SettingDifference{"Delivery", "POST: By post 6.95, asks for an address", "POST: By post 7.95, asks for an address"}));
}

TEST(UploadSettings, copyTakesAllButTheNameParentsSee)
{
    data::UploadSettings target;
    target.friendlyName = "Lakeside School";
    const auto result = copied(settings(), target);
    EXPECT_EQ(result.friendlyName, "Lakeside School");
    EXPECT_EQ(result.delivery, settings().delivery);
    EXPECT_EQ(result.offerVersion, 1);
}

class UploadOfferTest : public test::UploadTest {};

TEST_F(UploadOfferTest, onlyAPublishedOfferCanBeChosen)
{
    data::Transaction work{*database};
    data::UploadSettings chosen;
    chooseOffer(work, "spring26", chosen);
    EXPECT_EQ(chosen.offerCode, "SPRING26");
    EXPECT_EQ(chosen.offerVersion, 1);
    EXPECT_EQ(troubleOf([&] { chooseOffer(work, "SPRING26@2", chosen); }), Trouble::missing);
    EXPECT_EQ(troubleOf([&] { chooseOffer(work, "AUTUMN", chosen); }), Trouble::missing);
    EXPECT_EQ(currencyOf(work, chosen).code(), "EUR");
    EXPECT_EQ(troubleOf([&] { currencyOf(work, {}); }), Trouble::missing);
}

} // namespace packhouse::tsios
