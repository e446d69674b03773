#include "sdk/ui/window.hpp"

#include "conflict_choices.hpp"

#include <packhouse/sdk/native/ui/conflict_table.hpp>
#include <packhouse/sdk/native/ui/pending_panel.hpp>
#include <packhouse/sdk/native/ui/table.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <wx/button.h>
#include <wx/stattext.h>

#include <gtk/gtk.h>

namespace packhouse::ui {

using testing::ElementsAre;

namespace {

template <typename Kind>
Kind* childOf(wxWindow* parent, const std::string& beginning = {})
{
    for (wxWindow* each : parent->GetChildren())
        if (auto* found = dynamic_cast<Kind*>(each); found != nullptr && found->GetLabelText().utf8_string().starts_with(beginning)) return found;
    return nullptr;
}

void click(wxWindow* parent, const std::string& beginning)
{
    auto* found = childOf<wxButton>(parent, beginning);
    ASSERT_NE(found, nullptr) << beginning;
    gtk_button_clicked(GTK_BUTTON(found->GetHandle()));
}

const std::vector<ConflictField> fields{{"A2 · base price", "34.00", "33.00", "32.50"}, {"A2 · early bird", "30.00", "30.00", "29.00"},
    {"A3 · base price", "20.00", "21.00", "20.00"}, {"A4 · name", "Mini", "Small", "Small"}, {"A5 · tax", "yes", "no", "maybe"}};

} // namespace

TEST(Conflicts, onlyWhatBothChangedDifferentlyWaitsForAChoice)
{
    test::Window window;
    auto* table = new ConflictTable(window.frame());
    window.show(table);
    table->show("Marta submitted these at 10:44", fields);
    EXPECT_THAT(table->result(), ElementsAre(Choice::none, Choice::mine, Choice::theirs, Choice::theirs, Choice::none));
    EXPECT_FALSE(table->complete());
    EXPECT_FALSE(childOf<wxButton>(table, "Submit result")->IsEnabled());
}

TEST(Conflicts, eachChoiceGoesOnToTheNextOpenFieldUntilSubmitIsReady)
{
    test::Window window;
    auto* table = new ConflictTable(window.frame());
    window.show(table);
    bool submitted = false;
    table->onSubmit = [&] { submitted = true; };
    table->show("Marta submitted these at 10:44", fields);
    auto* rows = childOf<Table>(table);
    EXPECT_EQ(rows->selected(), 0U);
    click(table, "Take theirs: 33.00");
    EXPECT_EQ(rows->selected(), 4U);
    click(table, "Keep mine: maybe");
    EXPECT_TRUE(table->complete());
    EXPECT_EQ(resultOf(fields[0], table->result()[0]), "33.00");
    EXPECT_EQ(resultOf(fields[4], table->result()[4]), "maybe");
    click(table, "Submit result");
    EXPECT_TRUE(submitted);
}

TEST(Conflicts, theChoicesAreMadeByKeys)
{
    test::Window window;
    auto* table = new ConflictTable(window.frame());
    window.show(table);
    table->show("Marta submitted these at 10:44", fields);
    auto* rows = childOf<Table>(table);
    rows->SetFocus();
    ASSERT_TRUE(test::waitUntil([&] { return rows->HasFocus(); }));
    test::press(rows, "Alt+Right");
    test::press(rows, "Alt+Left");
    EXPECT_THAT(table->result(), ElementsAre(Choice::mine, Choice::mine, Choice::theirs, Choice::theirs, Choice::theirs));
}

TEST(Pending, changesAreTakenBackAndSubmittedByNumber)
{
    test::Window window;
    auto* panel = new PendingPanel(window.frame());
    window.show(panel);
    std::vector<std::string> taken;
    bool submitted = false;
    panel->onTakeBack = [&](const std::string& id) { taken.push_back(id); };
    panel->onSubmit = [&] { submitted = true; };
    panel->show({{"1", "SPRING26 · A2", "base price", "34.00", "33.00", {}}, {"2", "SPRING26 · A3", "name", "Mini", "", "A package needs a name."}});
    auto* rows = childOf<Table>(panel);
    rows->select(1);
    ASSERT_NE(childOf<wxStaticText>(panel, "A package needs a name."), nullptr);
    click(panel, "Take back");
    EXPECT_THAT(taken, ElementsAre("2"));
    click(panel, "Submit 2 changes");
    EXPECT_TRUE(submitted);
}

TEST(Pending, nothingToSubmitSaysSo)
{
    test::Window window;
    auto* panel = new PendingPanel(window.frame());
    window.show(panel);
    EXPECT_TRUE(childOf<wxStaticText>(panel, "Nothing is waiting")->IsShown());
    EXPECT_FALSE(childOf<wxButton>(panel, "Submit")->IsShown());
}

} // namespace packhouse::ui
