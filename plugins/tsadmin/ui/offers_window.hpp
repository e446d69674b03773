#pragma once

#include "add_form.hpp"
#include "offer_drafts.hpp"
#include "pending_view.hpp"
#include "price_sheet.hpp"
#include "why_panel.hpp"

#include "packhouse/sdk/native/ui/empty_state.hpp"

namespace packhouse::tsadmin {

/// Offers with their packages and prices. Edits collect until *Submit n changes* writes them in one transaction.
class OffersWindow : public PendingView {
public:
    static constexpr const char* pageId = "tsadmin.offers";
    /// `only`: the tab of that one offer; else the page on which one chooses.
    OffersWindow(wxWindow* parent, sdk::Host& host, OfferDrafts& drafts, const std::string& only = {});
    ~OffersWindow() override;

    std::string title() const; ///< of the offer in front
    std::string facts() const override;
    std::string filterHint() const override;
    void filter(const std::string& words) override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    int pendingChanges() const override;
    void refresh() override;
    bool showPanel(bool shown) override;
    void bringUp(const std::string& part) override;
    bool can(sdk::EditCommand command) const override;
    void edit(sdk::EditCommand command) override;
    std::string selectedPlace() const override;
    std::vector<std::string> editing() const override;
    std::string shownPlace() const override;

private:
    void build();
    wxSizer* buildTools();
    void listen();
    void show(OfferState state);
    void showEmpty();
    void showOffers();
    void openOffer(const std::string& code);
    void showSheet();
    void showEdited();
    void showFaults();
    void explain();

    // Editing (offers_edit.cpp)
    void typed(const OfferPart& cell, const std::string& text);
    void change(const std::function<void(OfferChanges&)>& act);
    void take(OfferChanges after);
    void hold(const OfferChanges& changes);
    void stepTo(const std::string& code, const std::vector<OfferPart>& parts, const OfferChanges& source);
    void moveOn();
    void keyPressed(wxKeyEvent& event);
    bool keyInPrice(int key, const wxKeyEvent& event, std::size_t row, std::size_t column);
    void moveList(int by);
    std::vector<OfferPart> targets() const; ///< the chosen cells of the current column
    void showPart(const OfferPart& part);
    void nextFinding(int by);
    void copyPrices();
    void pastePrices();
    void removeChosen();
    void makeOffer();
    OfferForm& offerForm();
    PackageForm& packageForm();
    ListForm& listForm();
    void offerPackages();
    std::string chosenList() const;

    // Writing (offers_submit.cpp)
    int submittable() const override { return m_sheet ? static_cast<int>(m_now->list().size()) : 0; }
    void submitChanges() override;
    void discard() override;
    wxWindow* work() override { return m_work; }
    void submitted(const OfferChanges& written, const data::Offer& stored);
    void notSubmitted(const sdk::Outcome& outcome);
    void newerThere(const data::Offer& newer);
    void compareWith(const data::Offer& newer);
    void submitResult(const OfferChanges::Rebased& both, const std::vector<ui::Choice>& choices);
    void askToPublish();
    void publishNow(int version);

    std::vector<std::string> counted() const; ///< offers with changes that this window answers for
    const data::Offer* stored() const;
    OfferDrafts& m_drafts;
    std::string m_only, m_code;
    std::shared_ptr<const OfferState> m_state = std::make_shared<OfferState>();
    std::shared_ptr<PriceSheet> m_sheet; ///< null: no offer is open
    std::shared_ptr<const OfferChanges> m_now; ///< what the sheet shows, shared by the steps
    std::vector<OfferPart> m_targets;    ///< cells that the open editor is for
    bool m_read = false, m_right = false;
    sdk::Subscription m_draftHeard;

    wxChoice* m_offers = nullptr;
    wxStaticText* m_version = nullptr;
    wxPanel* m_work = nullptr;
    ui::Table* m_table = nullptr;
    ui::Bars* m_faults = nullptr;
    wxSizer* m_left = nullptr; ///< tools, forms, table
    OfferForm* m_offerForm = nullptr; ///< forms are made when they are first opened
    ListForm* m_listForm = nullptr;
    PackageForm* m_packageForm = nullptr;
    WhyPanel* m_panel = nullptr;
    ui::EmptyState* m_empty = nullptr;
};

} // namespace packhouse::tsadmin
