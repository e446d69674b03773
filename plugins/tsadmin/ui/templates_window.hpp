#pragma once

#include "template_facts.hpp"

#include "packhouse/sdk/native/ui/empty_state.hpp"
#include "packhouse/sdk/native/ui/pictures.hpp"
#include "packhouse/sdk/native/ui/side_panel.hpp"
#include "packhouse/sdk/native/ui/table.hpp"
#include "packhouse/sdk/native/ui/view.hpp"

namespace packhouse::tsadmin {

/// The templates of the studio's folder: list, the chosen one as it prints, what it is for and what the check found.
class TemplatesWindow : public ui::View {
public:
    static constexpr const char* pageId = "tsadmin.templates";
    TemplatesWindow(wxWindow* parent, sdk::Host& host);

    std::string facts() const override;
    std::string filterHint() const override;
    void filter(const std::string& words) override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    void refresh() override;
    bool showPanel(bool shown) override;
    void bringUp(const std::string& part) override;
    std::string selectedPlace() const override;

private:
    void build();
    void buildPanel();
    void show();
    void showChosen();
    void showFindings(const TemplateFacts& facts);
    void draw(const std::string& key);
    const TemplateFacts* chosen() const;

    std::vector<TemplateFacts> m_all;
    std::vector<const TemplateFacts*> m_shown;
    std::string m_words, m_wished, m_drawn;
    bool m_read = false;
    wxPanel* m_work = nullptr;
    ui::Table* m_table = nullptr;
    ui::SidePanel* m_panel = nullptr;
    ui::Light* m_picture = nullptr;
    ui::Facts* m_facts = nullptr;
    wxPanel *m_findings = nullptr, *m_products = nullptr;
    std::string m_panelShows;
    ui::EmptyState* m_empty = nullptr;
};

} // namespace packhouse::tsadmin
