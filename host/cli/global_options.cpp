#include "host/cli/global_options.hpp"

#include "host/cli/exit_code.hpp"

#include <packhouse/data/text.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace packhouse::host::cli {

GlobalOptions takeGlobalOptions(const std::vector<std::string>& words)
{
    GlobalOptions taken;
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    app.add_option("--home", taken.home);
    app.add_option("--database", taken.database);
    app.add_option("--plugins", taken.plugins);
    app.add_flag("--json", taken.json);
    app.add_flag("-h,--help", taken.help);
    app.add_flag("--version", taken.version);
    // Behind "--" everything is the command's own.
    const auto mark = std::find(words.begin(), words.end(), "--");
    std::vector<std::string> reversed{std::make_reverse_iterator(mark), std::make_reverse_iterator(words.begin())};
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
        throw UsageError{data::format(_("{}. See packhouse --help."), error.what())};
    }
    taken.rest = app.remaining();
    taken.rest.insert(taken.rest.end(), mark, words.end());
    return taken;
}

std::vector<std::vector<std::string>> globalOptionsHelp()
{
    return {{"--home DIR", _("the studio's folder (else $PACKHOUSE_HOME, else the user's data folder)")},
            {"--database URL", _("the studio's database for this run: sqlite:///PATH, postgresql://… or mssql://…")},
            {"--plugins DIR", _("plugins are opened from here (else $PACKHOUSE_PLUGINS, else beside the program)")},
            {"--json", _("machine-readable result on standard output")},
            {"--help, -h", _("this help")},
            {"--version", _("the version")}};
}

} // namespace packhouse::host::cli
