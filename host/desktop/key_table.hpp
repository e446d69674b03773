#pragma once

#include <packhouse/sdk/native/page.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace packhouse::host::desktop {

/// Two actions wanted one key where both would hear it; the later one goes without.
struct RefusedKey {
    std::string key, action; ///< "Ctrl+P", "Publish…"
    std::string page;        ///< its title
    std::string takenBy;     ///< the action that has the key
};

/// Whose keys hold: those of desktop.md that came from the original program, or those of the desktop.
enum class KeyHabit { original = 1, desktop };

/// Which key is whose. The window's own come first, then the actions of a page in their order. [main-thread]
class KeyTable {
public:
    void own(const std::string& key, const std::string& action); ///< a key of the window, which no page gets
    void choose(KeyHabit habit) { m_habit = habit; }
    KeyHabit habit() const { return m_habit; }

    /// The actions with the keys that hold, `key` only; a refused one has none and is listed.
    std::vector<sdk::PageAction> keyed(const std::string& page, std::vector<sdk::PageAction> actions);
    const std::vector<RefusedKey>& refused() const { return m_refused; }

    /// One spelling for all: "Shift+Ctrl+T" and "Ctrl+Shift+T" are one key. Empty for what is none.
    static std::string spelled(const std::string& key);

private:
    void refuse(const RefusedKey& refused);
    KeyHabit m_habit = KeyHabit::original;
    std::map<std::string, std::string> m_own; ///< key → action
    std::vector<RefusedKey> m_refused;
};

} // namespace packhouse::host::desktop
