#include "commands/html_page.hpp"

#include <gtest/gtest.h>

using packhouse::site::HtmlPage;

namespace {
const HtmlPage page{R"(<!doctype html><body><h1> Two
  words </h1><form action="/a" method="post"><input type="hidden" name="token" value="t&amp;1">
<label><input type="radio" name="pose" value="1" checked>Pose 2</label><label><input type="radio" name="pose" value="2">Pose 1</label>
<input type="checkbox" name="terms" value="1"><select name="quantity"><option value="1">1</option><option value="2" selected>2</option></select>
<textarea name="note">a b</textarea></form><br>)"};
} // namespace

TEST(HtmlPageTest, readsTextWithItsWhiteSpaceFolded) { EXPECT_EQ(page.text("//h1"), "Two words"); }

TEST(HtmlPageTest, sendsAFormAsItStands) { EXPECT_EQ(page.form("/a")->encoded(), "token=t%261&pose=1&quantity=2&note=a%20b"); }

TEST(HtmlPageTest, choosesByLabelBeforeValue)
{
    auto form = *page.form("/a");
    EXPECT_TRUE(form.choose("pose", "1"));
    EXPECT_TRUE(form.choose("terms", "1"));
    EXPECT_EQ(form.encoded(), "token=t%261&pose=2&terms=1&quantity=2&note=a%20b");
    EXPECT_FALSE(form.choose("pose", "7"));
}

TEST(HtmlPageTest, hasNoFormForAnotherAddress) { EXPECT_FALSE(page.form("/b")); }
