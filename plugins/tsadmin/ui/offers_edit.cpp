#include "offers_window.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/clipbrd.h>
#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::tsadmin {
namespace {

bool startsPrice(int key)
{
    return (key >= '0' && key <= '9') || key == '-' || key == '.' || key == ',';
}

std::string priceWords(const OfferPart& part, const std::string& price)
{
    return price.empty() && part.field == OfferField::listPrice ? _("= base") : price;
}

// "price of A2, 16.00 → 15.00"
std::string nameOf(const OfferDifference& step)
{
    const std::string was = priceWords(step.part, step.was), now = priceWords(step.part, step.now);
    if (step.part.field == OfferField::listPrice) return data::format(_("price of {} in {}, {} → {}"), step.part.package, step.part.list, was, now);
    if (step.part.field != OfferField::basePrice) return data::format(_("{}, {}"), step.object, step.field);
    if (was.empty()) return data::format(_("add package {}"), step.part.package);
    if (now.empty()) return data::format(_("take out package {}"), step.part.package);
    return data::format(_("price of {}, {} → {}"), step.part.package, was, now);
}

std::vector<OfferPart> partsOf(const std::vector<OfferDifference>& steps)
{
    std::vector<OfferPart> parts;
    for (const OfferDifference& step : steps) parts.push_back(step.part);
    return parts;
}

bool isPrice(const OfferDifference& step)
{
    return step.part.field == OfferField::listPrice || (step.part.field == OfferField::basePrice && !step.was.empty() && !step.now.empty());
}

} // namespace

void OffersWindow::typed(const OfferPart& cell, const std::string& text)
{
    const bool chosen = std::ranges::find(m_targets, cell) != m_targets.end();
    take(m_sheet->typed(chosen ? m_targets : std::vector{cell}, text));
    m_targets.clear();
    // After the table has taken the value.
    CallAfter([this] { moveOn(); });
}

void OffersWindow::change(const std::function<void(OfferChanges&)>& act)
{
    OfferChanges after = m_sheet->changes();
    act(after);
    take(std::move(after));
}

void OffersWindow::take(OfferChanges after)
{
    const auto steps = stepsBetween(*m_now, after);
    if (steps.empty()) return;
    const auto before = m_now;
    hold(after);
    const auto parts = partsOf(steps);
    const auto count = steps.size();
    const bool prices = std::ranges::all_of(steps, isPrice);
    const std::string many = prices ? data::format(PACKHOUSE_PLURAL("{} changed price", "{} changed prices", count), count) : data::format(PACKHOUSE_PLURAL("{} change", "{} changes", count), count);
    ui::Step step{count == 1 ? nameOf(steps.front()) : many, count == 1 ? std::string{} : data::format(_("{} in {}, not submitted yet."), many, m_code), {}, {}};
    step.undo.now = [this, code = m_code, parts, before] { stepTo(code, parts, *before); };
    step.redo.now = [this, code = m_code, parts, now = m_now] { stepTo(code, parts, *now); };
    did(std::move(step));
}

void OffersWindow::hold(const OfferChanges& changes)
{
    const auto heads = [this] { std::vector<std::string> all; for (const ui::Column& column : m_sheet->columns()) all.push_back(column.title); return all; };
    const auto headsBefore = heads();
    const std::size_t countBefore = m_sheet->count();
    m_now = std::make_shared<const OfferChanges>(changes);
    m_sheet->setChanges(changes);
    m_drafts.put(changes);
    if (m_sheet->count() != countBefore || heads() != headsBefore) return showSheet();
    CallAfter([this] { m_table->redraw(); });
    showEdited();
}

void OffersWindow::stepTo(const std::string& code, const std::vector<OfferPart>& parts, const OfferChanges& source)
{
    if (m_state->find(code) == nullptr) return;
    if (m_code != code || !m_sheet) openOffer(code);
    OfferChanges next = m_sheet->changes();
    for (const OfferPart& part : parts) next.take(source, part);
    hold(next);
    showPart(parts.front());
}

void OffersWindow::moveOn()
{
    m_table->redraw();
    const auto row = m_table->selected();
    const auto column = m_table->currentColumn();
    if (!row || !column) return;
    if (std::exchange(m_right, false)) {
        if (!m_sheet->isPrice(*row, *column + 1)) return;
        m_targets.clear();
        return m_table->editCell(*row, *column + 1);
    }
    for (std::size_t next = *row + 1; next < m_sheet->count(); ++next)
        if (m_sheet->isPrice(next, *column)) return m_table->setCurrent(next, *column);
    m_table->setCurrent(*row, *column);
}

std::vector<OfferPart> OffersWindow::targets() const
{
    const auto column = m_table->currentColumn();
    std::vector<OfferPart> cells;
    if (!column || !m_sheet) return cells;
    for (const std::size_t row : m_table->selectedRows())
        if (m_sheet->isPrice(row, *column)) cells.push_back(m_sheet->partAt(row, *column));
    return cells;
}

void OffersWindow::keyPressed(wxKeyEvent& event)
{
    const auto row = m_table->selected();
    const auto column = m_table->currentColumn();
    const int key = event.GetKeyCode();
    if (!m_sheet) return event.Skip();
    if (event.AltDown() && (key == WXK_LEFT || key == WXK_RIGHT)) return moveList(key == WXK_LEFT ? -1 : 1);
    if (key == WXK_INSERT) return perform("addPackage");
    if (key == WXK_DELETE) return removeChosen();
    if (!row || !column || !m_sheet->isPrice(*row, *column) || event.HasModifiers() || !keyInPrice(key, event, *row, *column)) event.Skip();
}

bool OffersWindow::keyInPrice(int key, const wxKeyEvent& event, std::size_t row, std::size_t column)
{
    if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) return moveOn(), true;
    if (key == '=') return take(m_sheet->typed(targets(), "=")), moveOn(), true;
    if (key != WXK_F2 && !startsPrice(key)) return false;
    m_targets = targets();
    m_table->editCell(row, column, key == WXK_F2 ? std::string{} : ui::utf8(wxString{static_cast<wxChar>(event.GetUnicodeKey())}));
    return true;
}

void OffersWindow::removeChosen()
{
    const auto row = m_table->selected();
    const auto column = m_table->currentColumn();
    if (!row || !column || !m_sheet) return;
    if (m_sheet->isPrice(*row, *column)) return take(m_sheet->typed(targets(), "="));
    std::vector<std::string> codes;
    for (const std::size_t each : m_table->selectedRows())
        if (!m_sheet->packageAt(each).empty()) codes.push_back(m_sheet->packageAt(each));
    change([&](OfferChanges& changes) { for (const std::string& code : codes) changes.removePackage(code); });
}

std::string OffersWindow::chosenList() const
{
    const auto row = m_table->selected();
    const auto column = m_table->currentColumn();
    const bool onList = m_sheet && row && column && *column >= PriceSheet::firstListColumn && m_sheet->isPrice(*row, *column);
    return onList ? m_sheet->partAt(*row, *column).list : std::string{};
}

void OffersWindow::moveList(int by)
{
    const std::string list = chosenList();
    if (list.empty()) return;
    const auto row = m_table->selected();
    change([&](OfferChanges& changes) { changes.movePriceList(list, by); });
    m_table->setCurrent(*row, m_sheet->columnOf({OfferField::listPrice, {}, list}));
}

void OffersWindow::showPart(const OfferPart& part)
{
    const auto row = m_sheet->rowOf(part.package);
    if (!part.package.empty() && row) m_table->setCurrent(*row, std::min(m_sheet->columnOf(part), m_sheet->columns().size() - 2));
    m_table->SetFocus();
}

void OffersWindow::nextFinding(int by)
{
    std::vector<OfferPart> stops;
    for (const auto& fault : m_sheet->faults()) stops.push_back(fault.part);
    if (stops.empty())
        for (const OfferDifference& change : m_sheet->changes().list())
            if (m_sheet->rowOf(change.part.package) && !change.part.package.empty()) stops.push_back(change.part);
    if (stops.empty()) return;
    const auto here = targets();
    const auto at = here.empty() ? stops.end() : std::ranges::find(stops, here.front());
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    const std::ptrdiff_t next = at == stops.end() ? (by > 0 ? 0 : count - 1) : (at - stops.begin() + by + count) % count;
    showPart(stops[static_cast<std::size_t>(next)]);
}

bool OffersWindow::can(sdk::EditCommand command) const
{
    if (!m_sheet || m_table->selectedRows().empty()) return false;
    return command != sdk::EditCommand::cut && (command != sdk::EditCommand::paste || !targets().empty());
}

void OffersWindow::edit(sdk::EditCommand command)
{
    if (!can(command)) return;
    if (command == sdk::EditCommand::copy) copyPrices();
    if (command == sdk::EditCommand::paste) pastePrices();
    if (command == sdk::EditCommand::remove) removeChosen();
    if (command == sdk::EditCommand::selectAll) m_table->SelectAll();
}

void OffersWindow::copyPrices()
{
    const wxClipboardLocker open;
    if (!open) return;
    wxTheClipboard->SetData(new wxTextDataObject(ui::shown(m_sheet->textOf(m_table->selectedRows()))));
}

void OffersWindow::pastePrices()
{
    wxTextDataObject text;
    const wxClipboardLocker open;
    if (!open || !wxTheClipboard->GetData(text)) return;
    take(m_sheet->pasted(*m_table->selected(), *m_table->currentColumn(), ui::utf8(text.GetText())));
}

void OffersWindow::offerPackages()
{
    std::vector<const data::Package*> free;
    const auto& packages = m_sheet->changes().edited().packages;
    for (const data::Package& package : m_state->around.packages)
        if (std::ranges::none_of(packages, [&](const auto& offered) { return offered.packageCode == package.code; })) free.push_back(&package);
    packageForm().offer(free, stored()->currency);
    packageForm().open();
}

void OffersWindow::makeOffer()
{
    const data::Offer offer = offerForm().offer();
    if (m_state->find(offer.code) != nullptr) throw data::Error{data::Trouble::conflict, data::format(_("There is an offer {} already. Choose another code."), offer.code)};
    run({"make", data::format(_("Making offer {}"), offer.code), [&host = host(), offer](sdk::Progress&) { addOffer(host, offer); }, [this, code = offer.code] {
        m_code = code;
        told(data::format(_("Offer {} is made. Add its packages next."), code), {{_("Add package…"), [this] { perform("addPackage"); }}});
        refresh();
    }, {}});
}

OfferForm& OffersWindow::offerForm()
{
    if (m_offerForm != nullptr) return *m_offerForm;
    content()->Insert(0, m_offerForm = new OfferForm(this), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    m_offerForm->onAdd = [this] { makeOffer(); };
    return *m_offerForm;
}

PackageForm& OffersWindow::packageForm()
{
    if (m_packageForm != nullptr) return *m_packageForm;
    m_left->Insert(1, m_packageForm = new PackageForm(m_work), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    m_packageForm->MoveBeforeInTabOrder(m_table);
    m_packageForm->onAdd = [this] { change([this](OfferChanges& changes) { changes.addPackage(m_packageForm->code(), m_packageForm->price()); }); };
    return *m_packageForm;
}

ListForm& OffersWindow::listForm()
{
    if (m_listForm != nullptr) return *m_listForm;
    m_left->Insert(1, m_listForm = new ListForm(m_work), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    m_listForm->MoveBeforeInTabOrder(m_table);
    m_listForm->onAdd = [this] { change([this](OfferChanges& changes) { changes.addPriceList(m_listForm->list()); }); };
    return *m_listForm;
}

} // namespace packhouse::tsadmin
