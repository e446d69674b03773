#include "offers_window.hpp"

#include "beginnings.hpp"
#include "version_difference.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/msgdlg.h>
#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::tsadmin {

namespace {

std::string linesOf(const std::vector<VersionDifference>& changes, const std::vector<OfferFinding>& findings)
{
    constexpr std::size_t shown = 8;
    std::string lines;
    for (std::size_t at = 0; at != std::min(shown, changes.size()); ++at)
        lines += data::format("{}, {}: {} → {}\n", changes[at].object, changes[at].field, changes[at].was, changes[at].now);
    if (changes.size() > shown) lines += data::format(_("and {} more\n"), changes.size() - shown);
    for (const OfferFinding& finding : findings) lines += data::format(_("Warning, {}: {}\n"), finding.object, finding.sentence);
    return lines;
}

data::Offer readOffer(sdk::Host& host, const std::string& code)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto found = data::OfferRepository{work}.find(code);
    if (!found) throw data::Error{data::Trouble::missing, data::format(_("The offer {} was removed by somebody else. Your changes are kept here."), code)};
    return *found;
}

bool has(const std::vector<OfferDifference>& changes, const OfferPart& part)
{
    return std::ranges::find(changes, part, &OfferDifference::part) != changes.end();
}

// What both changed differently stands first; what only one changed shows what comes of it.
std::vector<ui::ConflictField> bothSides(const OfferChanges& mine, const data::Offer& newer, const OfferChanges::Rebased& both)
{
    const auto nameOf = [](const std::string& object, const std::string& field) { return object + " · " + field; };
    std::vector<ui::ConflictField> fields;
    for (const auto& conflict : both.conflicts) fields.push_back({nameOf(conflict.object, conflict.field), conflict.was, conflict.theirs, conflict.mine});
    const auto inConflict = [&](const OfferPart& part) { return std::ranges::any_of(both.conflicts, [&](const auto& conflict) { return conflict.part == part; }); };
    const auto theirs = differences(mine.stored(), newer), own = mine.list();
    for (const OfferDifference& change : theirs)
        if (!inConflict(change.part)) fields.push_back({nameOf(change.object, change.field), change.was, change.now, has(own, change.part) ? change.now : change.was});
    for (const OfferDifference& change : own)
        if (!inConflict(change.part) && !has(theirs, change.part)) fields.push_back({nameOf(change.object, change.field), change.was, change.was, change.now});
    return fields;
}

} // namespace

std::vector<sdk::PageAction> OffersWindow::actions() const
{
    const int count = submittable();
    const bool busy = running("submit"), open = m_sheet != nullptr, asked = asking();
    const std::string list = chosenList();
    const std::string whyNot = busy ? _("The changes are being written.") : asked ? _("Choose in the table of conflicts first.") : _("Nothing has been changed.");
    const auto local = [](sdk::PageAction action) {
        action.needsDatabase = false;
        return action;
    };
    return {{"submit", submitLabel(count), "Ctrl+S", count > 0 && !busy && !asked, true, whyNot, "device-floppy"},
        {"publish", open ? data::format(_("Publish v{}…"), m_state->lastVersion(m_code) + 1) : _("Publish…"), "", open && count == 0, false,
            _("Submit or take back the pending changes first."), "rosette-discount-check"},
        local({"addPackage", _("Add package…"), "Ins", open && !asked, false, _("No offer is open."), "plus"}),
        local({"addList", _("Add price list…"), "", open && !asked, false, _("No offer is open."), "plus"}),
        local({"newOffer", _("New offer…"), "Ctrl+N", m_only.empty() && !asked, false, _("Make offers on the page of the offers."), "plus"}),
        local({"next", _("Next finding"), "F4", count > 0, false, _("Nothing is faulty or changed."), ""}),
        local({"previous", _("Previous finding"), "Shift+F4", count > 0, false, _("Nothing is faulty or changed."), ""}),
        local({"removeList", list.empty() ? _("Remove price list") : data::format(_("Remove price list {}"), list), "", !list.empty(), false, _("Choose a cell of the list first."), "trash"}),
        local({"takeBack", _("Take back all changes"), "", count > 0, false, _("Nothing has been changed."), "arrow-back-up"})};
}

void OffersWindow::perform(const std::string& action)
{
    if (action == "newOffer") offerForm().begin(host().settings().text(currencySetting, "USD"));
    if (!m_sheet) return;
    if (action == "submit") submitChanges();
    if (action == "publish") askToPublish();
    if (action == "addPackage") offerPackages();
    if (action == "addList") listForm().open();
    if (action == "next") nextFinding(1);
    if (action == "previous") nextFinding(-1);
    if (action == "removeList" && !chosenList().empty()) change([list = chosenList()](OfferChanges& changes) { changes.removePriceList(list); });
    if (action == "takeBack") change([](OfferChanges& changes) { changes = OfferChanges{changes.stored()}; });
}

void OffersWindow::submitChanges()
{
    if (!actions().front().enabled) return;
    if (const auto faults = m_sheet->faults(); !faults.empty()) return showPart(faults.front().part);
    const OfferChanges changes = *m_now;
    const auto written = std::make_shared<data::Offer>();
    run({"submit", data::format(_("Submitting {} changes"), changes.list().size()), [&host = host(), changes, written](sdk::Progress&) { *written = submit(host, changes); },
        [this, changes, written] { submitted(changes, *written); },
        [this](const sdk::Outcome& outcome) { notSubmitted(outcome); }});
}

void OffersWindow::submitted(const OfferChanges& written, const data::Offer& stored)
{
    // What was edited while it was written stands on it now.
    const OfferChanges* current = m_drafts.find(stored.code);
    OfferChanges next{stored};
    if (current != nullptr)
        for (const OfferDifference& step : stepsBetween(written, *current)) next.take(*current, step.part);
    m_drafts.put(next);
    const auto count = written.list().size();
    told(data::format(PACKHOUSE_PLURAL("{} change of {} is stored. Parents see it when the offer is published and a job uses the new version.",
        "{} changes of {} are stored. Parents see them when the offer is published and a job uses the new version.", count), count, stored.code));
    refresh();
    PendingView::written();
}

void OffersWindow::notSubmitted(const sdk::Outcome& outcome)
{
    notWritten(outcome);
    if (!isConflict(outcome)) return;
    read<data::Offer>("newer", _("Reading the newer offer"), [&host = host(), code = m_code](sdk::Progress&) { return readOffer(host, code); },
        [this](data::Offer& newer) { compareWith(newer); });
}

// Seen while reading: nothing jumps into the hand's way, a bar says it.
void OffersWindow::newerThere(const data::Offer& newer)
{
    const OfferChanges::Rebased both = m_now->onto(newer);
    if (both.conflicts.empty()) {
        hold(both.changes);
        return bars().show("conflict", {ui::Tone::blue, {}, data::format(_("{} was changed by somebody else meanwhile. Your changes stand on the newer one now."), m_code), {}, {}, true});
    }
    const auto count = both.conflicts.size();
    bars().show("conflict", {ui::Tone::amber, {},
        data::format(PACKHOUSE_PLURAL("{} was changed by somebody else meanwhile; {} of your changes differs.", "{} was changed by somebody else meanwhile; {} of your changes differ.", count), m_code, count),
        _("Both are kept until you choose."), {{_("Compare"), [this, newer] { compareWith(newer); }}}});
}

void OffersWindow::compareWith(const data::Offer& newer)
{
    const OfferChanges::Rebased both = m_now->onto(newer);
    askWhoseWins(data::format(_("Somebody else submitted {} before you."), m_code), bothSides(*m_now, newer, both),
        [this, both](const std::vector<ui::Choice>& choices) { submitResult(both, choices); });
}

// The conflicts stand first in the table, in this order.
void OffersWindow::submitResult(const OfferChanges::Rebased& both, const std::vector<ui::Choice>& choices)
{
    OfferChanges result = both.changes;
    for (std::size_t at = 0; at != both.conflicts.size(); ++at)
        if (choices.at(at) == ui::Choice::mine) result.take(*m_now, both.conflicts[at].part);
    hold(result);
    if (!result.empty()) return submitChanges();
    told(data::format(_("{} is as the other person submitted it."), m_code));
    refresh();
}

void OffersWindow::askToPublish()
{
    const int next = m_state->lastVersion(m_code) + 1;
    const auto findings = check(*stored(), m_state->around);
    if (!mayPublish(findings))
        return bars().show("publish", {ui::Tone::red, {}, data::format(_("Version {} cannot be published yet. {}: {}."), next, findings.front().object, findings.front().sentence), {}, {{_("Check again"), [this] { askToPublish(); }}}, true});
    const auto& versions = m_state->versions.at(stored()->code);
    const auto changes = versions.empty() ? std::vector<VersionDifference>{} : differences(versions.back().content, contentOf(*stored(), *m_state));
    wxMessageDialog question{this, ui::shown(data::format(_("Version {} of {} never changes again"), next, m_code)), ui::shown(_("Publish an offer")), wxYES_NO | wxNO_DEFAULT};
    question.SetExtendedMessage(ui::shown(linesOf(changes, findings) + _("Jobs use it from their next upload on; orders already placed stay as they are.")));
    question.SetYesNoLabels(ui::shown(data::format(_("Publish v{}"), next)), ui::shown(_("Not now")));
    if (question.ShowModal() == wxID_YES) publishNow(next);
}

void OffersWindow::publishNow(int version)
{
    run({"publish", data::format(_("Publishing {}"), m_code), [&host = host(), code = m_code](sdk::Progress&) { tsadmin::publish(host, code); },
        [this, version, code = m_code] {
            told(data::format(_("{} version {} is published. It never changes; what is to be different comes with the next version."), code, version));
            refresh();
        }, {}});
}

void OffersWindow::discard()
{
    for (const std::string& code : counted()) m_drafts.drop(code);
}

} // namespace packhouse::tsadmin
