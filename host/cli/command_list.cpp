#include "host/cli/command_list.hpp"

#include "host/cli/exit_code.hpp"
#include "host/cli/nearest.hpp"

#include <packhouse/data/text.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace packhouse::host::cli {

namespace {

constexpr std::size_t longestName = 3;

bool isOption(const std::string& word) { return word.starts_with("-"); }

std::string joined(const std::vector<std::string>& words, std::size_t count)
{
    std::string name;
    for (std::size_t at = 0; at != count && at != words.size() && !isOption(words[at]); ++at)
        name += (at == 0 ? "" : " ") + words[at];
    return name;
}

using Given = std::map<std::string, std::vector<std::string>>;

void declare(CLI::App& app, const sdk::Argument& argument, Given& given)
{
    const bool option = isOption(argument.name);
    if (option && argument.placeholder.empty()) {
        app.add_flag_callback(argument.name, [&given, name = argument.name] { given[name] = {}; });
        return;
    }
    auto* added = app.add_option_function<std::vector<std::string>>(
        argument.name, [&given, name = argument.name](const std::vector<std::string>& values) { given[name] = values; });
    added->required(argument.required)->expected(1, argument.repeated ? CLI::detail::expected_max_vector_size : 1);
    // "--image a b": b is the next word, not a second image.
    added->allow_extra_args(argument.repeated && !option);
    if (!argument.repeated) added->multi_option_policy(CLI::MultiOptionPolicy::Throw);
}

} // namespace

bool CommandList::add(sdk::Command command)
{
    if (find(command.name) != nullptr) return false;
    const auto place = std::upper_bound(m_commands.begin(), m_commands.end(), command, [](const auto& a, const auto& b) { return a.name < b.name; });
    m_commands.insert(place, std::move(command));
    return true;
}

const sdk::Command* CommandList::find(const std::string& name) const
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&](const auto& command) { return command.name == name; });
    return found == m_commands.end() ? nullptr : &*found;
}

std::vector<const sdk::Command*> CommandList::group(const std::string& word) const
{
    std::vector<const sdk::Command*> group;
    for (const auto& command : m_commands)
        if (command.name == word || command.name.starts_with(word + " ")) group.push_back(&command);
    return group;
}

const sdk::Command* CommandList::take(std::vector<std::string>& words) const
{
    for (std::size_t count = std::min(longestName, words.size()); count > 0; --count) {
        const auto* command = find(joined(words, count));
        if (command == nullptr) continue;
        const auto taken = std::count(command->name.begin(), command->name.end(), ' ') + 1;
        words.erase(words.begin(), words.begin() + taken);
        return command;
    }
    return nullptr;
}

std::string CommandList::near(const std::vector<std::string>& words) const
{
    std::vector<std::string> names;
    for (const auto& command : m_commands)
        names.push_back(command.name);
    const auto two = nearest(joined(words, 2), names);
    return two.empty() ? nearest(joined(words, 1), names) : two;
}

sdk::Arguments parseArguments(const sdk::Command& command, const std::vector<std::string>& words)
{
    Given given;
    CLI::App app;
    app.set_help_flag();
    for (const auto& argument : command.arguments)
        declare(app, argument, given);
    try {
        app.parse(std::vector<std::string>{words.rbegin(), words.rend()});
    } catch (const CLI::ParseError& error) {
        throw UsageError{data::format(_("{}: {}. See packhouse {} --help."), command.name, error.what(), command.name)};
    }
    return sdk::Arguments{std::move(given)};
}

} // namespace packhouse::host::cli
