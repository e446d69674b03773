#pragma once

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <charconv>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace packhouse::sdk {

/// A word after the command: `--name VALUE`, `--name` (switch) or a positional one.
struct Argument {
    std::string name;        ///< "offer" (positional), "--price" (option)
    std::string placeholder{}; ///< "CODE"; empty for a switch
    std::string help{};        ///< one line
    bool required = false;
    bool repeated = false;
    std::string fallback{}; ///< shown in the help
};

/// What a person gave. Required ones are there, unknown ones were refused before.
class Arguments {
public:
    explicit Arguments(std::map<std::string, std::vector<std::string>> given) : m_given{std::move(given)} {}
    bool has(const std::string& name) const { return m_given.contains(name); }
    /// The (last) value or `fallback`.
    std::string text(const std::string& name, const std::string& fallback = {}) const;
    /// Throws Error{invalid} if it is no whole number.
    std::int64_t number(const std::string& name, std::int64_t fallback) const;
    std::vector<std::string> all(const std::string& name) const;

private:
    std::map<std::string, std::vector<std::string>> m_given;
};

inline std::vector<std::string> Arguments::all(const std::string& name) const
{
    const auto found = m_given.find(name);
    return found == m_given.end() ? std::vector<std::string>{} : found->second;
}

inline std::string Arguments::text(const std::string& name, const std::string& fallback) const
{
    const auto given = all(name);
    return given.empty() ? fallback : given.back();
}

inline std::int64_t Arguments::number(const std::string& name, std::int64_t fallback) const
{
    if (!has(name)) return fallback;
    const auto word = text(name);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size())
        throw data::Error{data::Trouble::invalid, data::format(_("{} must be a whole number, not \"{}\""), name, word)};
    return value;
}

/// Where a command writes. With `--json` only `json` reaches standard output, once; else only `line`s do.
class Output {
public:
    virtual ~Output() = default;
    virtual void line(const std::string& text) = 0;
    /// A table for people: first row headings; columns that hold only numbers are right-aligned.
    virtual void table(const std::vector<std::vector<std::string>>& rows) = 0;
    /// The machine-readable result: a complete JSON document.
    virtual void json(const std::string& document) = 0;
    virtual bool wantsJson() const = 0;
};

/// One capability on the command line: `packhouse offer publish SPRING26`. `run` throws data::Error; what it throws decides the
/// exit code (usage 2, input 3, environment 4, internal 5). [main-thread]
struct Command {
    std::string name;    ///< "offer publish"
    std::string summary; ///< one line
    std::string help;    ///< paragraphs: what it does, an example
    std::vector<Argument> arguments;
    std::function<void(const Arguments&, Output&)> run;
};

/// Extension "packhouse.native.commands/1".
class CommandProvider {
public:
    static constexpr const char* id = "packhouse.native.commands/1";
    virtual ~CommandProvider() = default;
    virtual std::vector<Command> commands() const = 0;
};

} // namespace packhouse::sdk
