#include "host/desktop/named.hpp"
#include "host/desktop/screen.hpp"
#include "host/desktop/setting_row.hpp"
#include "host/desktop/settings_groups.hpp"

#include <packhouse/sdk/native/ui/palette.hpp>
#include <packhouse/sdk/native/ui/tree.hpp>

#include <wx/textctrl.h>

namespace packhouse::test {

using host::desktop::SettingRow;

class SettingsPageTest : public Screen {
protected:
    SettingsPageTest() { show(""); }

    void show(const std::string& setting)
    {
        frame().open(setting.empty() ? "host.settings" : "host.settings#" + setting);
        waitFor("host.settings");
    }
    SettingRow* row(const std::string& setting) { return rowBelow(frame().front(), setting); }
    wxTextCtrl& field(const std::string& label) { return *named<wxTextCtrl>(frame().front(), label); }
    std::size_t groupsListed()
    {
        auto* list = child<ui::Tree>(frame().front());
        wxDataViewItemArray headings, groups;
        list->GetModel()->GetChildren(wxDataViewItem{}, headings);
        std::size_t count = 0;
        for (const wxDataViewItem& heading : headings) count += list->GetModel()->GetChildren(heading, groups);
        return count;
    }
    void enter(const std::string& label, const std::string& value)
    {
        field(label).SetFocus();
        field(label).SetValue(value);
        press("Return");
    }

private:
    static SettingRow* rowBelow(wxWindow* parent, const std::string& setting)
    {
        for (wxWindow* each : parent->GetChildren()) {
            auto* found = dynamic_cast<SettingRow*>(each);
            if (found != nullptr && found->field().name == setting) return found;
            if (auto* below = rowBelow(each, setting)) return below;
        }
        return nullptr;
    }
};

TEST_F(SettingsPageTest, aPlaceBringsTheFieldUpWithTheFocusInIt)
{
    show("person");
    ASSERT_NE(row("person"), nullptr);
    EXPECT_TRUE(waitUntil([&] { return field("Person").HasFocus(); }));
}

TEST_F(SettingsPageTest, whatIsEnteredHoldsAtOnceAndGoesBackToItsDefault)
{
    const std::string before = host().person();
    show("person");
    enter("Person", "Marta Kowalska");
    EXPECT_TRUE(waitUntil([&] { return host().person() == "Marta Kowalska"; }));
    ASSERT_TRUE(waitUntil([&] { return named<wxButton>(frame().front(), "Person: back to default")->IsEnabled(); }));
    row("person")->onDefault();
    EXPECT_TRUE(waitUntil([&] { return host().person() == before && !host().settings().has("person"); }));
    EXPECT_TRUE(waitUntil([&] { return field("Person").GetValue() == before && !named<wxButton>(frame().front(), "Person: back to default")->IsEnabled(); }));
}

TEST_F(SettingsPageTest, theLastChangeIsTakenBackByUndo)
{
    show("station");
    enter("Station", "PRINT-1");
    ASSERT_TRUE(waitUntil([&] { return host().station() == "PRINT-1" && frame().front()->page().undoName() == "change “Station”"; }));
    frame().front()->page().undo();
    EXPECT_TRUE(waitUntil([&] { return !host().settings().has("station"); }));
}

TEST_F(SettingsPageTest, aValueAgainstTheRulesIsRefusedBelowItsFieldAndTheOldOneStays)
{
    show("service.port");
    enter("Port", "eighty");
    EXPECT_EQ(row("service.port")->refusal(), "“eighty” is no whole number.");
    field("Port: “eighty” is no whole number.").SetValue("70000");
    row("service.port")->take();
    EXPECT_EQ(row("service.port")->refusal(), "70000 is outside 0 to 65535.");
    EXPECT_FALSE(host().settings().has("service.port"));
}

TEST_F(SettingsPageTest, theFilterLeavesTheFieldsThatSpeakOfItWhateverTheirGroup)
{
    view().filter("colours dark");
    EXPECT_NE(row("desktop.colours"), nullptr);
    EXPECT_EQ(countOf<SettingRow>(frame().front()), 1U);
    EXPECT_EQ(groupsListed(), 1U);
    view().filter("xyzzy");
    EXPECT_EQ(countOf<SettingRow>(frame().front()), 0U);
    view().filter("");
    EXPECT_GT(countOf<SettingRow>(frame().front()), 1U);
}

TEST_F(SettingsPageTest, aSecretIsKeptApartAndNeverShownAgain)
{
    show("site.token");
    ASSERT_NE(row("site.token"), nullptr);
    auto* secret = dynamic_cast<wxTextCtrl*>(row("site.token")->control());
    secret->SetValue("tok-4711");
    row("site.token")->take();
    EXPECT_TRUE(waitUntil([&] { return host().settings().secret("site.token") == "tok-4711"; }));
    EXPECT_FALSE(host().settings().has("site.token"));
    EXPECT_TRUE(secret->GetValue().empty());
}

TEST_F(SettingsPageTest, aPluginOfOtherOriginGetsAFormFromItsFields)
{
    show("payments.offline.iban");
    ASSERT_NE(row("payments.offline.iban"), nullptr);
    EXPECT_EQ(row("payments.offline.iban")->field().help, "Leave it empty to take payment at pick-up only.");
    enter("IBAN", "DE02120300000000202051");
    EXPECT_TRUE(waitUntil([&] { return host().settings().text("payments.offline.iban", "") == "DE02120300000000202051"; }));
}

TEST_F(SettingsPageTest, darkColoursHoldAtOnce)
{
    host().settings().set(host::desktop::OwnSettings::colours, "dark");
    EXPECT_TRUE(waitUntil([] { return ui::darkTheme(); }));
    host().settings().set(host::desktop::OwnSettings::colours, "light");
    EXPECT_TRUE(waitUntil([] { return !ui::darkTheme(); }));
}

TEST_F(SettingsPageTest, anotherLanguageOpensTheWindowAnewWithTheSameTabs)
{
    frame().open("host.plugins");
    const auto tabs = frame().tabs().ids();
    const wxWeakRef<host::desktop::Frame> before{&frame()};
    host().settings().set(host::desktop::OwnSettings::language, "de");
    ASSERT_TRUE(waitUntil([&] { return !before; }));
    EXPECT_EQ(frame().tabs().ids(), tabs);
    EXPECT_EQ(frame().front()->page().info().id, "host.plugins");
    EXPECT_STREQ(std::getenv("LANGUAGE"), "de");
    host().settings().set(host::desktop::OwnSettings::language, "en");
    EXPECT_TRUE(waitUntil([&] { return std::string_view{std::getenv("LANGUAGE")} == "en"; }));
}

} // namespace packhouse::test
