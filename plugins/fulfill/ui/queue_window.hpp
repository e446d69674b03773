#pragma once

#include "sheet_drawer.hpp"
#include "sheet_panel.hpp"
#include "sheet_rows.hpp"
#include "ship_form.hpp"

#include "packhouse/sdk/native/ui/chips.hpp"
#include "packhouse/sdk/native/ui/empty_state.hpp"
#include "packhouse/sdk/native/ui/view.hpp"

#include <wx/splitter.h>

namespace packhouse::fulfill {

/// The print queue: states as filter, orders by job, sheets of the chosen ones with their pictures, the selected sheet at the right.
class QueueWindow : public ui::View {
public:
    static constexpr const char* pageId = "fulfill.queue";
    QueueWindow(wxWindow* parent, sdk::Host& host);

    std::string facts() const override;
    std::string filterHint() const override;
    void filter(const std::string& words) override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    void refresh() override;
    bool showPanel(bool shown) override;

private:
    void build();
    wxWindow* buildMiddle(wxWindow* parent);
    wxWindow* buildSheets(wxWindow* parent);
    wxWindow* buildPictures(wxWindow* parent);

    void showQueue(QueueView queue);
    void showChips();
    void showTree();
    void showSheets();
    void showEmpty();
    void selectSheet();
    void drawNext();
    void keepDrawn(std::size_t row, const DrawnSheet& drawn);
    void readHistory();
    void askDecision();

    const ShownSheet* selected() const;
    std::vector<const data::Sheet*> chosenSheets() const; ///< marked in the table, else all of the branch
    int printable() const;
    std::string headline() const;
    sdk::PageAction printAction() const;
    sdk::PageAction holdAction() const;
    sdk::PageAction shipAction() const;

    void print();
    void printOrders(const std::vector<std::string>& keys);
    void told(const PrintResult& result, const std::vector<std::string>& keys);
    void holdChosen();
    void holdAll(std::vector<data::Id<data::Sheet>> sheets, bool held, bool undoable);
    void askParcel();
    void shipParcel(const ParcelFacts& facts);
    void tellShipped();
    void pollSite();
    void decideSheet(data::Id<data::Sheet> sheet, bool printed);

    std::shared_ptr<const QueueView> m_queue = std::make_shared<QueueView>();
    std::shared_ptr<SheetRows> m_rows;
    std::map<std::int64_t, DrawnSheet> m_drawn; ///< by sheet number
    QueueChoice m_choice;
    bool m_read = false, m_panelWanted = true;

    ui::Chips* m_chips;
    wxSplitterWindow* m_work;
    ui::Tree* m_orders;
    wxStaticText* m_headline;
    ui::Table* m_sheets;
    ui::Bars* m_question;
    ui::Light* m_pictures;
    ShipForm* m_ship;
    SheetPanel* m_panel;
    ui::EmptyState* m_empty;
};

} // namespace packhouse::fulfill
