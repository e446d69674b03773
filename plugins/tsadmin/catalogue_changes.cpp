#include "catalogue_changes.hpp"

#include "packhouse/data/text.hpp"

#include <algorithm>

namespace packhouse::tsadmin {

namespace {

std::string titleOf(const CatalogueKind& kind, const std::string& name)
{
    const CatalogueField* field = fieldOf(kind, name);
    return field == nullptr ? name : field->title;
}

bool removes(const CatalogueChanges::Edit& edit) { return edit.removed; }

} // namespace

void CatalogueChanges::set(const CatalogueRecord& read, const std::string& field, const std::string& text)
{
    Edit& edit = m_edits.try_emplace(read.id, Edit{read, {}, false, false}).first->second;
    if (!edit.added && text == edit.was.text(field)) edit.now.erase(field);
    else edit.now[field] = text;
    tidy(read.id);
}

std::int64_t CatalogueChanges::add(const CatalogueRecord& record)
{
    const std::int64_t id = m_edits.empty() ? -1 : std::min<std::int64_t>(m_edits.begin()->first, 0) - 1;
    m_edits[id] = Edit{{id, {}}, record.fields, true, false};
    return id;
}

void CatalogueChanges::remove(const CatalogueRecord& read)
{
    const auto found = m_edits.find(read.id);
    if (found != m_edits.end() && found->second.added) m_edits.erase(found);
    else m_edits[read.id] = Edit{found == m_edits.end() ? read : found->second.was, {}, false, true};
}

void CatalogueChanges::tidy(std::int64_t id)
{
    const auto found = m_edits.find(id);
    if (found != m_edits.end() && found->second.now.empty() && !found->second.added && !found->second.removed) m_edits.erase(found);
}

const CatalogueChanges::Edit* CatalogueChanges::find(std::int64_t id) const
{
    const auto found = m_edits.find(id);
    return found == m_edits.end() ? nullptr : &found->second;
}

CatalogueRecord CatalogueChanges::edited(const CatalogueRecord& read) const
{
    CatalogueRecord record = read;
    if (const Edit* edit = find(read.id))
        for (const auto& [field, text] : edit->now) record.fields[field] = text;
    return record;
}

std::vector<CatalogueRecord> CatalogueChanges::added() const
{
    std::vector<CatalogueRecord> records;
    for (const auto& [id, edit] : m_edits)
        if (edit.added) records.push_back({id, edit.now});
    std::ranges::reverse(records); // the first added first
    return records;
}

std::vector<CatalogueDifference> CatalogueChanges::list(const CatalogueKind& kind) const
{
    std::vector<CatalogueDifference> all;
    for (const auto& [id, edit] : m_edits) {
        const std::string object = kind.objectOf(edit.added ? CatalogueRecord{id, edit.now} : edit.was);
        if (edit.added) all.push_back({{id, {}}, object, _("new"), {}, _("added")});
        else if (removes(edit)) all.push_back({{id, {}}, object, _("removed"), _("there"), {}});
        else
            for (const CatalogueField& field : kind.fields())
                if (const auto now = edit.now.find(field.name); now != edit.now.end()) all.push_back({{id, field.name}, object, field.title, edit.was.text(field.name), now->second});
    }
    return all;
}

void CatalogueChanges::takeBack(const CataloguePart& part)
{
    const auto found = m_edits.find(part.id);
    if (found == m_edits.end()) return;
    if (part.field.empty()) m_edits.erase(found);
    else found->second.now.erase(part.field), tidy(part.id);
}

void CatalogueChanges::take(const CatalogueChanges& other, const CataloguePart& part)
{
    const Edit* there = other.find(part.id);
    if (part.field.empty()) {
        if (there != nullptr && (there->added || there->removed)) m_edits[part.id] = *there;
        else if (const Edit* here = find(part.id); here != nullptr && (here->added || here->removed)) m_edits.erase(part.id);
        return;
    }
    const auto text = there == nullptr ? std::map<std::string, std::string>::const_iterator{} : there->now.find(part.field);
    if (there == nullptr || text == there->now.end()) return takeBack(part);
    Edit& edit = m_edits.try_emplace(part.id, Edit{there->was, {}, there->added, false}).first->second;
    if (!edit.added && edit.was.text(part.field) == text->second) edit.now.erase(part.field);
    else edit.now[part.field] = text->second;
    tidy(part.id);
}

std::vector<CataloguePart> CatalogueChanges::between(const CatalogueChanges& before, const CatalogueChanges& after)
{
    std::set<CataloguePart> parts;
    const auto look = [&](const CatalogueChanges& one, const CatalogueChanges& two) {
        for (const auto& [id, edit] : one.m_edits) {
            const Edit* there = two.find(id);
            if (there != nullptr && *there == edit) continue;
            const bool being = edit.added || edit.removed, beingThere = there != nullptr && (there->added || there->removed);
            if (being != beingThere) parts.insert({id, {}});
            for (const auto& [field, text] : edit.now) {
                const auto same = there == nullptr ? edit.now.end() : there->now.find(field);
                if (there == nullptr || same == there->now.end() || same->second != text) parts.insert({id, field});
            }
        }
    };
    look(before, after);
    look(after, before);
    return {parts.begin(), parts.end()};
}

void CatalogueChanges::stepBack(const std::vector<CataloguePart>& parts, const CatalogueChanges& before, const CatalogueChanges& after, const std::map<std::int64_t, CatalogueRecord>& read)
{
    for (const CataloguePart& part : parts) {
        const Edit *was = before.find(part.id), *here = find(part.id), *known = was != nullptr ? was : after.find(part.id);
        if (part.field.empty() || known == nullptr || known->added || (here != nullptr && here->removed)) {
            take(before, part);
            continue;
        }
        const auto since = read.find(part.id);
        const auto text = known == was && was->now.contains(part.field) ? was->now.at(part.field) : known->was.text(part.field);
        set(here != nullptr ? here->was : since != read.end() ? since->second : known->was, part.field, text);
    }
}

CatalogueChanges::Rebased CatalogueChanges::onto(const std::map<std::int64_t, CatalogueRecord>& stored, const CatalogueKind& kind) const
{
    Rebased result;
    for (const auto& [id, edit] : m_edits) {
        const auto theirs = stored.find(id);
        if (edit.added) {
            result.changes.m_edits[id] = edit;
        } else if (theirs == stored.end()) {
            if (!edit.removed) result.conflicts.push_back({{id, {}}, kind.objectOf(edit.was), {}, _("there"), _("removed"), _("changed")});
        } else if (edit.removed) {
            if (theirs->second == edit.was) result.changes.m_edits[id] = edit;
            else result.conflicts.push_back({{id, {}}, kind.objectOf(edit.was), {}, _("there"), _("changed"), _("removed")});
        } else {
            for (const auto& [field, mine] : edit.now) {
                const std::string &was = edit.was.text(field), &now = theirs->second.text(field);
                if (now == was || now == mine) result.changes.set(theirs->second, field, mine);
                else result.conflicts.push_back({{id, field}, kind.objectOf(theirs->second), titleOf(kind, field), was, now, mine});
            }
        }
    }
    return result;
}

CatalogueChanges CatalogueChanges::Rebased::decided(const std::vector<bool>& forMine, const CatalogueChanges& mine, const std::map<std::int64_t, CatalogueRecord>& stored) const
{
    CatalogueChanges result = changes;
    for (std::size_t at = 0; at != conflicts.size(); ++at) {
        if (!forMine.at(at)) continue;
        const CataloguePart& part = conflicts[at].part;
        const Edit& edit = *mine.find(part.id);
        const auto theirs = stored.find(part.id);
        if (theirs == stored.end()) result.add(mine.edited(edit.was));
        else if (edit.removed) result.remove(theirs->second);
        else result.set(theirs->second, part.field, edit.now.at(part.field));
    }
    return result;
}

CatalogueChanges CatalogueChanges::after(const CatalogueChanges& written) const
{
    CatalogueChanges left;
    for (const auto& [id, edit] : m_edits) {
        const Edit* stored = written.find(id);
        if (stored != nullptr && stored->added) continue; // it has another number now
        if (stored == nullptr) left.m_edits[id] = edit;
        else if (edit.removed && !stored->removed) left.remove(written.edited(stored->was));
        else
            for (const auto& [field, text] : edit.now) left.set(written.edited(stored->was), field, text);
    }
    return left;
}

CatalogueChanges CatalogueChanges::kept(std::map<std::int64_t, Edit> edits)
{
    CatalogueChanges changes;
    changes.m_edits = std::move(edits);
    return changes;
}

} // namespace packhouse::tsadmin
