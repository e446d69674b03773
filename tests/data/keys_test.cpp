#include "packhouse/data/keys.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace packhouse::data {
namespace {

TEST(KeysTest, drawsEightLettersOfTheAlphabetEvenly)
{
    constexpr int draws = 20'000;
    std::map<char, int> seen;
    for (int draw = 0; draw != draws; ++draw) {
        const std::string key = newKey();
        ASSERT_EQ(key.size(), 8U);
        for (const char letter : key) ++seen[letter];
    }
    ASSERT_EQ(seen.size(), keyAlphabet.size());
    // Chi-square with 27 degrees of freedom: beyond 75 once in several hundred thousand runs.
    const double even = 8.0 * draws / static_cast<double>(keyAlphabet.size());
    double distance = 0;
    for (const auto& [letter, count] : seen) {
        EXPECT_NE(keyAlphabet.find(letter), std::string_view::npos) << letter;
        distance += (count - even) * (count - even) / even;
    }
    EXPECT_LT(distance, 75);
}

TEST(KeysTest, drawsTokensOfFortyThreeUrlSafeCharactersThatDiffer)
{
    std::set<std::string> tokens;
    for (int draw = 0; draw != 1'000; ++draw) {
        const std::string token = newToken();
        ASSERT_EQ(token.size(), 43U);
        ASSERT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"), std::string::npos);
        tokens.insert(token);
    }
    EXPECT_EQ(tokens.size(), 1'000U);
}

TEST(KeysTest, tidiesWhatPeopleTypeIntoAKey)
{
    EXPECT_EQ(tidyKey(" 7kq4-mwd9\n"), "7KQ4MWD9");
    EXPECT_EQ(tidyKey("ZSBzsb22"), "25825822");
}

TEST(KeysTest, refusesWhatCannotBeAKey)
{
    for (const char* typed : {"", "7KQ4MWD", "7KQ4MWD99", "7KQ4MWD0", "7KQ4MWDO", "7KQ4MWDI", "7KQ4MWDL", "7KQ4MWD1", "7KQ4MWD%", "7KQ4MWDÄ"})
        EXPECT_EQ(tidyKey(typed), "") << typed;
}

TEST(KeysTest, leavesEveryDrawnKeyAsItIsWhenTidied)
{
    for (int draw = 0; draw != 1'000; ++draw) {
        std::string key = newKey();
        std::string typed = key;
        std::transform(typed.begin(), typed.end(), typed.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
        ASSERT_EQ(tidyKey(typed.insert(4, " ")), key);
    }
}

TEST(KeysTest, computesSha256AsPublished)
{
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"); // FIPS 180-4 test vectors
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256(std::string(1'000'000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

} // namespace
} // namespace packhouse::data
