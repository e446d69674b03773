#include "host/desktop/app.hpp"
#include "host/services/program_paths.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>

namespace {

using packhouse::host::desktop::App;
using packhouse::host::desktop::Wishes;

constexpr int usage = 2, environment = 4, broken = 5;

wxSize sizeOf(const std::string& text)
{
    int width = 0, height = 0;
    if (std::sscanf(text.c_str(), "%dx%d", &width, &height) != 2 || width < 640 || height < 480)
        throw CLI::ValidationError{"--size", _("Give width and height, such as 1440x900; the least is 640x480.")};
    return {width, height};
}

int show(int argc, char** argv, const Wishes& wishes)
{
    wxApp::SetInstance(new App(wishes));
    if (!wxEntryStart(argc, argv)) return environment;
    int result = environment;
    if (wxTheApp->CallOnInit()) {
        wxTheApp->OnRun();
        result = static_cast<App*>(wxTheApp)->result();
    }
    wxTheApp->OnExit();
    wxEntryCleanup();
    return result;
}

} // namespace

int main(int argc, char** argv)
try {
    packhouse::host::chooseLanguage(packhouse::host::ProgramPaths::ofThisProgram());
    CLI::App arguments{_("The desktop of Packhouse: offers, jobs, printing and shipping of a studio.")};
    Wishes wishes;
    std::string size;
    arguments.add_option("--home", wishes.home, _("Folder of the studio; default: $PACKHOUSE_HOME, else the user's data folder"));
    arguments.add_option("--database", wishes.database, _("The studio's database, e.g. sqlite:///path/studio.db"));
    arguments.add_option("--screenshots", wishes.pictures, _("Write a picture of each page into this folder, then end"));
    arguments.add_option("--patience", wishes.patience, _("Seconds a page may take to load before its picture is taken as it is"))->check(CLI::Range(0.1, 600.0));
    arguments.add_option("--size", size, _("Size of the window, e.g. 1280x800; default: that of yesterday"));
    arguments.add_flag("--dark", wishes.dark, _("Dark colours whatever the desktop says"));
    arguments.set_version_flag("--version", PACKHOUSE_VERSION);
    try {
        arguments.parse(argc, argv);
        if (!size.empty()) wishes.size = sizeOf(size);
    } catch (const CLI::ParseError& error) {
        return arguments.exit(error) == 0 ? 0 : usage;
    }
    int one = 1; // the toolkit's own options are not ours
    return show(one, argv, wishes);
} catch (const packhouse::data::Error& error) {
    std::fprintf(stderr, "packhouse-desktop: %s\n", error.what());
    return environment;
} catch (const std::exception& error) {
    std::fprintf(stderr, "packhouse-desktop: %s\n", error.what());
    return broken;
}
