#include "pending_view.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <wx/sizer.h>

namespace packhouse::tsadmin {

std::string PendingView::submitLabel(int count)
{
    return count == 0 ? _("Submit") : data::format(PACKHOUSE_PLURAL("Submit {} change", "Submit {} changes", count), count);
}

bool PendingView::isConflict(const sdk::Outcome& outcome)
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

bool PendingView::mayClose()
{
    const int count = pendingChanges();
    if (count == 0 || m_leaving) return true;
    std::vector<ui::Notice::Act> acts;
    if (submittable() > 0) acts.push_back({submitLabel(submittable()), [this] {
        bars().drop("close");
        m_leaving = submittable() == pendingChanges();
        submitChanges();
        if (!running("submit")) m_leaving = false; // something is faulty
    }});
    acts.push_back({_("Keep for later"), [this] { leave(); }});
    acts.push_back({data::format(PACKHOUSE_PLURAL("Discard {} change", "Discard {} changes", count), count), [this] { discard(); leave(); }});
    bars().show("close", {ui::Tone::amber, {}, data::format(PACKHOUSE_PLURAL("{} change is not submitted yet.", "{} changes are not submitted yet.", count), count),
        _("Kept changes stay on this computer, also when the program ends."), std::move(acts), true});
    return false;
}

// The bar's own button may not go while it is pressed, so the page is closed by an event.
void PendingView::leave()
{
    m_leaving = true;
    bars().drop("close");
    host().events().tell("page.close", m_id);
}

void PendingView::written()
{
    bars().drop("conflict");
    bars().drop("close");
    if (m_leaving) leave();
}

void PendingView::notWritten(const sdk::Outcome& outcome)
{
    m_leaving = false;
    if (outcome.end != sdk::Outcome::End::failed || isConflict(outcome)) return;
    bars().show("conflict", {ui::Tone::red, {}, outcome.sentence, _("Your changes are kept here."), {{_("Try again"), [this] {
        bars().drop("conflict");
        submitChanges();
    }}}});
}

void PendingView::askWhoseWins(const std::string& sentence, std::vector<ui::ConflictField> fields, std::function<void(const std::vector<ui::Choice>&)> decided)
{
    bars().drop("conflict");
    if (m_conflict == nullptr) content()->Add(m_conflict = new ui::ConflictTable(this), wxSizerFlags{1}.Expand());
    m_conflict->onSubmit = [this, decided = std::move(decided)] {
        if (!m_conflict->complete()) return;
        const auto choices = m_conflict->result();
        showConflict(false);
        decided(choices);
    };
    m_conflict->onLater = [this] { showConflict(false); };
    m_conflict->show(sentence, std::move(fields));
    showConflict(true);
    m_conflict->SetFocus();
}

void PendingView::showConflict(bool shown)
{
    m_conflict->Show(shown);
    work()->Show(!shown);
    Layout();
    changed();
    if (!shown) SetFocus();
}

} // namespace packhouse::tsadmin
