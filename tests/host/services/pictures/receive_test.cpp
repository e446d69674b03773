#include "host/services/pictures/picture_store.hpp"
#include "picture_files.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::test {

using testing::IsEmpty;

/// A store that is to receive a proof which another store made.
class ReceiveTest : public PictureStoreTest {
protected:
    ReceiveTest()
        : studio{host::pictures::makePictures(folder / "studio")},
          hash{studio->import(testPicture("upright/orientation_1.jpg")).proofSha256}, bytes{read(studio->proof(hash))}
    {
    }

    void sendAll()
    {
        const std::size_t half = bytes.size() / 2;
        pictures->receive(hash, 0, bytes.substr(0, half), false);
        pictures->receive(hash, half, bytes.substr(half), true);
    }

    std::unique_ptr<sdk::Pictures> studio;
    std::string hash, bytes;
};

TEST_F(ReceiveTest, inPartsGivesTheSameFileAndAThumbnail)
{
    EXPECT_EQ(pictures->received(hash), 0U);
    EXPECT_FALSE(pictures->hasProof(hash));
    sendAll();
    EXPECT_TRUE(pictures->hasProof(hash));
    EXPECT_EQ(pictures->received(hash), bytes.size());
    EXPECT_TRUE(read(pictures->proof(hash)) == bytes);
    EXPECT_EQ(decoded(pictures->thumbnail(hash)).height, 192);
    EXPECT_THAT(filesIn(folder / "pictures/incoming"), IsEmpty());
}

TEST_F(ReceiveTest, goesOnAfterARestart)
{
    pictures->receive(hash, 0, bytes.substr(0, 1000), false);
    const auto restarted = host::pictures::makePictures(folder / "pictures");
    EXPECT_EQ(restarted->received(hash), 1000U);
    restarted->receive(hash, 1000, bytes.substr(1000), true);
    EXPECT_TRUE(restarted->hasProof(hash));
}

TEST_F(ReceiveTest, refusesAPartThatLeavesAGapOrComesTwice)
{
    pictures->receive(hash, 0, bytes.substr(0, 1000), false);
    EXPECT_EQ(troubleOf([&] { pictures->receive(hash, 2000, bytes.substr(2000), true); }), data::Trouble::conflict);
    EXPECT_EQ(troubleOf([&] { pictures->receive(hash, 0, bytes.substr(0, 1000), false); }), data::Trouble::conflict);
    EXPECT_EQ(pictures->received(hash), 1000U);
}

TEST_F(ReceiveTest, dropsWhatDoesNotMatchItsHash)
{
    std::string wrong = bytes;
    wrong[wrong.size() / 2] ^= 1;
    EXPECT_EQ(troubleOf([&] { pictures->receive(hash, 0, wrong, true); }), data::Trouble::invalid);
    EXPECT_EQ(pictures->received(hash), 0U);
    EXPECT_THAT(filesIn(folder / "pictures"), IsEmpty());
    sendAll();
    EXPECT_TRUE(pictures->hasProof(hash));
}

TEST_F(ReceiveTest, dropsWhatIsNoPictureThoughItsHashIsRight)
{
    const std::string text = "hello";
    const std::string textHash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    EXPECT_EQ(troubleOf([&] { pictures->receive(textHash, 0, text, true); }), data::Trouble::invalid);
    EXPECT_THAT(filesIn(folder / "pictures"), IsEmpty());
}

TEST_F(ReceiveTest, ofWhatIsAlreadyHereChangesNothing)
{
    sendAll();
    pictures->receive(hash, 0, bytes, true);
    EXPECT_TRUE(read(pictures->proof(hash)) == bytes);
}

TEST_F(ReceiveTest, neverLeavesTheFolder)
{
    for (const char* name :
         {"", "..", "../../../../etc/passwd", "ABCDEF", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b982/"}) {
        EXPECT_EQ(troubleOf([&] { pictures->receive(name, 0, "x", false); }), data::Trouble::invalid) << name;
        EXPECT_EQ(troubleOf([&] { pictures->proof(name); }), data::Trouble::invalid) << name;
    }
}

TEST_F(ReceiveTest, refusesMoreThanAnyProofNeeds)
{
    const std::string part(std::size_t{9} << 20, 'x');
    pictures->receive(hash, 0, part, false);
    EXPECT_EQ(troubleOf([&] { pictures->receive(hash, part.size(), part, false); }), data::Trouble::invalid);
    EXPECT_EQ(pictures->received(hash), 0U);
}

} // namespace packhouse::test
