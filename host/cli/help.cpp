#include "host/cli/help.hpp"

#include "host/cli/columns.hpp"
#include "host/cli/global_options.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::host::cli {

namespace {

bool isOption(const sdk::Argument& argument) { return argument.name.starts_with("-"); }

std::string formOf(const sdk::Argument& argument)
{
    const std::string more = argument.repeated ? "…" : "";
    if (isOption(argument)) return argument.name + (argument.placeholder.empty() ? "" : " " + argument.placeholder) + more;
    return (argument.placeholder.empty() ? argument.name : argument.placeholder) + more;
}

std::string usageOf(const sdk::Command& command)
{
    std::string usage = "packhouse " + command.name;
    for (const auto& argument : command.arguments)
        usage += argument.required ? " " + formOf(argument) : " [" + formOf(argument) + "]";
    return usage;
}

std::string sentenceOf(const sdk::Argument& argument)
{
    auto sentence = argument.help;
    if (argument.required) sentence += std::string{" ("} + _("required") + ")";
    if (!argument.fallback.empty()) sentence += " (" + data::format(_("default: {}"), argument.fallback) + ")";
    return sentence;
}

void indented(const std::vector<std::vector<std::string>>& rows, sdk::Output& out)
{
    for (const auto& line : alignedLines(rows))
        out.line("  " + line);
}

void showGlobalOptions(sdk::Output& out)
{
    out.line({});
    out.line(_("Options of every command, before or after it:"));
    indented(globalOptionsHelp(), out);
}

std::string groupOf(const sdk::Command& command) { return command.name.substr(0, command.name.find(' ')); }

// Headings are no row of this table, and all groups share one alignment.
std::size_t longestName(const CommandList& commands)
{
    std::size_t longest = 0;
    for (const auto& command : commands.all())
        longest = std::max(longest, command.name.size());
    return longest;
}

} // namespace

void showHelp(const CommandList& commands, sdk::Output& out)
{
    out.line(_("Packhouse: offers, jobs, orders, production and the ordering site of a photo studio."));
    out.line({});
    out.line(_("Usage: packhouse COMMAND [ARGUMENTS] [OPTIONS]     packhouse COMMAND --help"));
    std::string group;
    for (const auto& command : commands.all()) {
        if (groupOf(command) != group) out.line({});
        group = groupOf(command);
        out.line("  " + command.name + std::string(longestName(commands) + 2 - command.name.size(), ' ') + command.summary);
    }
    showGlobalOptions(out);
    out.line({});
    out.line(_("Ends with 0 when done, 2 for a wrong command line, 3 for wrong input, 4 if something is away (database, site, printer, disk), 5 for a fault."));
}

void showGroup(const std::vector<const sdk::Command*>& group, sdk::Output& out)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto* command : group)
        rows.push_back({command->name, command->summary});
    indented(rows, out);
}

void showCommand(const sdk::Command& command, sdk::Output& out)
{
    out.line(command.summary);
    out.line({});
    out.line(data::format(_("Usage: {}"), usageOf(command)));
    if (!command.help.empty()) {
        out.line({});
        out.line(command.help);
    }
    if (!command.arguments.empty()) {
        out.line({});
        std::vector<std::vector<std::string>> rows;
        for (const auto& argument : command.arguments)
            rows.push_back({formOf(argument), sentenceOf(argument)});
        indented(rows, out);
    }
    showGlobalOptions(out);
}

} // namespace packhouse::host::cli
