#pragma once

#include "price_sheet.hpp"

#include "packhouse/data/pricing.hpp"
#include "packhouse/sdk/native/ui/pending_panel.hpp"
#include "packhouse/sdk/native/ui/side_panel.hpp"

#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include <functional>

namespace packhouse::tsadmin {

/// *Why this price?* follows the chosen package; below it the changes that wait for *Submit*.
class WhyPanel : public ui::SidePanel {
public:
    explicit WhyPanel(wxWindow* parent);

    void explain(const data::OfferContent& offer, const std::string& packageCode);
    void showChanges(const PriceSheet& sheet);

    std::function<void(const OfferPart&)> onTakeBack;
    std::function<void()> onSubmit;

private:
    void buildQuestion();
    void buildChanges();
    void answer();
    void addStep(const data::PriceStep& step);
    data::OfferContent m_offer;
    std::string m_package;
    std::vector<OfferDifference> m_changes;
    wxStaticText *m_name, *m_amount, *m_reason;
    wxSpinCtrl* m_quantity;
    wxTextCtrl* m_date;
    wxPanel* m_steps;
    ui::PendingPanel* m_pending = nullptr; ///< made at the first change
};

} // namespace packhouse::tsadmin
