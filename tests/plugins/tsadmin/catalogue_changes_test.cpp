#include "catalogue_changes.hpp"
#include "catalogue_kinds.hpp"

#include "support/records.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsadmin {

namespace {

class CatalogueChangesTest : public testing::Test {
protected:
    static CatalogueRecord record(std::int64_t id, const std::string& code)
    {
        data::Package package = test::aPackage(code, {"P1", "P2"});
        package.id.value = id;
        return recordOf(package);
    }
    std::vector<std::string> rows() const
    {
        std::vector<std::string> all;
        for (const auto& row : changes.list(packageKind())) all.push_back(row.object + ", " + row.field + ": " + row.was + " > " + row.now);
        return all;
    }
    std::vector<std::string> faults() const
    {
        CatalogueSurroundings around;
        around.codes = {{"package", {"a1", "a2"}}, {"product", {"p1", "p2"}}};
        std::vector<std::string> all;
        for (const auto& fault : faultsOf(changes, packageKind(), around)) all.push_back(fault.sentence);
        return all;
    }
    CatalogueRecord a1 = record(1, "A1"), a2 = record(2, "A2");
    CatalogueChanges changes;
};

} // namespace

TEST_F(CatalogueChangesTest, aPackageIsTheSameAfterItsFieldsWereReadBack)
{
    data::Package package = test::aPackage("A7", {"P1"});
    package.id.value = 7;
    package.products = {{"P1", 2, false}, {"IMG", 1, true}, {"P9", 3, true}};
    package.group = "Sports, and more";
    package.groupColour = "#1a5fb4";
    package.taxable = false;
    package.customisation = data::Customisation::productsOnly;
    package.stepping = data::Stepping::force;
    const data::Package read = packageOf(recordOf(package));
    EXPECT_EQ(recordOf(read), recordOf(package));
    EXPECT_EQ(read.products, package.products);
    EXPECT_EQ(read.stepping, package.stepping);
    EXPECT_FALSE(read.taxable);
}

TEST_F(CatalogueChangesTest, aProductIsTheSameAfterItsFieldsWereReadBack)
{
    data::Product product = test::aProduct("P1");
    product.type = data::ProductType::digitalImage;
    product.pixelWidth = 2400;
    const data::Product read = productOf(recordOf(product));
    EXPECT_EQ(recordOf(read), recordOf(product));
    EXPECT_EQ(read.pixelWidth, 2400);
    EXPECT_EQ(read.pixelHeight, 0);
}

TEST_F(CatalogueChangesTest, listsWhatWasEditedAddedAndRemoved)
{
    changes.set(a1, "description", "New words");
    changes.remove(a2);
    CatalogueRecord fresh = blankRecord(packageKind());
    fresh.fields["code"] = "A3";
    EXPECT_LT(changes.add(fresh), 0);
    EXPECT_THAT(rows(), testing::UnorderedElementsAre("package A3, new:  > added", "package A1, Description: " + a1.text("description") + " > New words", "package A2, removed: there > "));
}

TEST_F(CatalogueChangesTest, anEditThatBringsBackWhatWasReadIsNone)
{
    changes.set(a1, "description", "New words");
    changes.set(a1, "description", a1.text("description"));
    EXPECT_TRUE(changes.empty());
}

TEST_F(CatalogueChangesTest, eachPartIsTakenBackByItself)
{
    changes.set(a1, "description", "New words");
    changes.set(a1, "group", "Sports");
    changes.takeBack({1, "description"});
    EXPECT_EQ(rows().size(), 1U);
    const auto added = changes.add(blankRecord(packageKind()));
    changes.takeBack({added, {}});
    changes.takeBack({1, "group"});
    EXPECT_TRUE(changes.empty());
}

TEST_F(CatalogueChangesTest, stepsGoBackAndForthOverEditsAdditionsAndRemovals)
{
    changes.set(a1, "description", "First");
    const CatalogueChanges before = changes;
    changes.set(a1, "description", "Second");
    changes.set(a2, "group", "Sports");
    changes.remove(a2);
    changes.add(blankRecord(packageKind()));
    const CatalogueChanges after = changes;
    const auto parts = CatalogueChanges::between(before, after);
    changes.stepBack(parts, before, after, {});
    EXPECT_EQ(changes.edits(), before.edits());
    changes.stepBack(parts, after, before, {});
    EXPECT_EQ(changes.edits(), after.edits());
}

TEST_F(CatalogueChangesTest, aStepBackAfterSubmittingIsAnEditOfWhatIsStoredNow)
{
    const CatalogueChanges before;
    CatalogueChanges after;
    after.set(a1, "description", "New words");
    CatalogueRecord stored = a1;
    stored.fields["description"] = "New words";
    stored.fields["group"] = "Theirs";
    CatalogueChanges now;
    now.stepBack(CatalogueChanges::between(before, after), before, after, {{1, stored}});
    ASSERT_NE(now.find(1), nullptr);
    EXPECT_EQ(now.find(1)->was.text("description"), "New words");
    EXPECT_EQ(now.find(1)->now, (std::map<std::string, std::string>{{"description", a1.text("description")}}));
}

TEST_F(CatalogueChangesTest, bothSidesKeepWhatOnlyOneChangedAndTheRestIsAConflict)
{
    changes.set(a1, "description", "Mine");
    changes.set(a1, "group", "Mine");
    changes.remove(a2);
    CatalogueRecord theirs = a1, other = a2;
    theirs.fields["description"] = "Theirs";
    theirs.fields["taxable"] = "no";
    other.fields["group"] = "Theirs";
    const auto both = changes.onto({{1, theirs}, {2, other}}, packageKind());
    ASSERT_EQ(both.conflicts.size(), 2U);
    EXPECT_EQ(both.conflicts[0].theirs, "Theirs");
    EXPECT_EQ(both.conflicts[0].mine, "Mine");
    EXPECT_EQ(both.changes.edited(theirs).text("group"), "Mine");
    EXPECT_EQ(both.changes.edited(theirs).text("taxable"), "no");
    const std::map<std::int64_t, CatalogueRecord> stored{{1, theirs}, {2, other}};
    const CatalogueChanges chosen = both.decided({true, true}, changes, stored);
    EXPECT_EQ(chosen.edited(theirs).text("description"), "Mine");
    EXPECT_TRUE(chosen.find(2)->removed);
    EXPECT_TRUE(chosen.onto(stored, packageKind()).conflicts.empty()) << "what was decided is not asked again";
    EXPECT_EQ(both.decided({false, false}, changes, stored).list(packageKind()).size(), 1U);
}

TEST_F(CatalogueChangesTest, aRecordThatIsGoneIsAddedAnewIfMineIsChosen)
{
    changes.set(a1, "description", "Mine");
    const auto both = changes.onto({}, packageKind());
    ASSERT_EQ(both.conflicts.size(), 1U);
    const auto added = both.decided({true}, changes, {}).added();
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added.front().text("code"), "A1");
    EXPECT_EQ(added.front().text("description"), "Mine");
    EXPECT_TRUE(both.decided({false}, changes, {}).empty());
}

TEST_F(CatalogueChangesTest, whatIsEditedWhileChangesAreWrittenIsLeft)
{
    changes.set(a1, "description", "Written");
    changes.set(a1, "group", "Written");
    const CatalogueChanges written = changes;
    changes.set(a1, "description", "Later");
    changes.set(a2, "group", "Later");
    const CatalogueChanges left = changes.after(written);
    EXPECT_EQ(left.list(packageKind()).size(), 2U);
    EXPECT_EQ(left.find(1)->was.text("description"), "Written");
    EXPECT_TRUE(written.after(written).empty());
}

TEST_F(CatalogueChangesTest, theSameEditOnBothSidesIsNoConflictAndNoChangeAnyMore)
{
    changes.set(a1, "description", "Same");
    CatalogueRecord theirs = a1;
    theirs.fields["description"] = "Same";
    const auto both = changes.onto({{1, theirs}}, packageKind());
    EXPECT_TRUE(both.conflicts.empty());
    EXPECT_TRUE(both.changes.empty());
}

TEST_F(CatalogueChangesTest, faultsNameWhatIsWrongAndWhatToDo)
{
    changes.set(a1, "code", "a2");
    EXPECT_THAT(faults(), testing::ElementsAre(testing::HasSubstr("a2 is taken")));
    changes.remove(a2);
    EXPECT_THAT(faults(), testing::IsEmpty()) << "a code that is given away is free";
    changes.set(a1, "products", "P1, P7:2");
    changes.set(a1, "colour", "red");
    EXPECT_THAT(faults(), testing::UnorderedElementsAre(testing::HasSubstr("no product P7"), testing::HasSubstr("#rrggbb")));
    changes = {};
    changes.set(a1, "code", "");
    EXPECT_THAT(faults(), testing::ElementsAre(testing::HasSubstr("code is missing")));
}

TEST_F(CatalogueChangesTest, whatWasKeptIsReadAsItWas)
{
    changes.set(a1, "description", "Ümläut \"quoted\"");
    changes.remove(a2);
    changes.add(blankRecord(packageKind()));
    EXPECT_EQ(keptCatalogueOf(keptTextOf(changes)).edits(), changes.edits());
    EXPECT_EQ(test::troubleOf([] { keptCatalogueOf("[{\"id\":1}]"); }), data::Trouble::invalid);
    EXPECT_EQ(test::troubleOf([] { keptCatalogueOf("[{"); }), data::Trouble::invalid);
}

} // namespace packhouse::tsadmin
