#include "offers_window.hpp"

#include "version_difference.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/msgdlg.h>

#include <algorithm>

namespace packhouse::tsadmin {

namespace {

bool startsPrice(int key)
{
    return (key >= '0' && key <= '9') || key == '-' || key == '=' || key == '.' || key == ',';
}

bool isConflict(const sdk::Outcome& outcome)
{
    try {
        if (outcome.error) std::rethrow_exception(outcome.error);
    } catch (const data::Error& error) {
        return error.trouble() == data::Trouble::conflict;
    } catch (...) {
        return false;
    }
    return false;
}

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

} // namespace

std::vector<sdk::PageAction> OffersWindow::actions() const
{
    const int count = m_sheet ? static_cast<int>(m_sheet->changes().list().size()) : 0;
    const bool faulty = m_sheet && !m_sheet->faults().empty(), busy = running("submit");
    const std::string whyNot = faulty ? _("A price is faulty; the bar below the table names it.") : busy ? _("The changes are being written.") : _("Nothing has been changed.");
    const std::string submitLabel = count == 0 ? _("Submit") : data::format(PACKHOUSE_PLURAL("Submit {} change", "Submit {} changes", count), count);
    return {{"submit", submitLabel, "Ctrl+S", count > 0 && !faulty && !busy, true, whyNot, "device-floppy"},
        {"publish", m_sheet ? data::format(_("Publish v{}…"), m_state->lastVersion(m_code) + 1) : _("Publish…"), "", m_sheet && count == 0, false,
            _("Submit or take back the pending changes first."), "rosette-discount-check"},
        {"addPackage", _("Add package…"), "Ctrl+N", m_sheet != nullptr, false, "", "plus"},
        {"addList", _("Add price list…"), "", m_sheet != nullptr, false, "", "plus"},
        {"undo", _("Undo"), "Ctrl+Z", !m_done.empty(), false, _("Nothing to undo."), "arrow-back-up"},
        {"redo", _("Redo"), "Ctrl+Y", !m_undone.empty(), false, _("Nothing to redo."), "arrow-forward-up"}};
}

void OffersWindow::perform(const std::string& action)
{
    if (!m_sheet) return;
    if (action == "submit") submitChanges();
    if (action == "publish") askToPublish();
    if (action == "undo") undo();
    if (action == "redo") redo();
    if (action == "addList") m_listForm->open();
    if (action != "addPackage") return;
    std::vector<const data::Package*> free;
    const auto& packages = m_sheet->changes().edited().packages;
    for (const data::Package& package : m_state->around.packages)
        if (std::ranges::none_of(packages, [&](const auto& offered) { return offered.packageCode == package.code; })) free.push_back(&package);
    m_packageForm->offer(free, stored()->currency);
    m_packageForm->open();
}

void OffersWindow::typed(wxKeyEvent& event)
{
    const auto row = m_table->selected();
    const auto column = m_table->currentColumn();
    const int key = event.GetKeyCode();
    if (event.AltDown() && (key == WXK_LEFT || key == WXK_RIGHT)) return moveList(key == WXK_LEFT ? -1 : 1);
    if (key == WXK_INSERT) return perform("addPackage");
    if (!row || !column || !m_sheet->isPrice(*row, *column)) return event.Skip();
    if (key == WXK_DELETE) {
        m_sheet->edit(*row, *column, "=");
        return;
    }
    if (!startsPrice(key) || event.HasModifiers()) return event.Skip();
    m_table->editCell(*row, *column, ui::utf8(wxString{static_cast<wxChar>(event.GetUnicodeKey())}));
}

void OffersWindow::moveList(int by)
{
    const auto row = m_table->selected();
    const auto column = m_table->currentColumn();
    if (!row || !column || *column < PriceSheet::firstListColumn || !m_sheet->isPrice(*row, *column)) return;
    const std::string list = m_sheet->partAt(*row, *column).list;
    change([&](OfferChanges& changes) { changes.movePriceList(list, by); });
}

void OffersWindow::submitChanges()
{
    if (!actions().front().enabled) return;
    const OfferChanges changes = m_sheet->changes();
    const auto count = changes.list().size();
    run({"submit", data::format(_("Submitting {} changes"), count), [&host = host(), changes](sdk::Progress&) { submit(host, changes); },
        [this, count, code = m_code] {
            // What was submitted is the stored offer now; edits made meanwhile stand on it when it is read.
            m_kept.erase(code);
            m_sheet.reset();
            m_done.clear();
            m_undone.clear();
            bars().drop("conflict");
            bars().show("submitted", {ui::Tone::green, {}, data::format(PACKHOUSE_PLURAL("{} change of {} is stored.", "{} changes of {} are stored.", count), count, code),
                _("Parents see it when the offer is published and a job uses the new version."), {}, true});
            refresh();
        },
        [this](const sdk::Outcome& outcome) { notSubmitted(outcome); }});
}

void OffersWindow::notSubmitted(const sdk::Outcome& outcome)
{
    if (!isConflict(outcome))
        return bars().show("conflict", {ui::Tone::red, {}, outcome.sentence, _("Your changes are kept here."), {{_("Try again"), [this] { submitChanges(); }}}});
    read<data::Offer>("newer", _("Reading the newer offer"),
        [&host = host(), code = m_code](sdk::Progress&) {
            data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
            return data::OfferRepository{work}.find(code).value();
        },
        [this](data::Offer& newer) { rebase(newer); });
}

void OffersWindow::rebase(const data::Offer& newer)
{
    const OfferChanges mine = m_sheet->changes();
    const OfferChanges::Rebased rebased = mine.onto(newer);
    m_sheet->setChanges(rebased.changes);
    m_done.clear();
    m_undone.clear();
    showSheet();
    askWhoseWins(rebased, mine);
}

void OffersWindow::askWhoseWins(const OfferChanges::Rebased& rebased, const OfferChanges& mine)
{
    if (rebased.conflicts.empty())
        return bars().show("conflict", {ui::Tone::blue, {}, data::format(_("{} was changed by somebody else meanwhile. Your changes stand on the newer one now."), m_code),
            {}, {{_("Submit them"), [this] { submitChanges(); }}}, true});
    const auto& first = rebased.conflicts.front();
    const auto keepMine = [this, conflicts = rebased.conflicts, mine] {
        bars().drop("conflict");
        change([&](OfferChanges& changes) { for (const auto& conflict : conflicts) changes.take(mine, conflict.part); });
    };
    bars().show("conflict", {ui::Tone::amber, {},
        data::format(_("{} was changed by somebody else meanwhile: {}, {} was {}, theirs is {}, yours {}."), m_code, first.object, first.field, first.was, first.theirs, first.mine),
        data::format(_("{} parts differ on both sides; theirs stand in the table now."), rebased.conflicts.size()),
        {{_("Use mine"), keepMine}, {_("Leave theirs"), [this] { bars().drop("conflict"); }}}});
}

void OffersWindow::askToPublish()
{
    const int next = m_state->lastVersion(m_code) + 1;
    const auto findings = check(*stored(), m_state->around);
    if (!mayPublish(findings))
        return bars().show("publish", {ui::Tone::red, {}, data::format(_("Version {} cannot be published yet. {}: {}."), next, findings.front().object, findings.front().sentence), {}, {}, true});
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
            bars().show("published", {ui::Tone::green, "rosette-discount-check", data::format(_("{} version {} is published."), code, version), {}, {}, true});
            refresh();
        }, {}});
}

bool OffersWindow::mayClose()
{
    const int count = pendingChanges();
    if (count == 0) return true;
    bars().show("close", {ui::Tone::amber, {}, data::format(PACKHOUSE_PLURAL("{} change is not submitted yet.", "{} changes are not submitted yet.", count), count), _("Closing the page would lose them."),
        {{_("Submit"), [this] { bars().drop("close"); submitChanges(); }}, {_("Discard them"), [this] {
            bars().drop("close");
            m_kept.clear();
            change([](OfferChanges& changes) { changes = OfferChanges{changes.stored()}; });
        }}, {_("Stay"), [this] { bars().drop("close"); }}}});
    return false;
}

} // namespace packhouse::tsadmin
