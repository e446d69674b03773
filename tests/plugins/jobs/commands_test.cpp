#include "commands.hpp"

#include "job_reading.hpp"
#include "plugins/support/studio_home.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::jobs {

using data::Trouble;
using test::Given;
using test::troubleOf;
using testing::Contains;
using testing::HasSubstr;

namespace {

const std::string classList = "Student ID,First name,Last name,Class\n4101,Olivia,Bennett,3A\n4102,Noah,Okafor,3A\n4102,Noah,Twice,3A\n";

class JobCommandsTest : public testing::Test {
protected:
    JobCommandsTest()
    {
        for (const auto family : {createCommands, rosterCommands, imageCommands, listCommands})
            for (auto& command : family(studio.host())) commands.push_back(std::move(command));
        for (const auto* name : {"4101_1.jpg", "4101_2.jpg", "4102_1.jpg"})
            studio.file(std::string{"card/"} + name, bytesOf(std::filesystem::path{PACKHOUSE_PORTRAITS} / name));
    }

    nlohmann::json json(const std::string& name, Given given = {}) { return studio.json(commands, name, std::move(given)).json; }
    test::Written text(const std::string& name, Given given = {}) { return studio.text(commands, name, std::move(given)); }
    nlohmann::json create(Given more = {})
    {
        more["name"] = {"St Mary's"};
        more["--roster"] = {roster.string()};
        return json("job create", std::move(more));
    }
    std::string card() const { return (studio.folder() / "card").string(); }

    test::StudioHome studio;
    std::vector<sdk::Command> commands;
    std::filesystem::path roster = studio.file("roster.csv", classList);
};

} // namespace

TEST_F(JobCommandsTest, jobIsMadeFromRosterAndPicturesInOneCommand)
{
    const auto created = create({{"--images", {card()}}, {"--event-date", {"2026-04-14"}}});
    EXPECT_EQ(created.at("subjects"), 2);
    EXPECT_EQ(created.at("images"), 3);
    EXPECT_EQ(created.at("matched"), 3);
    EXPECT_EQ(created.at("roster").at("refused").at(0).at("row"), 4);
    const auto jobs = json("job list");
    EXPECT_EQ(jobs.at(0).at("key"), created.at("key"));
    EXPECT_EQ(jobs.at(0).at("matched"), 3);
    EXPECT_EQ(json("job subjects", {{"job", {"st mary's"}}}).at(0).at("folder"), "3A");
    EXPECT_EQ(json("job images", {{"job", {created.at("key")}}}).at(0).at("subject"), "4101");
    EXPECT_EQ(json("job show", {{"job", {"St Mary's"}}}).at("eventDate"), "2026-04-14");
}

TEST_F(JobCommandsTest, rosterThatCannotBeReadMakesNoJob)
{
    studio.file("roster.csv", "4101,Olivia,Bennett\n");
    EXPECT_EQ(troubleOf([&] { create(); }), Trouble::invalid);
    EXPECT_TRUE(json("job list").empty());
}

TEST_F(JobCommandsTest, keyOfASubjectIsPrinted)
{
    create();
    const auto key = json("job key", {{"job", {"St Mary's"}}, {"subject", {"4101"}}}).at("key").get<std::string>();
    EXPECT_EQ(key.size(), 8u);
    EXPECT_THAT(text("job key", {{"job", {"St Mary's"}}, {"subject", {"4101"}}}).lines, Contains(key));
    EXPECT_EQ(troubleOf([&] { json("job key", {{"job", {"St Mary's"}}, {"subject", {"9"}}}); }), Trouble::missing);
}

TEST_F(JobCommandsTest, dryRunSaysWhatWouldHappenAndWritesNothing)
{
    create();
    const auto more = studio.file("more.csv", "ID,First name,Last name\n4103,Liam,Novak\n4101,Olivia,Benett\n").string();
    const auto dry = json("job roster import", {{"job", {"St Mary's"}}, {"file", {more}}, {"--dry-run", {""}}});
    EXPECT_EQ(dry.at("added"), 1);
    EXPECT_EQ(dry.at("changed"), 1);
    EXPECT_EQ(json("job subjects", {{"job", {"St Mary's"}}}).size(), 2u);
    const auto done = json("job roster import", {{"job", {"St Mary's"}}, {"file", {more}}});
    EXPECT_EQ(done.at("added"), dry.at("added"));
    EXPECT_EQ(json("job subjects", {{"job", {"St Mary's"}}}).size(), 3u);
}

TEST_F(JobCommandsTest, rosterOfWhichNothingCanBeTakenFailsAfterSayingWhy)
{
    create();
    const auto rounded = studio.file("rounded.csv", "ID,Name\n3.24E+06,Ada B\n").string();
    EXPECT_THAT(test::sentenceOf([&] { json("job roster import", {{"job", {"St Mary's"}}, {"file", {rounded}}}); }), HasSubstr("rounded"));
}

TEST_F(JobCommandsTest, helpWithHeadingsAndEncodingIsTaken)
{
    create();
    const auto team = studio.file("team.csv", "number;name;team\n7;\xC8\xE2\xE0\xED \xCF\xE5\xF2\xF0\xEE\xE2;A\n").string();
    json("job roster import", {{"job", {"St Mary's"}}, {"file", {team}}, {"--column", {"id=number"}}, {"--encoding", {"windows-1251"}}});
    EXPECT_EQ(json("job subjects", {{"job", {"St Mary's"}}}).back().at("lastName"), "Петров");
}

TEST_F(JobCommandsTest, brokenPictureIsListedAndTheCommandSucceeds)
{
    create();
    studio.file("card/4102_2.jpg", "no picture");
    const auto done = json("job images import", {{"job", {"St Mary's"}}, {"folder", {card()}}});
    EXPECT_EQ(done.at("added"), 3);
    EXPECT_EQ(done.at("broken").at(0).at("fileName"), "4102_2.jpg");
    EXPECT_EQ(done.at("matched"), 3);
    const auto again = json("job images import", {{"job", {"St Mary's"}}, {"folder", {card()}}});
    EXPECT_EQ(again.at("added"), 0);
    EXPECT_EQ(again.at("unchanged"), 3);
    EXPECT_EQ(again.at("matched"), 0);
}

TEST_F(JobCommandsTest, folderWithoutAUsablePictureFails)
{
    create();
    studio.file("empty/notes.txt", "x");
    EXPECT_EQ(troubleOf([&] { json("job images import", {{"job", {"St Mary's"}}, {"folder", {(studio.folder() / "empty").string()}}}); }), Trouble::invalid);
    studio.file("empty/a.jpg", "x");
    EXPECT_THAT(test::sentenceOf([&] { json("job images import", {{"job", {"St Mary's"}}, {"folder", {(studio.folder() / "empty").string()}}}); }), HasSubstr("a.jpg"));
}

TEST_F(JobCommandsTest, picturesBeforeTheRosterAreMatchedWhenItComes)
{
    json("job create", {{"name", {"St Mary's"}}, {"--images", {card()}}});
    EXPECT_EQ(json("job match", {{"job", {"St Mary's"}}}).at("matched"), 0);
    json("job roster import", {{"job", {"St Mary's"}}, {"file", {roster.string()}}});
    EXPECT_EQ(json("job match", {{"job", {"St Mary's"}}}).at("matched"), 3);
}

TEST_F(JobCommandsTest, unknownJobIsMissing)
{
    for (const auto* command : {"job show", "job subjects", "job images", "job match"})
        EXPECT_EQ(troubleOf([&] { json(command, {{"job", {"Nowhere"}}}); }), Trouble::missing) << command;
}

TEST_F(JobCommandsTest, auditNamesWhatWasDoneAndHoldsNoKey)
{
    const auto created = create({{"--images", {card()}}});
    const auto key = json("job key", {{"job", {"St Mary's"}}, {"subject", {"4101"}}}).at("key").get<std::string>();
    EXPECT_EQ(studio.audit().size(), 3u) << "created, pictures imported, pictures matched";
    for (const auto& entry : studio.audit()) {
        EXPECT_EQ(entry.object, "job St Mary's");
        EXPECT_EQ(entry.detail.find(key), std::string::npos);
    }
}

TEST_F(JobCommandsTest, everyCommandHasHelpWithAnExample)
{
    for (const auto& command : commands) EXPECT_THAT(command.help, HasSubstr("packhouse " + command.name)) << command.name;
}

} // namespace packhouse::jobs
