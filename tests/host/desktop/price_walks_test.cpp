#include "host/desktop/offers_page.hpp"

#include <wx/stattext.h>

#include <gtk/gtk.h>

namespace packhouse::test {

namespace {

int dialogs()
{
    int count = 0;
    GList* windows = gtk_window_list_toplevels();
    for (GList* each = windows; each != nullptr; each = each->next) count += GTK_IS_DIALOG(each->data) && gtk_widget_get_visible(GTK_WIDGET(each->data));
    g_list_free(windows);
    return count;
}

} // namespace

/// The ways a person goes with prices, counted in strokes.
class PriceWalks : public OffersScreen {
protected:
    void stroke(const std::string& keys)
    {
        press(keys);
        ++m_strokes;
        EXPECT_EQ(dialogs(), 0) << "after " << keys;
    }
    bool says(const std::string& words)
    {
        return shownChild<wxStaticText>(frame().front(), [&](const std::string& label) { return label.find(words) != std::string::npos; }) != nullptr;
    }
    int m_strokes = 0;
};

TEST_F(PriceWalks, whyThisPriceIsAtMostTwoStrokesFromTheCell)
{
    stand("A1", base);
    stroke("Down");
    EXPECT_TRUE(waitUntil([this] { return says("A2") && says("33.00") && says("Early bird"); }, std::chrono::seconds{2}));
    EXPECT_LE(m_strokes, 2);
    frame().togglePanel();
    m_strokes = 0;
    stroke("F8");
    EXPECT_TRUE(waitUntil([this] { return says("Early bird"); })) << "also where the panel was folded";
    EXPECT_LE(m_strokes, 2);
}

TEST_F(PriceWalks, tenPricesAreChangedUpToSubmitByKeysAndWithoutADialog)
{
    stand("A1", base);
    // Two packages, two columns: over and over, as a hand going down the columns does.
    for (int round = 0; round != 5; ++round) {
        const std::size_t column = round % 2 == 0 ? base : earlyBird;
        stand("A1", column);
        for (const char* code : {"A1", "A2"}) {
            ASSERT_EQ(prices().selected(), rowOf(code)) << "Enter went down";
            for (const char digit : std::to_string(10 + round)) stroke(std::string{digit});
            stroke("Return");
            ASSERT_TRUE(waitUntil([&] { return shown(code, column) == std::to_string(10 + round) + ".00"; }, std::chrono::seconds{2})) << shown(code, column);
        }
    }
    EXPECT_EQ(view().pendingChanges(), 4);
    stroke("Ctrl+S");
    EXPECT_TRUE(waitUntil([this] { return basePrice("A2") == euros(1400) && stored().priceLists.front().prices.at("A1") == euros(1300); })) << view().bars().sentence("conflict");
    EXPECT_EQ(dialogs(), 0);
    EXPECT_EQ(m_strokes, 10 * 3 + 1);
}

} // namespace packhouse::test
