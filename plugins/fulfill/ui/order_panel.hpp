#pragma once

#include "order_facts.hpp"

#include "packhouse/sdk/native/ui/side_panel.hpp"

#include <functional>

namespace packhouse::fulfill {

/// Customer and delivery, money, and what happened.
class OrderPanel : public ui::SidePanel {
public:
    explicit OrderPanel(wxWindow* parent);
    void show(const OrderFacts& facts);

private:
    void showMoney(const data::OrderMoney& money);
    void addAmount(const std::string& label, const data::Money& amount, bool strong = false);
    void showHistory();

    ui::Facts* m_customer;
    wxPanel *m_money, *m_history;
    class wxFlexGridSizer *m_amounts, *m_lines;
    class wxButton* m_all;
    std::vector<HistoryLine> m_happened;
    bool m_whole = false;
};

} // namespace packhouse::fulfill
