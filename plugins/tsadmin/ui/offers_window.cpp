#include "offers_window.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

namespace packhouse::tsadmin {

OffersWindow::OffersWindow(wxWindow* parent, sdk::Host& host) : View{parent, host, pageId}
{
    build();
    setFirst(m_table);
    refreshOn("offer.changed");
}

void OffersWindow::build()
{
    m_work = new wxPanel(this);
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(buildTools(), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    left->Add(m_packageForm = new PackageForm(m_work), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    left->Add(m_listForm = new ListForm(m_work), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    m_table = new ui::Table(m_work, _("Packages and prices"), {}, wxDV_SINGLE | wxDV_ROW_LINES | wxDV_VERT_RULES);
    m_table->onSelect = [this] { explain(); };
    m_table->Bind(wxEVT_CHAR, &OffersWindow::typed, this);
    left->Add(m_table, wxSizerFlags{1}.Expand());
    left->Add(m_faults = new ui::Bars(m_work), wxSizerFlags{}.Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, wxSizerFlags{1}.Expand());
    row->Add(m_panel = new WhyPanel(m_work), wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    m_work->SetSizer(row);
    content()->Add(m_work, wxSizerFlags{1}.Expand());
    content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_empty->Hide();
    m_packageForm->onAdd = [this] { change([this](OfferChanges& changes) { changes.addPackage(m_packageForm->code(), m_packageForm->price()); }); };
    m_listForm->onAdd = [this] { change([this](OfferChanges& changes) { changes.addPriceList(m_listForm->list()); }); };
    m_panel->onTakeBack = [this](const OfferPart& part) { change([&](OfferChanges& changes) { changes.takeBack(part); }); };
    m_panel->onRevertAll = [this] { change([](OfferChanges& changes) { changes = OfferChanges{changes.stored()}; }); };
}

wxSizer* OffersWindow::buildTools()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_offers = new wxChoice(m_work, wxID_ANY, wxDefaultPosition, {FromDIP(260), -1});
    ui::nameControl(m_offers, _("Offer"));
    m_offers->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { openOffer(m_state->offers.at(static_cast<std::size_t>(event.GetSelection())).code); });
    row->Add(m_offers, wxSizerFlags{}.CentreVertical());
    row->Add(m_version = ui::quietLabel(m_work, {}), wxSizerFlags{1}.CentreVertical().Border(wxLEFT | wxRIGHT, ui::gap(this, ui::Space::label)));
    return row;
}

void OffersWindow::refresh()
{
    read<OfferState>("offers", _("Reading the offers"), [&host = host()](sdk::Progress&) { return readOffers(host); },
        [this](OfferState& state) { show(std::move(state)); });
}

void OffersWindow::show(OfferState state)
{
    m_state = std::make_shared<OfferState>(std::move(state));
    m_read = true;
    const bool empty = m_state->offers.empty();
    m_empty->say("tags", _("No offers yet. An offer is the order sheet that parents choose from. Make one with: packhouse offer create"), _("Look again"), [this] { refresh(); });
    m_empty->Show(empty);
    m_work->Show(!empty);
    Layout();
    if (empty) return changed();
    showOffers();
    openOffer(stored() == nullptr ? m_state->offers.front().code : m_code);
}

void OffersWindow::showOffers()
{
    m_offers->Clear();
    for (const data::Offer& offer : m_state->offers) m_offers->Append(ui::shown(offer.code + "  " + offer.description));
}

const data::Offer* OffersWindow::stored() const
{
    return m_state->find(m_code);
}

void OffersWindow::openOffer(const std::string& code)
{
    if (m_sheet) m_kept.insert_or_assign(m_code, m_sheet->changes());
    if (m_code != code) m_done.clear(), m_undone.clear();
    m_code = code;
    for (std::size_t at = 0; at != m_state->offers.size(); ++at)
        if (m_state->offers[at].code == code) m_offers->SetSelection(static_cast<int>(at));
    const auto kept = m_kept.find(code);
    const bool pending = kept != m_kept.end() && !kept->second.empty();
    m_sheet = std::make_shared<PriceSheet>(m_state, pending ? kept->second : OfferChanges{*stored()});
    m_sheet->onEdit = [this](const OfferChanges& before) { edited(before); };
    if (pending && kept->second.stored().revision != stored()->revision) rebase(*stored());
    else showSheet();
}

void OffersWindow::showSheet()
{
    m_table->setColumns(m_sheet->columns());
    m_table->show(m_sheet);
    const int version = m_state->lastVersion(m_code);
    ui::setLabel(m_version, version == 0 ? _("draft, never published") : data::format(_("draft · version {} is the newest on sale"), version));
    if (!m_table->selected() && m_sheet->count() > 1) m_table->select(1);
    m_panel->showChanges(m_sheet->changes());
    showFaults();
    explain();
    changed();
}

void OffersWindow::edited(const OfferChanges& before)
{
    m_done.push_back(before);
    m_undone.clear();
    m_panel->showChanges(m_sheet->changes());
    showFaults();
    explain();
    changed();
    // After the table has taken the value: one row further, as in a spreadsheet.
    CallAfter([this] {
        m_table->redraw();
        const auto row = m_table->selected();
        if (row && *row + 1 < m_sheet->count()) m_table->select(*row + (m_sheet->packageAt(*row + 1).empty() && *row + 2 < m_sheet->count() ? 2 : 1));
    });
}

void OffersWindow::change(const std::function<void(OfferChanges&)>& act)
{
    const OfferChanges before = m_sheet->changes();
    OfferChanges after = before;
    act(after);
    m_done.push_back(before);
    m_undone.clear();
    m_sheet->setChanges(std::move(after));
    showSheet();
}

void OffersWindow::undo()
{
    if (m_done.empty()) return;
    m_undone.push_back(m_sheet->changes());
    m_sheet->setChanges(m_done.back());
    m_done.pop_back();
    showSheet();
}

void OffersWindow::redo()
{
    if (m_undone.empty()) return;
    m_done.push_back(m_sheet->changes());
    m_sheet->setChanges(m_undone.back());
    m_undone.pop_back();
    showSheet();
}

void OffersWindow::showFaults()
{
    const auto faults = m_sheet->faults();
    if (faults.empty()) return m_faults->drop("fault");
    const OfferPart part = faults.front().part;
    const std::string more = faults.size() == 1 ? std::string{} : data::format(_("{} more like it. "), faults.size() - 1);
    m_faults->show("fault", {ui::Tone::red, {}, faults.front().sentence, more + _("Submitting waits for this."),
        {{data::format(_("Show {}"), part.package), [this, part] {
            if (const auto row = m_sheet->rowOf(part.package)) m_table->select(*row);
            m_table->SetFocus();
        }}}});
}

void OffersWindow::explain()
{
    if (!m_sheet) return;
    const auto row = m_table->selected();
    m_panel->explain(contentOf(m_sheet->changes().edited(), *m_state), row && *row < m_sheet->count() ? m_sheet->packageAt(*row) : std::string{});
}

std::string OffersWindow::facts() const
{
    if (!m_read) return _("Reading the offers …");
    const data::Offer* offer = stored();
    if (offer == nullptr) return {};
    std::string scope;
    for (const std::string& part : {offer->scope.season, offer->scope.workspace, offer->scope.account})
        if (part != "*") scope += (scope.empty() ? "" : " · ") + part;
    return (scope.empty() ? _("for all jobs") : scope) + " · " + offer->currency.code();
}

std::string OffersWindow::filterHint() const
{
    return _("package, group");
}

void OffersWindow::filter(const std::string& words)
{
    if (!m_sheet) return;
    m_sheet->setFilter(words);
    m_table->show(m_sheet);
}

int OffersWindow::pendingChanges() const
{
    int count = m_sheet ? static_cast<int>(m_sheet->changes().list().size()) : 0;
    for (const auto& [code, changes] : m_kept)
        if (code != m_code) count += static_cast<int>(changes.list().size());
    return count;
}

bool OffersWindow::showPanel(bool shown)
{
    if (m_panel->IsShown() == shown) return true;
    m_panel->Show(shown);
    m_work->Layout();
    return true;
}

} // namespace packhouse::tsadmin
