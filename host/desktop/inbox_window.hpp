#pragma once

#include "host/desktop/inbox_card.hpp"
#include "host/desktop/inbox_keeper.hpp"

#include <packhouse/sdk/native/ui/empty_state.hpp>
#include <packhouse/sdk/native/ui/tree.hpp>
#include <packhouse/sdk/native/ui/view.hpp>

#include <wx/scrolwin.h>

namespace packhouse::host::desktop {

/// What waits for a person: a native list of all items and of those settled today, and beside it their cards; the selected one is open.
class InboxWindow : public ui::View {
public:
    static constexpr const char* pageId = "host.inbox";
    InboxWindow(wxWindow* parent, sdk::Host& host, InboxKeeper& keeper);

    std::string facts() const override;
    void refresh() override;
    void SetFocus() override;
    bool loading() const override;
    void bringUp(const std::string& part) override;
    std::string selectedPlace() const override;

private:
    void build();
    void show();
    void showList();
    void showCards();
    void showFailures();
    bool isKnown() const; ///< every kind has answered
    void showSettled(wxSizer* column);
    wxSizer* quietLine(const char* icon, const std::string& words);
    InboxCard* cardFor(const InboxEntry& entry, std::vector<InboxCard*>& before);
    void fetchPicture(const InboxEntry& entry);
    void select(const std::string& place);
    void keyPressed(wxKeyEvent& event);
    void act(const InboxEntry& entry, const sdk::InboxAct& act);
    void refused(const InboxEntry& entry, const sdk::InboxAct& act, const std::string& sentence);
    void settled(const InboxEntry& entry, const sdk::InboxAct& act, const std::shared_ptr<SettledEntry>& result);
    const InboxEntry* selected() const;

    InboxKeeper& m_keeper;
    std::string m_selected; ///< place
    std::string m_wanted;   ///< to bring up once it is there
    std::string m_listText;
    ui::Tree* m_list;
    wxPanel* m_work;
    wxScrolledWindow* m_cards;
    std::vector<InboxCard*> m_shown;
    wxWindow* m_settled = nullptr;
    std::string m_settledText;
    ui::EmptyState* m_empty;
    sdk::Subscription m_heard;
    bool m_focusLate = false; ///< asked for before there was a list to give it to
};

} // namespace packhouse::host::desktop
