#include "printers_window.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::fulfill {

namespace {

using ui::Cell, ui::ColumnKind, ui::Tone;

Cell stateOf(const PrinterLine& printer)
{
    if (!printer.known) return {_("Not found"), "help-circle", Tone::amber};
    return printer.ready ? Cell{_("Ready"), "circle-check", Tone::green} : Cell{_("Not ready"), "alert-triangle", Tone::red};
}

std::string productsOf(const PrinterLine& printer)
{
    std::string products;
    for (const std::string& product : printer.products) products += (products.empty() ? "" : ", ") + product;
    if (!printer.isDefault) return products;
    return products.empty() ? _("all others") : data::format(_("{} and all others"), products);
}

} // namespace

class PrintersWindow::PrinterRows : public ui::Rows {
public:
    explicit PrinterRows(std::vector<PrinterLine> printers) : m_printers{std::move(printers)} {}
    std::size_t count() const override { return m_printers.size(); }
    std::string key(std::size_t row) const override { return m_printers[row].name; }
    const std::vector<PrinterLine>& all() const { return m_printers; }
    Cell cell(std::size_t row, std::size_t column) const override
    {
        const PrinterLine& printer = m_printers[row];
        switch (column) {
        case 0: return {printer.shownName(), "printer", Tone::plain, printer.isDefault};
        case 1: return stateOf(printer);
        case 2: return {printer.words};
        case 3: return {ui::shownNumber(printer.waiting)};
        default: return {productsOf(printer)};
        }
    }

private:
    std::vector<PrinterLine> m_printers;
};

PrintersWindow::PrintersWindow(wxWindow* parent, sdk::Host& host) : View{parent, host, pageId}
{
    m_table = new ui::Table(this, _("Printers"), {{_("Printer"), 190, ColumnKind::iconText}, {_("State"), 110, ColumnKind::iconText}, {_("In its own words"), 380}, {_("Sheets waiting"), 130, ColumnKind::number},
                                                     {_("Products"), 200}});
    m_table->onSelect = [this] { changed(); };
    m_table->onActivate = [this] { perform("choose"); };
    content()->Add(m_table, wxSizerFlags{1}.Expand());
    content()->Add(ui::quietLabel(this, _("A sheet goes to the printer that its product names, else to the one of this station.")), wxSizerFlags{}.Border(wxTOP, ui::gap(this, ui::Space::related)));
    setFirst(m_table);
    standsOn("printers", _("Asking the printers …"));
    refreshOn("printers.changed");
    refreshOn("setting.changed");
    refreshOn("sheet.changed");
}

void PrintersWindow::refresh()
{
    read<std::vector<PrinterLine>>("printers", _("Looking at the printers"), [&host = host()](sdk::Progress&) { return readPrinters(host); },
        [this](std::vector<PrinterLine>& printers) { show(std::move(printers)); });
}

void PrintersWindow::show(std::vector<PrinterLine> printers)
{
    m_rows = std::make_shared<PrinterRows>(std::move(printers));
    m_table->show(m_rows);
    if (!m_table->selected() && m_rows->count() > 0) m_table->select(0);
    if (!m_wanted.empty()) bringUp(std::exchange(m_wanted, {}));
    changed();
}

const PrinterLine* PrintersWindow::selected() const
{
    const auto row = m_table->selected();
    return row && m_rows && *row < m_rows->count() ? &m_rows->all()[*row] : nullptr;
}

std::string PrintersWindow::facts() const
{
    if (!m_rows) return unread();
    const auto away = std::ranges::count(m_rows->all(), false, &PrinterLine::ready);
    const std::string printers = data::format(PACKHOUSE_PLURAL("{} printer", "{} printers", m_rows->count()), m_rows->count());
    return away == 0 ? data::format(_("{}, all ready"), printers) : data::format(PACKHOUSE_PLURAL("{}, {} needs something", "{}, {} need something", away), printers, away);
}

std::vector<sdk::PageAction> PrintersWindow::actions() const
{
    const PrinterLine* printer = selected();
    const bool useful = printer != nullptr && !printer->isDefault;
    return {{"choose", _("Use at this station"), "Ctrl+Enter", useful && !running("choose"), true, printer == nullptr ? _("Nothing is selected: choose a printer.") : _("This station uses it already."), "check"},
        {"waiting", _("Show sheets that wait"), "", printer != nullptr && printer->waiting > 0, false, _("No sheet waits for this printer."), "stack-2"},
        {"ask", _("Ask again"), "", !running("printers"), false, _("The printers are being asked."), "refresh"},
        {"settings", _("Settings of printing"), "", true, false, {}, "settings"}};
}

void PrintersWindow::perform(const std::string& action)
{
    if (action == "choose" && selected() != nullptr && !selected()->isDefault) choose(selected()->name);
    if (action == "waiting") host().events().tell("page.open", "fulfill.queue#state:queued");
    if (action == "ask") refresh();
    if (action == "settings") host().events().tell("page.open", "host.settings#fulfill.printer");
}

ui::Change PrintersWindow::chosen(const std::string& printer)
{
    return {[&host = host(), printer](sdk::Progress&) { host.settings().set("fulfill.printer", printer); }, [this] { refresh(); }};
}

void PrintersWindow::choose(const std::string& printer)
{
    const auto before = std::ranges::find(m_rows->all(), true, &PrinterLine::isDefault);
    const std::string was = before == m_rows->all().end() ? std::string{"folder"} : before->name;
    const std::string name = selected()->shownName();
    run({"choose", _("Choosing a printer"), chosen(printer).work, [this, printer, was, name] {
        did({data::format(_("use {} at this station"), name), data::format(_("Sheets of this station go to {} from now on."), name), chosen(was), chosen(printer)});
        refresh();
    }, {}});
}

void PrintersWindow::bringUp(const std::string& part)
{
    if (!m_rows) {
        m_wanted = part;
        return;
    }
    for (std::size_t row = 0; row != m_rows->count(); ++row)
        if (m_rows->key(row) == part) m_table->select(row);
}

} // namespace packhouse::fulfill
