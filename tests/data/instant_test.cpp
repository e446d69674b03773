#include "packhouse/data/instant.hpp"

#include "support/trouble.hpp"

#include <gtest/gtest.h>

namespace packhouse::data {
namespace {

using test::troubleOf;

using namespace std::chrono;

TEST(InstantTest, writesIsoTextWithMicrosecondsInUtc)
{
    EXPECT_EQ(toIso(sys_days{2026y / April / 14} + 9h + 30min), "2026-04-14T09:30:00.000000Z");
    EXPECT_EQ(toIso(Instant{microseconds{-1}}), "1969-12-31T23:59:59.999999Z");
}

TEST(InstantTest, readsWhatItWroteAndShorterForms)
{
    const Instant instant = sys_days{2024y / February / 29} + 23h + 59min + 59s + 123456us;
    EXPECT_EQ(instantFromIso(toIso(instant)), instant);
    EXPECT_EQ(instantFromIso("2024-02-29T23:59:59Z"), instant - 123456us);
    EXPECT_EQ(instantFromIso("2024-02-29T23:59:59.5Z"), instant - 123456us + 500ms);
    EXPECT_EQ(instantFromIso("2024-02-29"), Instant{sys_days{2024y / February / 29}});
}

TEST(InstantTest, refusesWhatIsNoDateAndTime)
{
    for (const char* text : {"", "2026", "2026-02-29", "2026-13-01", "2026-04-14T", "2026-04-14T09:30", "2026-04-14T24:00:00Z", "2026-04-14T09:60:00Z",
                             "2026-04-14T09:30:00", "2026-04-14T09:30:00.Z", "2026-04-14T09:30:00Z ", "14.4.2026", "-026-04-14", "2026-4-14", "2026-04-14T09:30:00+02:00"})
        EXPECT_EQ(troubleOf([&] { instantFromIso(text); }), Trouble::invalid) << text;
}

} // namespace
} // namespace packhouse::data
