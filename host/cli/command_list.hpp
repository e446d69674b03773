#pragma once

#include <packhouse/sdk/native/command.hpp>

namespace packhouse::host::cli {

/// All commands, by name. Of two with one name the first counts.
class CommandList {
public:
    /// False if the name is taken.
    bool add(sdk::Command command);

    const std::vector<sdk::Command>& all() const noexcept { return m_commands; }
    /// Those whose name begins with this word, e.g. "offer".
    std::vector<const sdk::Command*> group(const std::string& word) const;
    /// The command that `words` begin with, longest name first; null if there is none. Takes the name off `words`.
    const sdk::Command* take(std::vector<std::string>& words) const;
    /// "Did you mean …": the command that was probably meant, or empty.
    std::string near(const std::vector<std::string>& words) const;

private:
    const sdk::Command* find(const std::string& name) const;
    std::vector<sdk::Command> m_commands;
};

/// The given words as the command's arguments. Throws UsageError for what is missing, unknown or too much.
sdk::Arguments parseArguments(const sdk::Command& command, const std::vector<std::string>& words);

} // namespace packhouse::host::cli
