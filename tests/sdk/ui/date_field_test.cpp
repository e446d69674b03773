#include "sdk/ui/window.hpp"

#include <packhouse/sdk/native/ui/date_field.hpp>

#include <gtest/gtest.h>

#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace packhouse::ui {

namespace {

class DateFieldTest : public testing::Test {
protected:
    DateFieldTest() : field{new DateField(window.frame(), "Due")} { window.show(field); }

    template <typename Kind>
    Kind* part() const
    {
        for (wxWindow* each : field->GetChildren())
            if (auto* found = dynamic_cast<Kind*>(each)) return found;
        return nullptr;
    }

    test::Window window;
    DateField* field;
};

} // namespace

TEST_F(DateFieldTest, understandsADayAsTypedAndSaysWhichItIs)
{
    int told = 0;
    field->onChange = [&] { ++told; };
    field->setText("2026-04-17");
    ASSERT_TRUE(field->day());
    EXPECT_EQ(*field->day(), std::chrono::year{2026} / 4 / 17);
    EXPECT_EQ(part<wxStaticText>()->GetLabelText(), "Friday 17 April 2026");
    EXPECT_EQ(told, 1);
    field->setText("+7");
    EXPECT_TRUE(field->day());
    field->setText("fri");
    EXPECT_EQ(std::chrono::weekday{std::chrono::sys_days{*field->day()}}, std::chrono::Friday);
}

TEST_F(DateFieldTest, saysThatItIsNoDayAndWhatToType)
{
    field->setText("whenever");
    EXPECT_FALSE(field->day());
    EXPECT_FALSE(field->understood());
    EXPECT_EQ(part<wxStaticText>()->GetLabelText(), "No day. Type fri, +7 or 17.4.");
    field->setText("");
    EXPECT_TRUE(field->understood());
}

TEST_F(DateFieldTest, theProgramsOwnDayTellsNobody)
{
    bool told = false;
    field->onChange = [&] { told = true; };
    field->setDay(std::chrono::year{2026} / 12 / 24);
    EXPECT_EQ(part<wxTextCtrl>()->GetValue(), "2026-12-24");
    EXPECT_FALSE(told);
}

} // namespace packhouse::ui
