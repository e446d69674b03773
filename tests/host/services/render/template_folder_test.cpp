#include "host/services/render/template_folder.hpp"
#include "sample_pages.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace packhouse::test {

using testing::HasSubstr;
using testing::SizeIs;

class TemplateFolderTest : public testing::Test {
protected:
    TemplateFolderTest() : folder{freshFolder()}, templates{host::render::makeTemplates(folder)} {}
    ~TemplateFolderTest() override { std::filesystem::remove_all(folder); }

    std::filesystem::path folder;
    std::unique_ptr<sdk::Templates> templates;
};

TEST_F(TemplateFolderTest, listsTemplatesByKey)
{
    write(folder / "b.json", sampleTemplate("item-strip"));
    write(folder / "a.json", sampleTemplate("portrait-8x10"));
    const auto all = templates->all();
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].key, "item-strip");
    EXPECT_EQ(all[0].kind, "itemStrip");
    EXPECT_EQ(all[1].key, "portrait-8x10");
    EXPECT_EQ(templates->document("portrait-8x10"), sampleTemplate("portrait-8x10"));
}

TEST_F(TemplateFolderTest, seesAFileThatCameOrChangedLater)
{
    EXPECT_EQ(troubleOf([&] { templates->document("trial"); }), data::Trouble::missing);
    write(folder / "trial.json", aTemplate(""));
    EXPECT_EQ(templates->document("trial"), aTemplate(""));
    write(folder / "trial.json", aTemplate("  "));
    EXPECT_EQ(templates->document("trial"), aTemplate("  "));
}

TEST_F(TemplateFolderTest, namesBothFilesOfADoubledKey)
{
    write(folder / "one.json", aTemplate(""));
    write(folder / "two.json", aTemplate(" "));
    EXPECT_EQ(troubleOf([&] { templates->document("trial"); }), data::Trouble::conflict);
    EXPECT_THAT(sentenceOf([&] { templates->document("trial"); }), testing::AllOf(HasSubstr("one.json"), HasSubstr("two.json")));
    for (const auto& file : templates->all())
        EXPECT_THAT(file.findings, SizeIs(1)) << file.file;
}

TEST_F(TemplateFolderTest, listsABrokenFileWithItsError)
{
    write(folder / "broken.json", "{");
    const auto all = templates->all();
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_TRUE(all[0].key.empty());
    EXPECT_THAT(all[0].findings, SizeIs(1));
    EXPECT_THAT(sentenceOf([&] { templates->document("broken"); }), HasSubstr("broken.json cannot be read"));
}

TEST_F(TemplateFolderTest, isEmptyWhileThereIsNoFolder) { EXPECT_TRUE(host::render::makeTemplates(folder / "none")->all().empty()); }

} // namespace packhouse::test
