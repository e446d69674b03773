#include "catalogue_window.hpp"

#include "catalogue_writing.hpp"

#include "packhouse/data/beginning.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <algorithm>

namespace packhouse::tsadmin {
namespace {

std::string brief(const std::string& text)
{
    constexpr std::size_t enough = 40;
    return text.size() <= enough ? text : std::string{data::beginningOf(text, enough)} + "…";
}

std::string nameOf(const CatalogueChanges& before, const CatalogueChanges& after, const CatalogueKind& kind, const std::vector<CataloguePart>& parts)
{
    if (parts.size() != 1) return data::format(PACKHOUSE_PLURAL("{} change", "{} changes", parts.size()), parts.size());
    const CataloguePart& part = parts.front();
    const auto textIn = [&](const CatalogueChanges& changes, const CatalogueChanges& other) {
        const auto* edit = changes.find(part.id);
        return edit != nullptr ? changes.edited(edit->was).text(part.field) : other.find(part.id)->was.text(part.field);
    };
    const auto* known = after.find(part.id) != nullptr ? after.find(part.id) : before.find(part.id);
    const std::string object = kind.objectOf(known->added ? CatalogueRecord{part.id, known->now} : known->was);
    if (part.field.empty()) return object;
    return data::format(_("{} of {}, {} → {}"), fieldOf(kind, part.field)->title, object, brief(textIn(before, after)), brief(textIn(after, before)));
}

} // namespace

std::vector<sdk::PageAction> CatalogueWindow::actions() const
{
    const int count = m_draft.count();
    const bool busy = running("submit"), chosen = !m_list->selected().empty();
    const std::string whyNot = busy ? _("The changes are being written.") : asking() ? _("Choose in the table of conflicts first.") : _("Nothing has been changed.");
    const std::string whichNot = _("Choose a row of the list first.");
    const auto local = [](sdk::PageAction action) {
        action.needsDatabase = false;
        return action;
    };
    return {{"submit", submitLabel(count), "Ctrl+S", count > 0 && !busy && !asking(), true, whyNot, "device-floppy"},
        local({"add", m_words.add, "Ins", !asking(), false, {}, "plus"}),
        local({"duplicate", _("Duplicate"), "Shift+Ctrl+D", chosen && !asking(), false, whichNot, "copy-plus"}),
        local({"remove", m_words.remove, "", chosen && !asking(), false, whichNot, "trash"}),
        local({"edit", _("Edit the cell"), "F2", chosen && !asking(), false, whichNot, "pencil"}),
        local({"next", _("Next finding"), "F4", !m_faults.empty(), false, _("Nothing is faulty."), {}}),
        local({"takeBack", _("Take back all changes"), "", count > 0, false, _("Nothing has been changed."), "arrow-back-up"})};
}

void CatalogueWindow::perform(const std::string& action)
{
    m_form->commit();
    if (action == "submit") submitChanges();
    if (action == "add") add();
    if (action == "duplicate") duplicate();
    if (action == "remove") removeChosen();
    if (action == "edit") m_list->editCurrent();
    if (action == "next") nextFault();
    if (action == "takeBack") take({});
}

bool CatalogueWindow::can(sdk::EditCommand command) const
{
    switch (command) {
    case sdk::EditCommand::copy: return m_list->canCopy();
    case sdk::EditCommand::paste: return m_list->canPaste();
    case sdk::EditCommand::remove: return !m_list->selected().empty();
    case sdk::EditCommand::selectAll: return true;
    case sdk::EditCommand::cut: return false;
    }
    return false;
}

void CatalogueWindow::edit(sdk::EditCommand command)
{
    if (command == sdk::EditCommand::copy) m_list->copy();
    if (command == sdk::EditCommand::paste) m_list->paste();
    if (command == sdk::EditCommand::remove) removeChosen();
    if (command != sdk::EditCommand::selectAll) return;
    m_list->selectAll();
    showSelected();
}

void CatalogueWindow::withRecords(const std::vector<ui::RowId>& rows, std::function<void(const std::vector<CatalogueLine>&)> act)
{
    std::vector<CatalogueLine> lines;
    for (const ui::RowId row : rows)
        if (auto line = m_source->line(row)) lines.push_back(std::move(*line));
    if (lines.size() == rows.size()) return act(lines);
    read<std::vector<CatalogueLine>>("records", _("Reading the chosen rows"), [source = m_source, rows](sdk::Progress&) { return source->read(rows); },
        [act = std::move(act)](std::vector<CatalogueLine>& found) { act(found); });
}

void CatalogueWindow::edited(const std::vector<ui::CellEdit>& edits)
{
    std::vector<ui::RowId> rows;
    for (const ui::CellEdit& edit : edits)
        if (rows.empty() || rows.back() != edit.row) rows.push_back(edit.row);
    withRecords(rows, [this, edits](const std::vector<CatalogueLine>& lines) {
        CatalogueChanges changes = m_draft.changes();
        for (const ui::CellEdit& edit : edits) {
            const auto line = std::ranges::find(lines, edit.row, [](const CatalogueLine& one) { return one.record.id; });
            const CatalogueField* field = fieldOf(m_kind, edit.field);
            if (line == lines.end() || field == nullptr) continue;
            const auto* known = changes.find(edit.row);
            if (known != nullptr && known->removed) continue;
            changes.set(known != nullptr ? known->was : line->record, edit.field, wordFor(*field, edit.text));
        }
        take(std::move(changes));
    });
}

void CatalogueWindow::take(CatalogueChanges after)
{
    const auto before = std::make_shared<const CatalogueChanges>(m_draft.changes());
    const auto parts = CatalogueChanges::between(*before, after);
    if (parts.empty()) return;
    const auto now = std::make_shared<const CatalogueChanges>(after);
    hold(std::move(after));
    const auto walk = [this, parts](const CatalogueChanges& to, const CatalogueChanges& from) {
        CatalogueChanges changes = m_draft.changes();
        changes.stepBack(parts, to, from, m_source->records());
        hold(std::move(changes));
        show(parts.front().id);
    };
    ui::Step step{nameOf(*before, *now, m_kind, parts), parts.size() == 1 ? std::string{} : data::format(PACKHOUSE_PLURAL("{} change, not submitted yet.", "{} changes, not submitted yet.", parts.size()), parts.size()), {}, {}};
    step.undo.now = [walk, before, now] { walk(*before, *now); };
    step.redo.now = [walk, before, now] { walk(*now, *before); };
    did(std::move(step));
}

void CatalogueWindow::hold(CatalogueChanges changes)
{
    const auto parts = CatalogueChanges::between(m_draft.changes(), changes);
    const auto added = changes.added();
    const bool otherRows = added.size() != m_draft.changes().added().size();
    m_draft.put(std::move(changes));
    m_source->setAdded(added);
    if (otherRows) m_list->refresh();
    else
        for (const CataloguePart& part : parts) m_list->changed(part.id);
    showEdited();
    showEmpty();
}

void CatalogueWindow::add()
{
    CatalogueChanges changes = m_draft.changes();
    m_wished = changes.add(blankRecord(m_kind));
    m_begin = true;
    take(std::move(changes));
}

void CatalogueWindow::duplicate()
{
    withRecords(m_list->selected(), [this](const std::vector<CatalogueLine>& lines) {
        CatalogueChanges changes = m_draft.changes();
        for (const CatalogueLine& line : lines) {
            CatalogueRecord copy = changes.edited(line.record);
            copy.fields["code"].clear();
            m_wished = changes.add(copy);
        }
        m_begin = true;
        take(std::move(changes));
    });
}

void CatalogueWindow::removeChosen()
{
    withRecords(m_list->selected(), [this](const std::vector<CatalogueLine>& lines) {
        CatalogueChanges changes = m_draft.changes();
        const CatalogueLine* used = nullptr;
        for (const CatalogueLine& line : lines) {
            if (!line.usedBy.empty()) used = &line;
            else changes.remove(line.record);
        }
        if (used != nullptr) {
            const std::string &code = used->usedBy.front(), place = m_kind.usedPlaces(used->usedBy).front();
            bars().show("used", {ui::Tone::amber, {}, data::format(_("{} stays: {} refers to it."), m_kind.objectOf(used->record), code), _("Take it out there first."),
                {{data::format(_("Open {}"), code), [this, place] { host().events().tell("page.open", place); }}}, true});
        } else {
            bars().drop("used");
        }
        take(std::move(changes));
    });
}

void CatalogueWindow::nextFault()
{
    if (m_faults.empty()) return;
    const auto selected = m_list->selected();
    auto next = std::ranges::find_if(m_faults, [&](const auto& fault) { return !selected.empty() && fault.part.id == selected.front(); });
    next = next == m_faults.end() || next + 1 == m_faults.end() ? m_faults.begin() : next + 1;
    show(next->part.id);
}

void CatalogueWindow::submitChanges()
{
    m_form->commit();
    if (!actions().front().enabled) return;
    if (!m_faults.empty()) return show(m_faults.front().part.id);
    const CatalogueChanges changes = m_draft.changes();
    run({"submit", data::format(_("Submitting {} changes"), m_draft.count()), [&host = host(), &kind = m_kind, changes](sdk::Progress&) { submit(host, kind, changes); },
        [this, changes, count = m_draft.count()] {
            hold(m_draft.changes().after(changes)); // what was edited while it was written
            told(data::format(PACKHOUSE_PLURAL("{} change is stored. Offers on sale stay as they were published.", "{} changes are stored. Offers on sale stay as they were published.", count), count));
            refresh();
            written();
        },
        [this](const sdk::Outcome& outcome) { notSubmitted(outcome); }});
}

void CatalogueWindow::notSubmitted(const sdk::Outcome& outcome)
{
    notWritten(outcome);
    if (!isConflict(outcome)) return;
    using Stored = std::map<std::int64_t, CatalogueRecord>;
    read<Stored>("newer", _("Reading what is stored now"), [&host = host(), &kind = m_kind, changes = m_draft.changes()](sdk::Progress&) {
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        return storedFor(work, kind, changes);
    }, [this, sentence = outcome.sentence](Stored& stored) {
        if (m_draft.changes().onto(stored, m_kind).conflicts.empty()) bars().show("conflict", {ui::Tone::red, {}, sentence, _("Your changes are kept here."), {{_("Try again"), [this] { submitChanges(); }}}});
        else compareWith(stored);
    });
}

void CatalogueWindow::compareWith(const std::map<std::int64_t, CatalogueRecord>& stored)
{
    const CatalogueChanges::Rebased both = m_draft.changes().onto(stored, m_kind);
    std::vector<ui::ConflictField> fields;
    for (const auto& conflict : both.conflicts) fields.push_back({conflict.object + (conflict.field.empty() ? "" : " · " + conflict.field), conflict.was, conflict.theirs, conflict.mine});
    for (const CatalogueDifference& change : both.changes.list(m_kind)) fields.push_back({change.object + " · " + change.field, change.was, change.was, change.now});
    askWhoseWins(_("Somebody else submitted changes of these before you."), std::move(fields), [this, both, stored](const std::vector<ui::Choice>& choices) {
        std::vector<bool> forMine;
        for (const ui::Choice choice : choices) forMine.push_back(choice == ui::Choice::mine);
        const CatalogueChanges result = both.decided(forMine, m_draft.changes(), stored);
        hold(result);
        if (!result.empty()) return submitChanges();
        told(_("The catalogue is as the other person submitted it."));
        refresh();
    });
}

} // namespace packhouse::tsadmin
