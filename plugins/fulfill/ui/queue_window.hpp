#pragma once

#include "queue_choice.hpp"
#include "sheet_pictures.hpp"
#include "sheet_rows.hpp"
#include "sheet_view.hpp"

#include "packhouse/sdk/native/ui/chips.hpp"
#include "packhouse/sdk/native/ui/empty_state.hpp"

#include <wx/choice.h>
#include <wx/splitter.h>

namespace packhouse::fulfill {

class SheetPanel;

/// The print queue: states as filter, a tree of its orders, the sheets of the chosen branch with their pictures, the selected sheet at the right.
/// What is chosen is what Print and Hold take: the sheets marked in the list, else the whole branch.
class QueueWindow : public SheetView {
public:
    static constexpr const char* pageId = "fulfill.queue";
    QueueWindow(wxWindow* parent, sdk::Host& host);
    ~QueueWindow() override;

    std::string facts() const override;
    std::string filterHint() const override;
    void filter(const std::string& words) override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    void refresh() override;
    bool loading() const override { return running("queue"); } ///< pictures may follow
    bool showPanel(bool shown) override;
    void bringUp(const std::string& part) override;
    std::string selectedPlace() const override;
    bool can(sdk::EditCommand command) const override;
    void edit(sdk::EditCommand command) override;

private:
    /// Where the eyes are: kept with each step, so that undo brings back what was seen.
    struct Place {
        std::string state, branch;
        std::vector<std::int64_t> sheets;
    };

    void build();
    wxWindow* buildTree(wxWindow* parent);
    wxWindow* buildMiddle(wxWindow* parent);
    wxWindow* buildSheets(wxWindow* parent);
    wxWindow* buildPictures(wxWindow* parent);
    void needPanel();
    void recall();
    void recallWidths();
    void rememberWidths();

    void showQueue(std::shared_ptr<const QueueIndex> queue);
    void showChips();
    void showTree();
    void showSheets();
    void showEmpty();
    void sayEmpty();
    void selectSheet();
    void drawPictures();
    void keepDrawn(const std::shared_ptr<SheetRows>& rows, std::size_t row, std::int64_t sheet, DrawnSheet drawn);
    void readHistory();
    void askDecision();

    void bringUpState(const std::string& chip);
    void bringUpSheet(std::int64_t sheet);
    void showSheet(std::int64_t sheet) override { bringUpSheet(sheet); }
    void bringUpBranch(const std::string& level, const std::string& key);
    void openOrderOf(std::int64_t sheet);
    void openOrder();
    Place place() const;
    void goBack(const Place& place);
    void selectSheets(const std::vector<std::int64_t>& sheets);

    const ShownSheet* selected() const;
    std::vector<const ShownSheet*> chosen() const; ///< marked in the list, else all of the branch
    SheetIds chosenIds(bool (*wanted)(const data::Sheet&)) const;
    std::string chosenOrder() const; ///< key of the one order that all chosen sheets belong to, or empty
    std::string headline() const;
    sdk::PageAction printAction() const;
    sdk::PageAction holdAction() const;
    sdk::PageAction shipAction() const;
    sdk::PageAction againAction() const;

    void holdChosen();
    void shipChosen();
    void pollSite();

    std::shared_ptr<QueueWindow*> m_self = std::make_shared<QueueWindow*>(this); ///< null once this window is gone; read on the main thread only
    std::shared_ptr<const QueueIndex> m_queue;
    std::shared_ptr<SheetRows> m_rows;
    SheetPictures m_drawn;
    QueueChoice m_choice;
    std::string m_words, m_wanted; ///< of the filter; a place asked for before the queue was read
    std::optional<Place> m_back;
    bool m_panelWanted = true, m_showing = false, m_marked = false;
    std::optional<std::chrono::steady_clock::time_point> m_polled;
    sdk::Subscription m_poll;
    wxTimer m_second;

    ui::Chips* m_chips;
    wxSplitterWindow *m_work, *m_middle;
    wxChoice* m_grouping;
    ui::Tree* m_orders;
    class wxStaticText* m_headline;
    class wxButton* m_open;
    ui::Table* m_sheets;
    ui::Bars* m_question;
    ui::Light* m_pictures;
    SheetPanel* m_panel = nullptr;
    wxSizer* m_row;
    ui::EmptyState* m_empty = nullptr;
};

} // namespace packhouse::fulfill
