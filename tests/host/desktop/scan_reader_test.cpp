#include "host/desktop/scan_reader.hpp"

#include <gtest/gtest.h>

namespace packhouse::host::desktop {

using namespace std::chrono_literals;

class ScanReaderTest : public testing::Test {
protected:
    /// Each character `pace` after the one before.
    void strike(const std::string& text, std::chrono::milliseconds pace)
    {
        for (const char letter : text) {
            const auto verdict = m_reader.character(std::string{letter}, m_now += pace);
            if (verdict.release) m_typed += std::exchange(m_held, {});
            m_held += letter;
            EXPECT_TRUE(verdict.hold);
        }
    }
    std::optional<std::string> enter(std::chrono::milliseconds pace)
    {
        const auto verdict = m_reader.enter(m_now += pace);
        if (verdict.release) m_typed += std::exchange(m_held, {});
        return verdict.scan;
    }

    ScanReader m_reader;
    ScanReader::Time m_now{1000};
    std::string m_held, m_typed;
};

TEST_F(ScanReaderTest, sixQuickCharactersAndEnterAreAScan)
{
    strike("184204", 5ms);
    EXPECT_EQ(enter(5ms), "184204");
    EXPECT_EQ(m_typed, "");
    EXPECT_FALSE(m_reader.holding());
}

TEST_F(ScanReaderTest, fiveAreTyping)
{
    strike("18420", 5ms);
    EXPECT_FALSE(enter(5ms));
    EXPECT_EQ(m_typed, "18420");
}

TEST_F(ScanReaderTest, thirtyMillisecondsApartAreTyping)
{
    strike("SPRING26", 30ms);
    EXPECT_EQ(m_typed, "SPRING2") << "each is released by the next";
    EXPECT_FALSE(enter(30ms));
    EXPECT_EQ(m_typed, "SPRING26");
}

TEST_F(ScanReaderTest, twentyNineMillisecondsApartAreAScan)
{
    strike("/%K98M2M8W5", 29ms);
    EXPECT_EQ(enter(29ms), "/%K98M2M8W5");
}

TEST_F(ScanReaderTest, anEnterThatComesLateIsTyped)
{
    strike("184204", 5ms);
    EXPECT_FALSE(enter(30ms));
    EXPECT_EQ(m_typed, "184204");
}

TEST_F(ScanReaderTest, aScanAfterTypingHoldsOnlyItself)
{
    strike("ab", 120ms);
    m_now += 200ms;
    strike("184204", 4ms);
    EXPECT_EQ(enter(4ms), "184204");
    EXPECT_EQ(m_typed, "ab");
}

TEST_F(ScanReaderTest, anotherKeyLetsGoOfWhatWasHeld)
{
    strike("184204", 5ms);
    EXPECT_TRUE(m_reader.otherKey().release);
    EXPECT_FALSE(enter(5ms));
    EXPECT_FALSE(m_reader.otherKey().release);
}

TEST_F(ScanReaderTest, enterAloneIsEnter)
{
    const auto verdict = m_reader.enter(2000ms);
    EXPECT_FALSE(verdict.scan);
    EXPECT_FALSE(verdict.release);
    EXPECT_FALSE(verdict.hold);
}

TEST_F(ScanReaderTest, lettersOfSeveralBytesCountAsOne)
{
    for (const char* letter : {"ü", "ö", "ä", "é", "ß"}) m_reader.character(letter, m_now += 5ms);
    EXPECT_FALSE(enter(5ms));
}

} // namespace packhouse::host::desktop
