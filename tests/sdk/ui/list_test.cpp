#include "sdk/ui/numbers_source.hpp"
#include "sdk/ui/window.hpp"

#include "list_value_bar.hpp"
#include "list_view.hpp"

#include <packhouse/sdk/native/ui/bar.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <wx/clipbrd.h>

#include <gtk/gtk.h>

#include <fstream>

namespace packhouse::ui {

using test::NumbersSource;
using test::waitUntil;
using testing::ElementsAre;
using namespace std::chrono_literals;

class ListTest : public testing::Test {
protected:
    ListTest() { open(1000); }

    void open(std::size_t rows)
    {
        source = std::make_shared<NumbersSource>(rows);
        reopen();
    }

    void reopen()
    {
        window.clear();
        list = new List(window.frame(), window.host(), "test.numbers", "Numbers", source);
        list->onFailed = [this](const std::string& sentence) { failure = sentence; };
        window.show(list);
        list->refresh();
    }

    void settle()
    {
        ASSERT_TRUE(waitUntil([this] { return !list->loading(); }));
        ASSERT_TRUE(waitUntil([this] { return list->count() == 0 || shown(0, 0) != "\u2026"; }));
    }

    ListView* view() const
    {
        for (wxWindow* each : list->GetChildren())
            if (auto* found = dynamic_cast<ListView*>(each)) return found;
        return nullptr;
    }

    template <typename Kind>
    Kind* part() const
    {
        for (wxWindow* each : list->GetChildren())
            if (auto* found = dynamic_cast<Kind*>(each)) return found;
        return nullptr;
    }

    // As the view shows it.
    std::string shown(unsigned place, unsigned column) const
    {
        wxVariant value;
        const auto* model = static_cast<const wxDataViewVirtualListModel*>(view()->GetModel());
        model->GetValueByRow(value, place, column);
        return value.GetString().utf8_string();
    }

    std::string head(unsigned column) const { return view()->GetColumn(column)->GetTitle().utf8_string(); }

    void clickHead(unsigned column) { gtk_tree_view_column_clicked(GTK_TREE_VIEW_COLUMN(view()->GetColumn(column)->GetGtkHandle())); }

    static std::string clipboard()
    {
        const wxClipboardLocker open;
        wxTextDataObject text;
        wxTheClipboard->GetData(text);
        return text.GetText().utf8_string();
    }

    static void setClipboard(const std::string& text)
    {
        const wxClipboardLocker open;
        wxTheClipboard->SetData(new wxTextDataObject(wxString::FromUTF8(text)));
    }

    test::Window window;
    std::shared_ptr<NumbersSource> source;
    List* list = nullptr;
    std::string failure;
};

TEST_F(ListTest, rowsComeForThoseInSightOnly)
{
    settle();
    EXPECT_EQ(list->count(), 1000U);
    EXPECT_EQ(shown(0, 0), "K0000001");
    EXPECT_LE(source->rowsRead, 200);
}

TEST_F(ListTest, aMillionRowsArePaintedSoonAndNeverHoldTheWindowUp)
{
    settle();
    open(1'000'000);
    const auto start = std::chrono::steady_clock::now();
    test::Held longest;
    while (list->count() == 0 || shown(0, 0) == "\u2026") longest.take(test::watch(5ms));
    const auto first = std::chrono::steady_clock::now() - start;
    longest.take(test::watch(4s));
    EXPECT_LT(first, 1s);
    EXPECT_LE(longest.own, 50ms);
    ASSERT_TRUE(waitUntil([this] { return static_cast<wxDataViewVirtualListModel*>(view()->GetModel())->GetCount() == 1'000'000; }));
    RecordProperty("first", static_cast<int>(first / 1ms));
    RecordProperty("longest", static_cast<int>(longest.own / 1ms));
}

TEST_F(ListTest, aNewerFilterIsNotOvertakenByAnOlder)
{
    settle();
    source->slow = 50;
    for (const char* words : {"1", "12", "123"}) list->filter(words);
    ASSERT_TRUE(waitUntil([this] { return !list->loading(); }));
    EXPECT_EQ(list->count(), 1U);
    EXPECT_EQ(list->filterText(), "123");
}

TEST_F(ListTest, termsFilterByTheColumnsTheyName)
{
    settle();
    list->filter("class:3A");
    ASSERT_TRUE(waitUntil([this] { return !list->loading(); }));
    EXPECT_EQ(list->count(), 143U);
}

TEST_F(ListTest, selectionFocusAndPlaceStayOverReadingAnew)
{
    settle();
    list->select(500);
    test::watch(500ms); // scrolling there takes a moment on a busy machine
    const auto sight = view()->sight();
    std::vector<RowId> rows;
    for (RowId row = 100; row != 1001; ++row) rows.push_back(row);
    source->setRows(rows); // 99 rows before it have gone
    list->refresh();
    ASSERT_TRUE(waitUntil([this] { return list->count() == 901; }));
    test::watch(500ms);
    EXPECT_THAT(list->selected(), ElementsAre(500));
    ASSERT_TRUE(waitUntil([this] { return list->current().has_value(); }));
    EXPECT_EQ(list->current()->id, 500);
    ASSERT_TRUE(view()->sight() && sight);
    EXPECT_NEAR(static_cast<double>(view()->sight()->first), static_cast<double>(sight->first) - 99, 1);
}

TEST_F(ListTest, aSelectedRowThatAFilterHidesIsSelectedAgainAfterIt)
{
    settle();
    list->select(500);
    list->filter("class:1A");
    ASSERT_TRUE(waitUntil([this] { return !list->loading(); }));
    EXPECT_TRUE(list->selected().empty());
    list->filter("");
    ASSERT_TRUE(waitUntil([this] { return !list->loading(); }));
    EXPECT_THAT(list->selected(), ElementsAre(500));
}

TEST_F(ListTest, clickingHeadsSortsByUpToThreeLevels)
{
    settle();
    clickHead(2);
    ASSERT_TRUE(waitUntil([this] { return !list->loading() && shown(0, 2) == "0A"; }));
    EXPECT_EQ(head(2), "Class \u25b2");
    clickHead(2);
    ASSERT_TRUE(waitUntil([this] { return !list->loading() && shown(0, 2) == "6A"; }));
    EXPECT_EQ(head(2), "Class \u25bc");
}

TEST_F(ListTest, aRowThatChangedElsewhereChangesInPlace)
{
    settle();
    clickHead(1);
    ASSERT_TRUE(waitUntil([this] { return !list->loading() && shown(0, 1) == "Child 1"; }));
    source->set(1, "name", "Zoe");
    list->changed(1);
    EXPECT_TRUE(waitUntil([this] { return shown(0, 1) == "Zoe"; }));
    EXPECT_EQ(source->idsRead, 2);
}

TEST_F(ListTest, aReadingThatFailsKeepsTheOldRows)
{
    settle();
    source->idsFail = true;
    list->refresh();
    ASSERT_TRUE(waitUntil([this] { return !failure.empty(); }));
    EXPECT_EQ(failure, "The numbers are away. Try again later.");
    EXPECT_FALSE(list->loading());
    EXPECT_EQ(list->count(), 1000U);
    EXPECT_EQ(shown(0, 0), "K0000001");
}

TEST_F(ListTest, rowsThatCannotBeReadAreNotAskedForOverAndOver)
{
    settle();
    source->rowsFail = true;
    list->refresh();
    ASSERT_TRUE(waitUntil([this] { return !failure.empty(); }));
    const int asked = source->rowsRead;
    test::watch(300ms);
    EXPECT_LE(source->rowsRead, asked + 256);
    source->rowsFail = false;
    list->refresh();
    settle();
    EXPECT_EQ(shown(0, 1), "Child 1");
}

TEST_F(ListTest, theLayoutIsThereAgainNextDay)
{
    settle();
    clickHead(1);
    list->filter("Child");
    list->select(77);
    view()->GetColumn(3)->SetHidden(true);
    view()->GetColumn(0)->SetWidth(150);
    ASSERT_TRUE(waitUntil([this] { return !list->loading(); }));
    test::watch(600ms);
    reopen();
    settle();
    test::watch(100ms);
    EXPECT_EQ(list->filterText(), "Child");
    EXPECT_EQ(head(1), "Name \u25b2");
    EXPECT_TRUE(view()->GetColumn(3)->IsHidden());
    EXPECT_EQ(view()->GetColumn(0)->GetWidth(), 150);
    EXPECT_THAT(list->selected(), ElementsAre(77));
}

TEST_F(ListTest, whatIsCopiedHasHeadsAndPastesBackAsNoChange)
{
    settle();
    list->onEdit = [](const std::vector<CellEdit>&) {};
    list->select(3);
    list->copy();
    ASSERT_TRUE(waitUntil([] { return clipboard() == "Key\tName\tClass\tSum\nK0000003\tChild 3\t3A\t757.50\n"; })) << clipboard();
    list->paste();
    ASSERT_TRUE(waitUntil([this] { return part<Bars>()->has("paste"); }));
    EXPECT_EQ(part<Bars>()->sentence("paste"), "Pasting changes nothing here: all cells that can be changed already say the same.");
}

TEST_F(ListTest, aPasteOverRowsNotReadYetSaysWhatItChangesBeforeItDoes)
{
    settle();
    std::vector<CellEdit> edits;
    list->onEdit = [&](const std::vector<CellEdit>& made) { edits = made; };
    list->select(1);
    std::string text = "Class\n";
    for (int row = 0; row != 600; ++row) text += "9Z\n";
    setClipboard(text);
    list->paste();
    ASSERT_TRUE(waitUntil([this] { return part<Bars>()->has("paste"); }));
    EXPECT_EQ(part<Bars>()->sentence("paste"), "Pasting changes 600 cells in 600 rows: Class.");
    EXPECT_TRUE(edits.empty());
    part<Bars>()->press("paste", 0);
    ASSERT_EQ(edits.size(), 600U);
    EXPECT_EQ(edits.back().row, 600);
    EXPECT_EQ(edits.back().field, "class");
    EXPECT_FALSE(part<Bars>()->has("paste"));
}

TEST_F(ListTest, severalRowsTakeOneValue)
{
    settle();
    std::vector<CellEdit> edits;
    list->onEdit = [&](const std::vector<CellEdit>& made) { edits = made; };
    list->filter("class:3A");
    ASSERT_TRUE(waitUntil([this] { return !list->loading() && list->count() == 143; }));
    list->selectAll();
    EXPECT_EQ(list->selected().size(), 143U);
    list->editCurrent();
    auto* bar = part<ListValueBar>();
    ASSERT_TRUE(waitUntil([&] { return bar->IsShown(); }));
    EXPECT_EQ(bar->words(), "Name: 142 of 143 differ");
    bar->setText("the same for all");
    bar->apply();
    EXPECT_EQ(edits.size(), 143U);
    EXPECT_FALSE(bar->IsShown());
}

TEST_F(ListTest, whatIsNotSubmittedLiesOverWhatWasRead)
{
    settle();
    list->overlay = [](RowId row, const std::string& field) { return row == 1 && field == "class" ? std::optional{Cell{"5B"}} : std::nullopt; };
    EXPECT_EQ(shown(0, 2), "5B");
    EXPECT_EQ(shown(1, 2), "2A");
}

TEST_F(ListTest, allOfManyRowsAreSelectedAtOnce)
{
    settle();
    open(100'000);
    ASSERT_TRUE(waitUntil([this] { return list->count() == 100'000; }));
    const auto start = std::chrono::steady_clock::now();
    list->selectAll();
    EXPECT_LT(std::chrono::steady_clock::now() - start, 100ms);
    EXPECT_EQ(list->selected().size(), 100'000U);
    list->select(5);
    EXPECT_THAT(list->selected(), ElementsAre(5));
}

TEST_F(ListTest, aCsvFileHoldsAllRowsThatMatch)
{
    settle();
    list->filter("class:3A");
    ASSERT_TRUE(waitUntil([this] { return !list->loading() && list->count() == 143; }));
    const auto file = window.folder() / "numbers.csv";
    list->exportTo(file);
    ASSERT_TRUE(waitUntil([this] { return part<Bars>()->has("export"); }));
    EXPECT_EQ(part<Bars>()->sentence("export"), "143 rows are in " + file.string() + ".");
    std::ifstream in{file, std::ios::binary};
    std::string line;
    std::getline(in, line);
    EXPECT_EQ(line, "\ufeffKey,Name,Class,Sum\r");
    std::getline(in, line);
    EXPECT_EQ(line, "K0000003,Child 3,3A,757.50\r");
    int lines = 1;
    while (std::getline(in, line)) ++lines;
    EXPECT_EQ(lines, 143);
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".half"));
}

TEST_F(ListTest, aWorkbookHoldsNumbersAsNumbersAndTextsAsTexts)
{
    settle();
    source->set(1, "name", "=1+1");
    const auto file = window.folder() / "numbers.xlsx";
    list->exportTo(file);
    ASSERT_TRUE(waitUntil([this] { return part<Bars>()->has("export"); }));
    const std::string command = "python3 -c 'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);sys.stdout.write(z.read(\"xl/worksheets/sheet1.xml\").decode())' '" + file.string() + "'";
    std::string sheet;
    FILE* pipe = popen(command.c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    char part[4096];
    for (std::size_t got = 0; (got = fread(part, 1, sizeof part, pipe)) != 0;) sheet.append(part, got);
    EXPECT_EQ(pclose(pipe), 0);
    EXPECT_NE(sheet.find("<c r=\"D2\"><v>919.5</v></c>"), std::string::npos) << sheet.substr(0, 2000);
    EXPECT_NE(sheet.find("=1+1"), std::string::npos);
    EXPECT_EQ(sheet.find("<f>"), std::string::npos);
    EXPECT_NE(sheet.find("<row r=\"1001\""), std::string::npos);
}

TEST_F(ListTest, anExportThatFailsLeavesNoHalfFile)
{
    settle();
    source->rowsFail = true;
    const auto file = window.folder() / "numbers.csv";
    list->exportTo(file);
    ASSERT_TRUE(waitUntil([this] { return part<Bars>()->has("export"); }));
    EXPECT_EQ(part<Bars>()->sentence("export"), "The numbers cannot be read. Try again later.");
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".half"));
}

} // namespace packhouse::ui
