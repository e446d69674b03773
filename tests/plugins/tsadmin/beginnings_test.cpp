#include "beginnings.hpp"

#include "plugins/support/studio_home.hpp"
#include "support/records.hpp"

#include "packhouse/data/catalogue_repository.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsadmin {

namespace {

class NoProgress : public sdk::Progress {
public:
    void report(std::size_t, std::size_t, const std::string&) override {}
    bool cancelled() const noexcept override { return false; }
    void wait(std::chrono::milliseconds) override {}
};

std::vector<bool> done(sdk::Host& host)
{
    NoProgress progress;
    std::vector<bool> all;
    for (const sdk::FirstStep& step : firstSteps(host)) all.push_back(step.done(progress));
    return all;
}

} // namespace

TEST(TsadminBeginnings, firstStepsAreDoneWhenThereIsAProductAndAnOffer)
{
    test::StudioHome studio;
    EXPECT_THAT(done(studio.host()), testing::ElementsAre(false, false));
    {
        data::Transaction work{studio.database()};
        data::ProductRepository{work}.add(test::aProduct("P1"));
        work.commit();
    }
    EXPECT_THAT(done(studio.host()), testing::ElementsAre(true, false));
    data::Transaction work{studio.database()};
    data::OfferRepository{work}.add(test::anOffer("SPRING26", {}));
    work.commit();
    EXPECT_THAT(done(studio.host()), testing::ElementsAre(true, true));
}

TEST(TsadminBeginnings, aCurrencyThatIsNoneIsRefusedWithWhatToWrite)
{
    const auto field = settingGroups().front().fields.front();
    EXPECT_EQ(field.refuse("EUR"), "");
    EXPECT_THAT(field.refuse("EURO"), testing::HasSubstr("three capital letters"));
}

} // namespace packhouse::tsadmin
