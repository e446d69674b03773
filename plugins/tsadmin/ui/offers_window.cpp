#include "offers_window.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

namespace packhouse::tsadmin {

OffersWindow::OffersWindow(wxWindow* parent, sdk::Host& host, OfferDrafts& drafts, const std::string& only)
    : PendingView{parent, host, only.empty() ? pageId : "offer:" + only}, m_drafts{drafts}, m_only{only}, m_code{only}
{
    build();
    listen();
    setFirst(m_table);
    standsOn("offers", _("Reading the offers …"));
    refreshOn("offer.changed");
    if (!only.empty()) m_drafts.opened(only);
}

OffersWindow::~OffersWindow()
{
    if (!m_only.empty()) m_drafts.closed(m_only);
}

void OffersWindow::build()
{
    m_work = new ui::Panel(this);
    auto* left = new wxBoxSizer(wxVERTICAL);
    const wxSizerFlags above = wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related));
    m_left = left;
    left->Add(buildTools(), above);
    m_table = new ui::Table(m_work, _("Packages and prices"), {}, wxDV_MULTIPLE | wxDV_ROW_LINES | wxDV_VERT_RULES);
    left->Add(m_table, wxSizerFlags{1}.Expand());
    left->Add(m_faults = new ui::Bars(m_work), wxSizerFlags{}.Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, wxSizerFlags{1}.Expand());
    row->Add(m_panel = new WhyPanel(m_work), wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    m_work->SetSizer(row);
    content()->Add(m_work, wxSizerFlags{1}.Expand());
    content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_empty->Hide();
}

wxSizer* OffersWindow::buildTools()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_offers = new wxChoice(m_work, wxID_ANY, wxDefaultPosition, {FromDIP(260), -1});
    ui::nameControl(m_offers, _("Offer"));
    m_offers->Show(m_only.empty());
    row->Add(m_offers, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::label)));
    row->Add(m_version = ui::quietLabel(m_work, {}), wxSizerFlags{1}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::label)));
    row->Add(ui::linkButton(m_work, _("Keys in this table"), [this] {
        bars().show("keys", {ui::Tone::blue, {}, _("Digits start typing, Enter goes down, Tab goes right. = takes the base price, −10% computes it for all chosen rows."),
            _("F2 edits the cell, Del takes the base price, Alt+Left and Alt+Right move a price list, F4 goes to the next finding."), {}, true});
    }), wxSizerFlags{}.CentreVertical());
    return row;
}

void OffersWindow::listen()
{
    m_offers->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { openOffer(m_state->offers.at(static_cast<std::size_t>(event.GetSelection())).code); });
    m_table->onSelect = [this] { explain(); };
    m_table->onTab = [this](bool back) { m_right = !back; };
    m_table->Bind(wxEVT_CHAR, &OffersWindow::keyPressed, this);
    m_panel->onTakeBack = [this](const OfferPart& part) { change([&](OfferChanges& changes) { changes.takeBack(part); }); };
    m_panel->onSubmit = [this] { submitChanges(); };
    // Two tabs may show one offer: what is typed in one stands in the other.
    m_draftHeard = host().events().on("offer.draft", [this](std::string_view code) {
        changed();
        if (!m_sheet || code != m_code || stored() == nullptr) return;
        const OfferChanges* draft = m_drafts.find(m_code);
        const OfferChanges there = draft != nullptr ? *draft : OfferChanges{*stored()};
        if (there.list() == m_now->list() && there.stored().revision == m_now->stored().revision) return;
        m_now = std::make_shared<const OfferChanges>(there);
        m_sheet->setChanges(there);
        showSheet();
    });
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
    const bool empty = m_state->offers.empty() || (!m_only.empty() && stored() == nullptr);
    if (empty) showEmpty();
    m_empty->Show(empty);
    m_work->Show(!empty && !asking());
    Layout();
    if (empty) return changed();
    showOffers();
    openOffer(stored() == nullptr ? m_state->offers.front().code : stored()->code);
}

void OffersWindow::showEmpty()
{
    if (!m_only.empty())
        return m_empty->say("tags", data::format(_("There is no offer {} in the catalogue."), m_only), _("Show the offers"), [this] { host().events().tell("page.open", pageId); });
    m_empty->say("tags", _("No offers yet. An offer is the order sheet that parents choose from."), _("New offer…"), [this] { perform("newOffer"); });
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
    m_code = code;
    for (std::size_t at = 0; at != m_state->offers.size(); ++at)
        if (m_state->offers[at].code == code) m_offers->SetSelection(static_cast<int>(at));
    const OfferChanges* draft = m_drafts.find(code);
    m_now = std::make_shared<const OfferChanges>(draft != nullptr ? *draft : OfferChanges{*stored()});
    m_sheet = std::make_shared<PriceSheet>(m_state, *m_now);
    m_sheet->onType = [this](const OfferPart& cell, const std::string& text) { typed(cell, text); };
    showSheet();
    if (draft != nullptr && draft->stored().revision != stored()->revision) newerThere(*stored());
}

void OffersWindow::showSheet()
{
    m_table->setColumns(m_sheet->columns());
    m_table->show(m_sheet);
    const int version = m_state->lastVersion(m_code);
    ui::setLabel(m_version, version == 0 ? _("draft, never published") : data::format(_("draft · version {} is the newest on sale"), version));
    if (!m_table->selected() && m_sheet->count() > 1) m_table->setCurrent(1, PriceSheet::baseColumn);
    showEdited();
}

void OffersWindow::showEdited()
{
    m_panel->showChanges(*m_sheet);
    showFaults();
    explain();
    changed();
}

void OffersWindow::showFaults()
{
    const auto faults = m_sheet->faults();
    if (faults.empty()) return m_faults->drop("fault");
    const OfferPart part = faults.front().part;
    const std::string more = faults.size() == 1 ? std::string{} : data::format(PACKHOUSE_PLURAL("{} more like it. ", "{} more like it. ", faults.size() - 1), faults.size() - 1);
    ui::Notice notice{ui::Tone::red, {}, faults.front().sentence, more + _("Submitting waits for this."), {{data::format(_("Show {}"), part.package), [this, part] { showPart(part); }}}};
    const bool aboveBase = !part.list.empty() && !m_sheet->changes().unread().contains(part);
    if (aboveBase)
        notice.acts.push_back({data::format(_("Mark “{}” as a surcharge"), part.list), [this, list = part.list] { change([&](OfferChanges& changes) { changes.setSurcharge(list, true); }); }});
    m_faults->show("fault", notice);
}

void OffersWindow::explain()
{
    if (!m_sheet) return;
    const auto row = m_table->selected();
    m_panel->explain(contentOf(m_sheet->changes().edited(), *m_state), row && *row < m_sheet->count() ? m_sheet->packageAt(*row) : std::string{});
}

std::string OffersWindow::title() const
{
    const data::Offer* offer = stored();
    return offer == nullptr ? m_only : offer->description.empty() ? offer->code : offer->description;
}

std::string OffersWindow::facts() const
{
    if (!m_read) return unread();
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

std::vector<std::string> OffersWindow::counted() const
{
    if (!m_only.empty()) return m_drafts.find(m_only) == nullptr ? std::vector<std::string>{} : std::vector{m_only};
    std::vector<std::string> codes = m_drafts.codes();
    std::erase_if(codes, [this](const std::string& code) { return m_drafts.hasTab(code); });
    return codes;
}

int OffersWindow::pendingChanges() const
{
    int count = 0;
    for (const std::string& code : counted()) count += m_drafts.count(code);
    return count;
}

std::string OffersWindow::selectedPlace() const
{
    return m_code.empty() ? std::string{} : "offer:" + m_code;
}

std::string OffersWindow::shownPlace() const
{
    return selectedPlace();
}

std::vector<std::string> OffersWindow::editing() const
{
    std::vector<std::string> places;
    for (const std::string& code : counted()) places.push_back("offer:" + code);
    return places;
}

bool OffersWindow::showPanel(bool shown)
{
    if (m_panel->IsShown() == shown) return true;
    m_panel->Show(shown);
    m_work->Layout();
    return true;
}

void OffersWindow::bringUp(const std::string& part)
{
    constexpr std::string_view beginning = "offer:";
    if (!part.starts_with(beginning) || !m_only.empty()) return;
    const std::string code = part.substr(beginning.size());
    if (!m_read) m_code = code;
    else if (const data::Offer* offer = m_state->find(code)) openOffer(offer->code);
    else bars().show("missing", {ui::Tone::amber, {}, data::format(_("There is no offer {} in the catalogue."), code), {}, {{_("Look again"), [this] { refresh(); }}}, true});
}

} // namespace packhouse::tsadmin
