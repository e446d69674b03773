#include "exchange_samples.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace packhouse::data {
namespace {

using test::sentenceOf;
using test::troubleOf;

using Json = nlohmann::json;
using testing::HasSubstr;

/// The sample order with one place changed, read again: the sentence of the Error{invalid}.
std::string refusal(const char* place, const Json& value)
{
    Json document = Json::parse(toJson(sampleDownload()));
    document[Json::json_pointer{place}] = value;
    EXPECT_EQ(troubleOf([&] { orderDownloadFromJson(document.dump()); }), Trouble::invalid) << place;
    return sentenceOf([&] { orderDownloadFromJson(document.dump()); });
}

TEST(ExchangeFaultsTest, namesThePlaceAndWhatWasExpected)
{
    EXPECT_THAT(refusal("/order/items/0/quantity", "two"), HasSubstr("$.order.items[0].quantity"));
    EXPECT_THAT(refusal("/order/items/0/quantity", 0), HasSubstr("a whole number from 1 to 10000"));
    EXPECT_THAT(refusal("/order/state", "lost"), HasSubstr("one of: cart, placed, paid"));
    EXPECT_THAT(refusal("/order/placedAt", "yesterday"), HasSubstr("$.order.placedAt"));
    EXPECT_THAT(refusal("/order/money/goods/currency", "EURO"), HasSubstr("$.order.money.goods.currency"));
    EXPECT_THAT(refusal("/schema", "packhouse.order/9"), HasSubstr("packhouse.order/1"));
}

TEST(ExchangeFaultsTest, refusesAnOrderThatDoesNotAddUp)
{
    EXPECT_THAT(refusal("/order/money/total/minor", 5564), HasSubstr("$.order.money"));
    EXPECT_THAT(refusal("/order/money/goods/minor", 9'223'372'036'854'775'807), HasSubstr("$.order.money"));
    EXPECT_THAT(refusal("/order/money/goods/currency", "JPY"), HasSubstr("$.order.money"));
}

TEST(ExchangeFaultsTest, refusesNumbersThatDoNotFit)
{
    EXPECT_THAT(refusal("/order/items/0/amount/minor", 18'446'744'073'709'551'615ULL), HasSubstr("whole number"));
    EXPECT_THAT(refusal("/order/items/0/amount/minor", 1.5), HasSubstr("whole number"));
    EXPECT_THAT(refusal("/order/offerVersion", 1'000'000'000'000), HasSubstr("$.order.offerVersion"));
    EXPECT_EQ(troubleOf([] { orderDownloadFromJson(R"({"schema": 1e999})"); }), Trouble::invalid);
}

TEST(ExchangeFaultsTest, refusesWrongTypesEverywhere)
{
    const Json sample = Json::parse(toJson(sampleDownload()));
    const Json flat = sample.flatten();
    int places = 0;
    for (const auto& [place, value] : flat.items())
        for (const Json& other : {Json(Json::array({1})), Json(Json::object({{"x", 1}})), Json(-0.5)}) {
            Json document = sample;
            document[Json::json_pointer{place}] = other;
            EXPECT_EQ(troubleOf([&] { orderDownloadFromJson(document.dump()); }), Trouble::invalid) << place;
            ++places;
        }
    EXPECT_GT(places, 100);
}

TEST(ExchangeFaultsTest, survivesEveryCutOfADocument)
{
    const std::string whole = toJson(sampleUpload());
    for (std::size_t length = 0; length != whole.size(); ++length)
        ASSERT_EQ(troubleOf([&] { jobUploadFromJson(std::string_view{whole}.substr(0, length)); }), Trouble::invalid) << length;
}

TEST(ExchangeFaultsTest, refusesDeepNestingBytesThatAreNoTextAndNul)
{
    EXPECT_EQ(troubleOf([] { offerContentFromJson(std::string(5'000'000, '[')); }), Trouble::invalid);
    EXPECT_EQ(troubleOf([] { offerContentFromJson("{\"schema\": \"\xff\xfe\"}"); }), Trouble::invalid);
    EXPECT_EQ(troubleOf([] { offerContentFromJson("\xef\xbb\xbf"); }), Trouble::invalid);
    EXPECT_THAT(refusal("/order/comment", std::string("a\0b", 3)), HasSubstr("NUL"));
    for (const char* text : {"", "null", "[]", "3", "\"x\"", "{}", "{\"schema\": {}}"})
        EXPECT_EQ(troubleOf([&] { jobUploadFromJson(text); }), Trouble::invalid) << text;
}

TEST(ExchangeFaultsTest, ignoresWhatANewerProgramAdds)
{
    Json document = Json::parse(toJson(sampleDownload()));
    document["future"] = Json::object({{"deep", Json::array({1, 2})}});
    document["order"]["items"][0]["options"] = Json::array({"red"});
    EXPECT_EQ(toJson(orderDownloadFromJson(document.dump())), toJson(sampleDownload()));
}

Json uploadWith(const char* place, const Json& value)
{
    Json document = Json::parse(toJson(sampleUpload()));
    document[Json::json_pointer{place}] = value;
    return document;
}

TEST(ExchangeFaultsTest, refusesAJobWhoseTreeContradictsItself)
{
    for (const Json& document : {uploadWith("/folders/1/parent", "F4LDER33"), uploadWith("/folders/1/parent", "F4LDER22"), uploadWith("/folders/0/parent", "NOWHERE2"),
                                 uploadWith("/folders/0/key", "F4LDER22"), uploadWith("/subjects/0/folder", "NOWHERE2"), uploadWith("/images/0/subject", "NOBODY22")})
        EXPECT_EQ(troubleOf([&] { jobUploadFromJson(document.dump()); }), Trouble::invalid);
}

TEST(ExchangeFaultsTest, keepsOutsideTextOutOfItsOwnSentence)
{
    Json document = Json::parse(toJson(sampleUpload()));
    document["subjects"][0]["fields"]["<script>\n"] = 5;
    const std::string sentence = sentenceOf([&] { jobUploadFromJson(document.dump()); });
    EXPECT_THAT(sentence, HasSubstr("$.subjects[0].fields.…"));
}

} // namespace
} // namespace packhouse::data
