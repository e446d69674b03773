#include "sdk/ui/window.hpp"

#include "text_history.hpp"

#include <packhouse/sdk/native/ui/text_steps.hpp>

#include <gtest/gtest.h>

#include <wx/panel.h>

namespace packhouse::ui {

using test::Window;
using Time = TextHistory::Time;

TEST(TextSteps, lettersOfOneWordAreOneStep)
{
    TextHistory history{{"", 0}};
    Time now{};
    std::string text;
    for (const char letter : std::string{"two words"}) {
        text += letter;
        history.changed({text, static_cast<int>(text.size())}, now += std::chrono::milliseconds{50});
    }
    EXPECT_EQ(history.undo()->text, "two ");
    EXPECT_EQ(history.undo()->text, "");
    EXPECT_FALSE(history.canUndo());
    EXPECT_EQ(history.redo()->text, "two ");
    EXPECT_EQ(history.redo()->text, "two words");
}

TEST(TextSteps, aPauseBeginsAnotherStep)
{
    TextHistory history{{"", 0}};
    history.changed({"a", 1}, Time{});
    history.changed({"ab", 2}, Time{} + std::chrono::seconds{5});
    EXPECT_EQ(history.undo()->text, "a");
}

TEST(TextSteps, whatIsTypedAfterAnUndoForgetsWhatWasUndone)
{
    TextHistory history{{"", 0}};
    history.changed({"a", 1}, Time{});
    history.undo();
    history.changed({"b", 1}, Time{});
    EXPECT_FALSE(history.canRedo());
}

TEST(TextSteps, aFieldTakesBackAndDoesAgainWhatWasTypedIntoIt)
{
    Window window;
    auto* field = new wxTextCtrl(window.frame(), wxID_ANY, "St ");
    window.show(field);
    keepSteps(field);
    field->SetFocus();
    field->SetInsertionPointEnd();
    ASSERT_TRUE(test::waitUntil([] { return textHasFocus(); }));
    EXPECT_FALSE(textCan(TextCommand::undo));
    test::type(field, "Mary");
    EXPECT_EQ(field->GetValue(), "St Mary");
    ASSERT_TRUE(textCan(TextCommand::undo));
    textDo(TextCommand::undo);
    EXPECT_EQ(field->GetValue(), "St ");
    textDo(TextCommand::redo);
    EXPECT_EQ(field->GetValue(), "St Mary");
}

TEST(TextSteps, aFieldOfSeveralLinesHasThemToo)
{
    Window window;
    auto* field = new wxTextCtrl(window.frame(), wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
    window.show(field);
    keepSteps(field);
    field->SetFocus();
    ASSERT_TRUE(test::waitUntil([] { return textHasFocus(); }));
    test::type(field, "Hello");
    ASSERT_TRUE(textCan(TextCommand::undo));
    textDo(TextCommand::undo);
    EXPECT_EQ(field->GetValue(), "");
}

TEST(TextSteps, aFieldFilledByTheProgramDoesNotGoBackToWhatAnotherThingSaid)
{
    Window window;
    auto* panel = new wxPanel(window.frame());
    auto* field = new wxTextCtrl(panel, wxID_ANY, "first child");
    auto* other = new wxTextCtrl(panel, wxID_ANY, {}, wxPoint{0, 100});
    window.show(panel);
    keepSteps(field);
    other->SetFocus();
    ASSERT_TRUE(test::waitUntil([&] { return other->HasFocus(); }));
    field->ChangeValue("second child");
    field->SetFocus();
    ASSERT_TRUE(test::waitUntil([&] { return field->HasFocus(); }));
    EXPECT_FALSE(textCan(TextCommand::undo));
}

TEST(TextSteps, withKeepStepsEverywhereEachFieldWithTheFocusKeepsThem)
{
    keepStepsEverywhere();
    Window window;
    auto* panel = new wxPanel(window.frame());
    auto* field = new wxTextCtrl(panel, wxID_ANY);
    window.show(panel);
    field->SetFocus();
    ASSERT_TRUE(test::waitUntil([&] { return field->HasFocus(); }));
    test::type(field, "abc");
    EXPECT_TRUE(textCan(TextCommand::undo));
    textDo(TextCommand::selectAll);
    EXPECT_TRUE(textCan(TextCommand::cut));
    textDo(TextCommand::cut);
    EXPECT_EQ(field->GetValue(), "");
    textDo(TextCommand::paste);
    EXPECT_TRUE(test::waitUntil([&] { return field->GetValue() == "abc"; }));
}

} // namespace packhouse::ui
