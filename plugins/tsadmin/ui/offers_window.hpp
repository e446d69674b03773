#pragma once

#include "add_form.hpp"
#include "price_sheet.hpp"
#include "why_panel.hpp"

#include "packhouse/sdk/native/ui/empty_state.hpp"
#include "packhouse/sdk/native/ui/view.hpp"

namespace packhouse::tsadmin {

/// Offers with their packages and prices. Edits collect until *Submit n changes* writes them in one transaction.
class OffersWindow : public ui::View {
public:
    static constexpr const char* pageId = "tsadmin.offers";
    OffersWindow(wxWindow* parent, sdk::Host& host);

    std::string facts() const override;
    std::string filterHint() const override;
    void filter(const std::string& words) override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    int pendingChanges() const override;
    bool mayClose() override;
    void refresh() override;
    bool showPanel(bool shown) override;

private:
    void build();
    wxSizer* buildTools();
    void show(OfferState state);
    void showOffers();
    void openOffer(const std::string& code);
    void showSheet();
    void showFaults();
    void explain();
    void edited(const OfferChanges& before);
    void change(const std::function<void(OfferChanges&)>& act);
    void typed(wxKeyEvent& event);
    void moveList(int by);

    void submitChanges();
    void notSubmitted(const sdk::Outcome& outcome);
    void rebase(const data::Offer& newer);
    void askWhoseWins(const OfferChanges::Rebased& rebased, const OfferChanges& mine);
    void askToPublish();
    void publishNow(int version);
    void undo();
    void redo();

    const data::Offer* stored() const;
    std::shared_ptr<const OfferState> m_state = std::make_shared<OfferState>();
    std::shared_ptr<PriceSheet> m_sheet; ///< null: no offer is open
    std::map<std::string, OfferChanges> m_kept; ///< pending changes of offers that are not in front
    std::vector<OfferChanges> m_done, m_undone;
    std::string m_code;
    bool m_read = false;

    wxChoice* m_offers;
    wxStaticText* m_version;
    wxPanel* m_work;
    ui::Table* m_table;
    ui::Bars* m_faults;
    ListForm* m_listForm;
    PackageForm* m_packageForm;
    WhyPanel* m_panel;
    ui::EmptyState* m_empty;
};

} // namespace packhouse::tsadmin
