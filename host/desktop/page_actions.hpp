#pragma once

#include "host/desktop/key_table.hpp"

namespace packhouse::host::desktop {

/// The actions of a page as they hold now: with the keys that were granted, and without those that need a database which is away.
class PageActions {
public:
    explicit PageActions(KeyTable& keys) : m_keys{keys} {}
    std::vector<sdk::PageAction> of(const sdk::Page& page) const;
    bool mayPerform(const sdk::Page& page, const std::string& action) const; ///< false while it is disabled; one that is in no list may
    /// While this is no empty sentence, actions that need the database are disabled, and their tooltip says it.
    void withoutDatabase(std::string why) { m_away = std::move(why); }
    const std::string& away() const { return m_away; }

private:
    KeyTable& m_keys;
    std::string m_away;
};

} // namespace packhouse::host::desktop
