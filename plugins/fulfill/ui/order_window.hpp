#pragma once

#include "order_facts.hpp"
#include "sheet_pictures.hpp"
#include "sheet_view.hpp"

#include "packhouse/sdk/native/ui/empty_state.hpp"
#include "packhouse/sdk/native/ui/tree.hpp"

#include <wx/splitter.h>

namespace packhouse::fulfill {

class LifeStrip;
class OrderPanel;

/// One order in a tab of its own: its life, its children with items and sheets, customer, money and history. Only sheets in doubt ask anything.
class OrderWindow : public SheetView {
public:
    static constexpr const char* askedTopic = "fulfill.order.act"; ///< event: "hold 7KQX4MWD" performs that action in the order's tab
    OrderWindow(wxWindow* parent, sdk::Host& host, const std::string& key);
    ~OrderWindow() override;

    std::string facts() const override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    void refresh() override;
    bool loading() const override { return running("order"); } ///< pictures may follow
    bool showPanel(bool shown) override;
    void bringUp(const std::string& part) override;
    std::string selectedPlace() const override;
    std::string shownPlace() const override { return "order:" + m_key; }

private:
    void ask(const std::string& what);
    void build();
    void show(std::optional<OrderFacts> facts);
    void showMissing();
    void showSheet(std::int64_t sheet) override;
    void showPictures();
    void drawPictures(const std::vector<data::Sheet>& sheets);
    void keepDrawn(std::int64_t sheet, DrawnSheet drawn);
    void askDecisions();
    void needPanel();
    void holdOrRelease();
    SheetIds idsOf(bool (*wanted)(const data::Sheet&)) const;

    std::string m_key, m_wanted, m_act; ///< asked for before the order was read
    sdk::Subscription m_asked;
    std::shared_ptr<OrderWindow*> m_self = std::make_shared<OrderWindow*>(this); ///< null once this window is gone; read on the main thread only
    std::optional<OrderFacts> m_facts;
    bool m_read = false, m_panelWanted = true;
    std::vector<std::int64_t> m_shownSheets; ///< in the order of the pictures
    SheetPictures m_drawn;

    LifeStrip* m_life = nullptr;
    wxSplitterWindow* m_work = nullptr;
    ui::Tree* m_tree = nullptr;
    ui::Bars* m_questions = nullptr;
    ui::Light* m_pictures = nullptr;
    OrderPanel* m_panel = nullptr;
    wxSizer* m_row = nullptr;
    ui::EmptyState* m_missing = nullptr;
};

} // namespace packhouse::fulfill
