#pragma once

#include "catalogue_record.hpp"

namespace packhouse::tsadmin {

/// A field of a record; an empty name stands for the record being there at all.
struct CataloguePart {
    std::int64_t id = 0;
    std::string field;
    auto operator<=>(const CataloguePart&) const = default;
};

struct CatalogueDifference {
    CataloguePart part;
    std::string object, field, was, now; ///< for people
    bool operator==(const CatalogueDifference&) const = default;
};

/// Edits of records of one kind that are collected and written together. A value; no I/O. An edit that brings back what was read is none.
class CatalogueChanges {
public:
    struct Edit {
        CatalogueRecord was;                    ///< as it was read
        std::map<std::string, std::string> now; ///< fields that differ; of an added record all
        bool added = false, removed = false;
        bool operator==(const Edit&) const = default;
    };

    void set(const CatalogueRecord& read, const std::string& field, const std::string& text);
    std::int64_t add(const CatalogueRecord& record); ///< returns its number here, which is negative
    void remove(const CatalogueRecord& read);        ///< an added one is forgotten

    bool empty() const { return m_edits.empty(); }
    const std::map<std::int64_t, Edit>& edits() const { return m_edits; }
    const Edit* find(std::int64_t id) const;
    CatalogueRecord edited(const CatalogueRecord& read) const; ///< with its edits
    std::vector<CatalogueRecord> added() const;

    std::vector<CatalogueDifference> list(const CatalogueKind& kind) const;
    void takeBack(const CataloguePart& part);

    /// Makes this part as it is in `other`.
    void take(const CatalogueChanges& other, const CataloguePart& part);
    static std::vector<CataloguePart> between(const CatalogueChanges& before, const CatalogueChanges& after);
    /// Brings these parts from what they are in `after` back to what they were in `before`, on whatever was read since (`read`).
    void stepBack(const std::vector<CataloguePart>& parts, const CatalogueChanges& before, const CatalogueChanges& after, const std::map<std::int64_t, CatalogueRecord>& read);

    /// The edits on top of what is stored now. A field that somebody else changed as well, and differently, is a conflict: theirs stands until
    /// `decided` says otherwise. A record that is gone takes its edits along and is listed with an empty field name.
    struct Rebased;
    Rebased onto(const std::map<std::int64_t, CatalogueRecord>& stored, const CatalogueKind& kind) const;

    /// What is left of these edits once `written` has been stored.
    CatalogueChanges after(const CatalogueChanges& written) const;

    static CatalogueChanges kept(std::map<std::int64_t, Edit> edits);

private:
    void tidy(std::int64_t id);
    std::map<std::int64_t, Edit> m_edits;
};

struct CatalogueChanges::Rebased {
    CatalogueChanges changes;
    struct Conflict {
        CataloguePart part;
        std::string object, field, was, theirs, mine;
    };
    std::vector<Conflict> conflicts;

    /// The edits with these conflicts decided for `mine`; a record that somebody else removed is added anew then.
    CatalogueChanges decided(const std::vector<bool>& forMine, const CatalogueChanges& mine, const std::map<std::int64_t, CatalogueRecord>& stored) const;
};

struct CatalogueFault {
    CataloguePart part;
    std::string sentence;
};

/// What keeps these edits from being written: each field by itself, and codes that are missing or taken.
std::vector<CatalogueFault> faultsOf(const CatalogueChanges& changes, const CatalogueKind& kind, const CatalogueSurroundings& around);

/// The edits as text, so that they outlive the program, and back. Throws Error{invalid}.
std::string keptTextOf(const CatalogueChanges& changes);
CatalogueChanges keptCatalogueOf(const std::string& text);

} // namespace packhouse::tsadmin
