#include "exchange_samples.hpp"

#include <gtest/gtest.h>

namespace packhouse::data {
namespace {

TEST(ExchangeTest, bringsAnOfferOverWhole)
{
    const OfferContent offer = sampleOffer();
    const OfferContent read = offerContentFromJson(toJson(offer));
    EXPECT_EQ(toJson(read), toJson(offer));
    EXPECT_EQ(read.offerCode, "SPRING");
    EXPECT_EQ(read.priceLists, offer.priceLists);
    ASSERT_EQ(read.packages.size(), 1U);
    EXPECT_EQ(read.packages[0].basePrice, offer.packages[0].basePrice);
    EXPECT_EQ(read.packages[0].stepping, Stepping::force);
    EXPECT_EQ(read.packages[0].products[0].product.type, ProductType::digitalImage);
    EXPECT_EQ(read.packages[0].products[0].product.pixelHeight, 3000);
}

TEST(ExchangeTest, bringsUploadSettingsOverWhole)
{
    EXPECT_EQ(uploadSettingsFromJson(toJson(sampleSettings())), sampleSettings());
    EXPECT_EQ(uploadSettingsFromJson(toJson(UploadSettings{})), UploadSettings{});
}

TEST(ExchangeTest, bringsAJobOverWithItsTreeByKeysNotByIds)
{
    const JobUpload upload = sampleUpload();
    const JobUpload read = jobUploadFromJson(toJson(upload));
    EXPECT_EQ(toJson(read), toJson(upload));
    EXPECT_EQ(read.job.key, upload.job.key);
    EXPECT_EQ(read.job.upload, upload.job.upload);
    EXPECT_EQ(read.offer.publishedAt, upload.offer.publishedAt);
    EXPECT_EQ(read.templates, upload.templates);
    EXPECT_EQ(read.imageSubjectKeys, upload.imageSubjectKeys);
    ASSERT_EQ(read.folders.size(), 2U);
    EXPECT_EQ(read.folders[0].parent, read.folders[1].id);
    EXPECT_EQ(read.folderKeys.at(read.folders[0].id), read.folders[0].key);
    ASSERT_EQ(read.subjects.size(), 1U);
    EXPECT_EQ(read.subjects[0].folder, read.folders[0].id);
    EXPECT_EQ(read.subjects[0].fields, upload.subjects[0].fields);
    ASSERT_EQ(read.images.size(), 2U);
    EXPECT_EQ(read.images[0].subject, read.subjects[0].id);
    EXPECT_FALSE(read.images[1].subject);
}

TEST(ExchangeTest, bringsAnOrderOverToTheCent)
{
    const OrderDownload download = sampleDownload();
    const OrderDownload read = orderDownloadFromJson(toJson(download));
    EXPECT_EQ(toJson(read), toJson(download));
    EXPECT_EQ(read.jobKey, download.jobKey);
    EXPECT_EQ(read.order.money, download.order.money);
    EXPECT_EQ(read.order.customer.address, download.order.customer.address);
    EXPECT_EQ(read.order.placedAt, download.order.placedAt);
    EXPECT_EQ(read.order.paidAt, download.order.paidAt);
    ASSERT_EQ(read.order.items.size(), 1U);
    EXPECT_EQ(read.order.items[0].amount, download.order.items[0].amount);
    ASSERT_EQ(read.payments.size(), 1U);
    EXPECT_EQ(read.payments[0].orderKey, download.order.key);
    EXPECT_EQ(read.payments[0].outcome, PaymentOutcome::succeeded);
}

TEST(ExchangeTest, bringsShipmentNoticesAndJobStatesOver)
{
    const ShipmentNotice notice{"R1", "7KQ4MWD9", "parcel", "DHL", "00340", instantFromIso("2026-04-14"), true};
    const ShipmentNotice read = shipmentNoticeFromJson(toJson(notice));
    EXPECT_EQ(toJson(read), toJson(notice));
    EXPECT_EQ(read.trackingNumber, "00340");
    EXPECT_TRUE(read.last);

    JobUploadState state;
    state.jobKey = "J0BKEY22";
    state.status = OnlineStatus::paused;
    state.missing = {"aa", "bb"};
    state.pictures = 3;
    state.received = 1;
    EXPECT_EQ(jobUploadStateFromJson(toJson(state)).missing, state.missing);
    EXPECT_EQ(toJson(jobUploadStateFromJson(toJson(state))), toJson(state));
}

TEST(ExchangeTest, keepsTheFormTokenAndIdsAtHome)
{
    OrderDownload download = sampleDownload();
    download.order.formToken = "secret-of-a-form";
    download.order.id = {424'242};
    EXPECT_EQ(toJson(download).find("secret-of-a-form"), std::string::npos);
    EXPECT_EQ(toJson(download).find("424242"), std::string::npos);
}

TEST(ExchangeTest, keepsTheLargestAmountExactly)
{
    OfferContent offer = sampleOffer();
    offer.packages[0].basePrice = Money{9'223'372'036'854'775'807, offer.currency};
    EXPECT_EQ(offerContentFromJson(toJson(offer)).packages[0].basePrice, offer.packages[0].basePrice);
}

TEST(ExchangeTest, writesTextThatIsNoUtf8WithReplacementsRatherThanFail)
{
    OfferContent offer = sampleOffer();
    offer.description = "Fr\xfchling";
    EXPECT_EQ(offerContentFromJson(toJson(offer)).description, "Fr\uFFFDhling");
}

} // namespace
} // namespace packhouse::data
