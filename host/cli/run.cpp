#include "host/cli/run.hpp"

#include "host/cli/console.hpp"
#include "host/cli/exit_code.hpp"
#include "host/cli/help.hpp"
#include "host/cli/program.hpp"

#include <packhouse/data/text.hpp>

#include <ostream>

namespace packhouse::host::cli {

namespace {

[[noreturn]] void refuseUnknown(const Program& program, const std::vector<std::string>& words)
{
    const auto near = program.commands().near(words);
    auto sentence = data::format(_("There is no command “{}”."), words.front() + (words.size() > 1 && !words[1].starts_with("-") ? " " + words[1] : ""));
    if (!near.empty()) sentence += " " + data::format(_("Did you mean “{}”?"), near);
    sentence += std::string{" "} + _("packhouse --help lists all commands.");
    if (!program.pluginProblems().empty()) sentence += std::string{" "} + _("Some plugins did not open; packhouse plugins says why.");
    throw UsageError{sentence};
}

void runCommand(Program& program, const GlobalOptions& options, std::ostream& out)
{
    Console people{out, false};
    auto words = options.rest;
    if (words.empty()) {
        if (options.help) return showHelp(program.commands(), people);
        throw UsageError{_("No command was given. packhouse --help lists all commands.")};
    }
    if (const auto* command = program.commands().take(words)) {
        if (options.help) return showCommand(*command, people);
        Console console{out, options.json};
        return command->run(parseArguments(*command, words), console);
    }
    const auto group = program.commands().group(words.front());
    if (group.empty() || words.size() > 1) refuseUnknown(program, words);
    if (!options.help) throw UsageError{data::format(_("“{}” needs a second word. packhouse {} --help lists them."), words.front(), words.front())};
    showGroup(group, people);
}

void flush(std::ostream& out)
{
    out.flush();
    if (!out) throw data::Error{data::Trouble::unavailable, _("Standard output cannot be written. Look whether the disk is full or the reader has gone.")};
}

int ended(const Ending& ending, std::ostream& err)
{
    err << "packhouse: " << ending.sentence << std::endl;
    return static_cast<int>(ending.code);
}

} // namespace

int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& err)
try {
    const auto options = takeGlobalOptions(words);
    if (options.version) {
        out << "packhouse " PACKHOUSE_VERSION "\n";
        flush(out);
        return static_cast<int>(ExitCode::done);
    }
    Program program{options};
    try {
        runCommand(program, options, out);
        flush(out);
        return static_cast<int>(ExitCode::done);
    } catch (...) {
        const auto ending = endingOf(std::current_exception());
        if (ending.code == ExitCode::internal) program.services().log(sdk::LogLevel::error, ending.sentence);
        return ended(ending, err);
    }
} catch (...) {
    return ended(endingOf(std::current_exception()), err);
}

} // namespace packhouse::host::cli
