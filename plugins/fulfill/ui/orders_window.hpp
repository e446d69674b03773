#pragma once

#include "order_facts.hpp"
#include "sheet_view.hpp"

#include "packhouse/sdk/native/ui/empty_state.hpp"
#include "packhouse/sdk/native/ui/list.hpp"

namespace packhouse::fulfill {

class OrderPanel;

/// All orders of the studio in one list, with the selected one at the right.
class OrdersWindow : public SheetView {
public:
    static constexpr const char* pageId = "fulfill.orders";
    OrdersWindow(wxWindow* parent, sdk::Host& host);

    std::string facts() const override;
    std::string filterHint() const override;
    void filter(const std::string& words) override { m_list->filter(words); }
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    void refresh() override;
    bool loading() const override;
    bool showPanel(bool shown) override;
    std::string selectedPlace() const override;
    bool can(sdk::EditCommand command) const override;
    void edit(sdk::EditCommand command) override;

private:
    void countChanged();
    void readSelected();
    void showSelected(std::optional<OrderFacts> facts);
    void showSheet(std::int64_t sheet) override;
    void holdSelected();
    void needPanel();
    void openOrder();
    SheetIds idsOf(bool (*wanted)(const data::Sheet&)) const;

    ui::List* m_list;
    OrderPanel* m_panel = nullptr;
    ui::EmptyState* m_empty = nullptr;
    wxSizer* m_row;
    std::optional<OrderFacts> m_facts; ///< of the selected order
    bool m_panelWanted = true;
};

} // namespace packhouse::fulfill
