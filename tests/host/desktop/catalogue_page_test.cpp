#include "host/desktop/screen.hpp"

#include <packhouse/data/catalogue_repository.hpp>
#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/conflict_table.hpp>
#include <packhouse/sdk/native/ui/list.hpp>

#include <wx/choice.h>
#include <wx/textctrl.h>

namespace packhouse::test {

class CataloguePageTest : public Screen {
protected:
    CataloguePageTest() { openPackages(); }

    void openPackages()
    {
        open("tsadmin.packages");
        EXPECT_TRUE(waitUntil([this] { return list().count() == 2; }));
    }
    ui::List& list() { return *child<ui::List>(frame().front()); }
    std::optional<data::Package> stored(const std::string& code)
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::PackageRepository{work}.find(code);
    }
    void select(const std::string& code)
    {
        view().bringUp("package:" + code);
        ASSERT_TRUE(waitUntil([&] { return view().selectedPlace() == "tsadmin.packages#package:" + code && field<wxTextCtrl>("Code").GetValue() == code && !view().loading(); })) << view().selectedPlace();
    }
    template <typename Control>
    Control& field(const std::string& name)
    {
        Control* found = nullptr;
        const std::function<void(wxWindow*)> look = [&](wxWindow* parent) {
            for (wxWindow* each : parent->GetChildren()) {
                if (auto* control = dynamic_cast<Control*>(each); control != nullptr && ui::controlName(each) == name) found = control;
                look(each);
            }
        };
        look(frame().front());
        if (found == nullptr) throw std::runtime_error{"no field " + name};
        return *found;
    }
    void fill(const std::string& name, const std::string& text)
    {
        auto& control = field<wxTextCtrl>(name);
        control.SetFocus();
        control.ChangeValue(wxString::FromUTF8(text));
        press("Return");
    }
};

TEST_F(CataloguePageTest, aFieldOfTheFormIsAPendingChangeUntilItIsSubmitted)
{
    select("A1");
    fill("Description", "Sixteen wallets");
    ASSERT_TRUE(waitUntil([this] { return view().pendingChanges() == 1; }));
    EXPECT_NE(stored("A1")->description, "Sixteen wallets");
    EXPECT_NE(view().undoName().find("Sixteen wallets"), std::string::npos) << view().undoName();
    press("Ctrl+S");
    EXPECT_TRUE(waitUntil([this] { return stored("A1")->description == "Sixteen wallets" && view().pendingChanges() == 0; })) << view().bars().sentence("conflict");
    ASSERT_TRUE(waitUntil([this] { return !view().loading(); }));
    view().undo();
    EXPECT_EQ(view().pendingChanges(), 1) << "undo after submitting is a change that takes it back";
}

TEST_F(CataloguePageTest, severalRowsAreEditedAtOnce)
{
    view().edit(sdk::EditCommand::selectAll);
    ASSERT_TRUE(waitUntil([this] { return list().selected().size() == 2; }));
    ASSERT_TRUE(waitUntil([this] { return field<wxTextCtrl>("Group").GetValue() == "Portraits"; })) << "what they have in common";
    EXPECT_TRUE(field<wxTextCtrl>("Code").IsEmpty());
    fill("Group", "Sports");
    ASSERT_TRUE(waitUntil([this] { return view().pendingChanges() == 2; })) << view().pendingChanges() << " " << field<wxTextCtrl>("Group").GetValue() << list().selected().size();
    view().perform("submit");
    EXPECT_TRUE(waitUntil([this] { return stored("A1")->group == "Sports" && stored("A2")->group == "Sports"; }));
}

TEST_F(CataloguePageTest, aNewPackageIsAddedAndACopyNeedsACodeOfItsOwn)
{
    select("A2");
    view().perform("duplicate");
    ASSERT_TRUE(waitUntil([this] { return list().count() == 3 && view().pendingChanges() == 1; }));
    EXPECT_FALSE(view().bars().sentence("fault").empty()) << "without a code nothing is submitted";
    ASSERT_TRUE(waitUntil([this] { return list().selected().size() == 1 && list().selected().front() < 0; }));
    fill("Code", "A3");
    ASSERT_TRUE(waitUntil([this] { return view().bars().sentence("fault").empty(); })) << view().bars().sentence("fault");
    view().perform("submit");
    ASSERT_TRUE(waitUntil([this] { return stored("A3").has_value(); })) << view().bars().sentence("conflict");
    EXPECT_EQ(stored("A3")->products, stored("A2")->products);
}

TEST_F(CataloguePageTest, whatAnOfferSellsStaysAndItsUserIsOneClickAway)
{
    select("A1");
    view().perform("remove");
    ASSERT_TRUE(waitUntil([this] { return !view().bars().sentence("used").empty(); }));
    EXPECT_NE(view().bars().sentence("used").find("SPRING26"), std::string::npos);
    EXPECT_EQ(view().pendingChanges(), 0);
    view().bars().press("used", 0);
    EXPECT_TRUE(waitUntil([this] { return frame().opened("offer:SPRING26") != nullptr; }));
}

TEST_F(CataloguePageTest, whoWasSlowerChoosesFieldByField)
{
    select("A1");
    fill("Description", "Mine");
    ASSERT_TRUE(waitUntil([this] { return view().pendingChanges() == 1; }));
    {
        data::Package theirs = *stored("A1");
        theirs.description = "Theirs";
        theirs.group = "Theirs";
        data::Transaction work{studio()};
        data::PackageRepository{work}.update(theirs);
        work.commit();
    }
    view().perform("submit");
    ASSERT_TRUE(waitUntil([this] { return child<ui::ConflictTable>(frame().front()) != nullptr; }));
    auto& table = *child<ui::ConflictTable>(frame().front());
    EXPECT_FALSE(table.complete());
    EXPECT_EQ(stored("A1")->description, "Theirs");
    table.choose(0, ui::Choice::mine);
    table.onSubmit();
    EXPECT_TRUE(waitUntil([this] { return stored("A1")->description == "Mine"; }));
    EXPECT_EQ(stored("A1")->group, "Theirs");
}

TEST_F(CataloguePageTest, changesAreKeptOverTheEndOfTheProgram)
{
    select("A1");
    fill("Description", "Kept");
    ASSERT_TRUE(waitUntil([this] { return view().pendingChanges() == 1; }));
    host().kept().flush();
    openOn(m_home.path());
    EXPECT_EQ(frame().pages().find("tsadmin.packages")->pendingChanges(), 1);
    openPackages();
    select("A1");
    EXPECT_EQ(field<wxTextCtrl>("Description").GetValue(), "Kept");
}

TEST_F(CataloguePageTest, aProductIsOnePlaceAwayFromThePackagesThatHoldIt)
{
    frame().open("tsadmin.products#product:P1");
    waitFor("tsadmin.products");
    ASSERT_TRUE(waitUntil([this] { return view().selectedPlace() == "tsadmin.products#product:P1"; })) << view().selectedPlace();
    click("A2");
    ASSERT_TRUE(waitUntil([this] { return frame().front()->id() == "tsadmin.packages"; }));
    EXPECT_TRUE(waitUntil([this] { return view().selectedPlace() == "tsadmin.packages#package:A2"; }));
}

} // namespace packhouse::test
