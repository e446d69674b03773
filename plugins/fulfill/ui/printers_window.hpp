#pragma once

#include "printer_watch.hpp"

#include "packhouse/sdk/native/ui/table.hpp"
#include "packhouse/sdk/native/ui/view.hpp"

namespace packhouse::fulfill {

/// The printers of this computer in their own words, what waits for each, and which one takes what no product sends elsewhere.
class PrintersWindow : public ui::View {
public:
    static constexpr const char* pageId = "fulfill.printers";
    PrintersWindow(wxWindow* parent, sdk::Host& host);

    std::string facts() const override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    void refresh() override;
    void bringUp(const std::string& part) override;

private:
    class PrinterRows;
    const PrinterLine* selected() const;
    void show(std::vector<PrinterLine> printers);
    void choose(const std::string& printer);
    ui::Change chosen(const std::string& printer);

    std::shared_ptr<PrinterRows> m_rows;
    std::string m_wanted;
    ui::Table* m_table;
};

} // namespace packhouse::fulfill
