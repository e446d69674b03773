#include "host/services/render/renderer.hpp"
#include "sample_pages.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace packhouse::test {

using testing::HasSubstr;

TEST(RendererTest, knowsKeyAndSizeOfATemplate)
{
    const auto renderer = host::render::makeRenderer();
    EXPECT_EQ(renderer->keyOf(sampleTemplate("portrait-8x10")), "portrait-8x10");
    EXPECT_EQ(renderer->sizeOf(sampleTemplate("portrait-8x10")), (std::pair{576.0, 720.0}));
}

TEST(RendererTest, saysWhereATemplateIsWrong)
{
    const auto renderer = host::render::makeRenderer();
    const std::string wrong = aTemplate("\n{\"type\": \"text\", \"text\": \"@nosuch\", \"x\": 0, \"y\": 0, \"width\": 10, \"height\": 10}");
    EXPECT_EQ(troubleOf([&] { renderer->draw(wrong, {}, {}); }), data::Trouble::invalid);
    EXPECT_THAT(sentenceOf([&] { renderer->draw(wrong, {}, {}); }), HasSubstr("line 2, column 26, at nodes[0].text"));
    EXPECT_EQ(renderer->check(wrong).size(), 1U);
}

// The schema is for editors; the reader decides. Here they must agree on every name.
TEST(RendererTest, readsJustTheNamesThatTheSchemaLists)
{
    const auto schema = nlohmann::json::parse(read(std::filesystem::path{PACKHOUSE_SDK} / "templates/template.schema.json"));
    const auto renderer = host::render::makeRenderer();
    for (const auto& [type, definition] : schema.at("$defs").items()) {
        if (!definition.contains("properties") || !definition["properties"].contains("type")) continue;
        const auto findings = renderer->check(aTemplate(R"({"type": ")" + type + R"(", "no-such-name": 1})"));
        const auto unknown =
            std::find_if(findings.begin(), findings.end(), [](const auto& finding) { return finding.node == "nodes[0].no-such-name"; });
        ASSERT_NE(unknown, findings.end()) << type;
        std::string expected;
        for (const auto& [name, value] : definition["properties"].items())
            expected += (expected.empty() ? "" : ", ") + name;
        EXPECT_THAT(unknown->sentence, HasSubstr("expected: " + expected + ".")) << type;
    }
}

} // namespace packhouse::test
