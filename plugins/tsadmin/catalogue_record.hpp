#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/list_query.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace packhouse::tsadmin {

/// One thing of the catalogue as named fields in words: what lists show, people type and pending changes hold.
struct CatalogueRecord {
    std::int64_t id = 0; ///< negative: added here and not stored yet
    std::map<std::string, std::string> fields;

    const std::string& text(const std::string& field) const
    {
        static const std::string none;
        const auto found = fields.find(field);
        return found == fields.end() ? none : found->second;
    }
    bool operator==(const CatalogueRecord&) const = default;
};

/// What a field is checked against: codes that are there, folded, by kind of record ("product").
struct CatalogueSurroundings {
    std::map<std::string, std::set<std::string>> codes;
    std::optional<std::set<std::string>> templateKeys; ///< empty: not known here, so not checked
};

enum class FieldForm { text = 1, number, choice, yesNo };

struct CatalogueField {
    std::string name;  ///< "description", as in filters and in what is kept
    std::string title; ///< "Description"
    int width = 100;
    FieldForm form = FieldForm::text;
    std::string fallback{}; ///< of a new record
    std::vector<std::pair<std::string, std::string>> choices{}; ///< word and label
    std::string help{};
    /// Why this text cannot stand there: a sentence, or empty.
    std::function<std::string(const std::string& text, const CatalogueSurroundings& around)> refuse{};
};

/// A record of a list with the codes of what refers to it.
struct CatalogueLine {
    CatalogueRecord record;
    std::vector<std::string> usedBy;
};

/// One kind of record: how it is read, written and checked. Everything else of a catalogue page is the same for all kinds. Functions with a
/// transaction run on task threads.
class CatalogueKind {
public:
    virtual ~CatalogueKind() = default;
    virtual std::string id() const = 0;                                          ///< "package"; of its texts in the audit
    virtual const std::vector<CatalogueField>& fields() const = 0;               ///< the first is the code
    virtual CatalogueField usedField() const = 0;                                ///< the column of what refers to a record: "offers"
    virtual std::string objectOf(const CatalogueRecord& record) const = 0;       ///< "package A2"
    virtual std::vector<std::string> usedPlaces(const std::vector<std::string>& usedBy) const = 0; ///< "offer:SPRING26"

    virtual std::vector<std::int64_t> ids(data::Transaction& work, const data::ListQuery& query) const = 0;
    virtual std::vector<CatalogueLine> lines(data::Transaction& work, const std::vector<std::int64_t>& ids) const = 0;
    virtual std::int64_t add(data::Transaction& work, const CatalogueRecord& record) const = 0;
    virtual void update(data::Transaction& work, const CatalogueRecord& record) const = 0;
    virtual void remove(data::Transaction& work, const CatalogueRecord& record) const = 0;
};

/// The field of this name; null: the kind has none such.
inline const CatalogueField* fieldOf(const CatalogueKind& kind, const std::string& name)
{
    for (const CatalogueField& field : kind.fields())
        if (field.name == name) return &field;
    return nullptr;
}

/// The word of a choice for its label or itself, in any case; what is neither stays as it is.
std::string wordFor(const CatalogueField& field, const std::string& text);
/// What people read: the label of a choice, else the text.
std::string labelFor(const CatalogueField& field, const std::string& word);

/// A record of this kind as a new one begins.
inline CatalogueRecord blankRecord(const CatalogueKind& kind)
{
    CatalogueRecord record;
    for (const CatalogueField& field : kind.fields()) record.fields[field.name] = field.fallback;
    return record;
}

} // namespace packhouse::tsadmin
