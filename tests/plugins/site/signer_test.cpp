#include "rules/signer.hpp"

#include <gtest/gtest.h>

using packhouse::site::Signer;

TEST(SignerTest, opensWhatItSealed)
{
    const Signer signer{"secret"};
    EXPECT_EQ(signer.opened("order", signer.sealed("order", "7KQX4MWD.1")), "7KQX4MWD.1");
}

TEST(SignerTest, refusesAnAlteredText)
{
    const Signer signer{"secret"};
    auto sealed = signer.sealed("order", "7KQX4MWD");
    sealed[0] = '8';
    EXPECT_FALSE(signer.opened("order", sealed));
}

TEST(SignerTest, refusesAnotherPurposeAndAnotherSecret)
{
    const Signer signer{"secret"}, other{"another"};
    const auto sealed = signer.sealed("order", "7KQX4MWD");
    EXPECT_FALSE(signer.opened("picture", sealed));
    EXPECT_FALSE(other.opened("order", sealed));
}

TEST(SignerTest, refusesAMarkThatIsCutOrLonger)
{
    const Signer signer{"secret"};
    const auto mark = signer.mark("form", "text");
    EXPECT_TRUE(signer.fits("form", "text", mark));
    EXPECT_FALSE(signer.fits("form", "text", mark.substr(1)));
    EXPECT_FALSE(signer.fits("form", "text", mark + "A"));
    EXPECT_FALSE(signer.fits("form", "text", ""));
}
