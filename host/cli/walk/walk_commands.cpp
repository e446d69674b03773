#include "host/cli/walk/walk_commands.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace packhouse::host::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<WalkPart> scriptOf(const WalkPlace& place)
{
    std::ifstream in{place.share / "sample" / "walk.json", std::ios::binary};
    if (!in)
        throw data::Error{data::Trouble::missing,
                          data::format(_("{} is not there. Install Packhouse again."), (place.share / "sample" / "walk.json").string())};
    std::ostringstream text;
    text << in.rdbuf();
    return readWalk(text.str());
}

/// tours/1, tours/2 …: a tour never touches what an earlier one left.
fs::path freshFolder(const fs::path& home)
{
    int number = 1;
    while (fs::exists(home / "tours" / std::to_string(number)))
        ++number;
    const auto folder = home / "tours" / std::to_string(number);
    fs::create_directories(folder);
    return folder;
}

json figuresOf(const std::vector<WalkedStep>& steps, const std::string& failure)
{
    json document{{"schema", "packhouse.tour/1"}, {"complete", failure.empty()}, {"steps", json::array()}};
    std::int64_t total = 0;
    for (const auto& step : steps) {
        document["steps"].push_back({{"part", step.part},
                                     {"title", step.title},
                                     {"command", step.command},
                                     {"did", step.says},
                                     {"milliseconds", step.milliseconds},
                                     {"values", step.kept}});
        total += step.milliseconds;
    }
    document["milliseconds"] = total;
    if (!failure.empty()) document["failure"] = failure;
    return document;
}

void writeFigures(const fs::path& results, const json& figures)
{
    std::ofstream out{results / "tour.json"};
    out << figures.dump(2) << '\n';
    if (!out.flush())
        throw data::Error{data::Trouble::unavailable,
                          data::format(_("{} cannot be written. Check the disk."), (results / "tour.json").string())};
}

void prepareHome(const WalkPlace& place, const sdk::Arguments& given, sdk::Output& out)
{
    Walk setting{place, out};
    WalkPart part{"databases", _("Databases"), false, true, {}};
    const auto choose = [&](const char* option, const char* name) {
        if (given.has(option))
            part.steps.push_back({.kind = WalkStep::Kind::command, .title = name, .words = {"settings", "set", name, given.text(option)}});
    };
    choose("--studio-database", "database.studio");
    choose("--site-database", "database.site");
    if (!part.steps.empty()) setting.run({part});
}

void tour(WalkPlace place, const sdk::Arguments& given, sdk::Output& out)
{
    place.results = freshFolder(place.home);
    place.home = place.results / "home";
    prepareHome(place, given, out);
    Walk walk{place, out};
    if (given.has("--kill-service")) walk.killServiceAfterEachStep();
    auto parts = scriptOf(place);
    std::erase_if(parts, [](const WalkPart& part) { return !part.tour; });
    try {
        walk.run(parts);
    } catch (const data::Error& error) {
        writeFigures(place.results, figuresOf(walk.steps(), error.what()));
        throw;
    }
    const auto figures = figuresOf(walk.steps(), {});
    writeFigures(place.results, figures);
    out.line(data::format(_("Everything is in {}"), place.results.string()));
    auto answer = figures;
    answer["folder"] = place.results.string();
    out.json(answer.dump());
}

json walked(const WalkPlace& place, const std::vector<WalkPart>& parts, sdk::Output& out)
{
    Walk walk{place, out};
    walk.run(parts);
    return figuresOf(walk.steps(), {});
}

/// What the sample set joins what was set before, e.g. where a window stood.
void joinValues(const fs::path& from, const fs::path& to)
{
    const auto read = [](const fs::path& file) {
        std::ifstream in{file, std::ios::binary};
        return json::parse(in, nullptr, false);
    };
    auto joined = read(to);
    const auto added = read(from);
    if (!joined.is_object() || !added.is_object()) return;
    joined.update(added);
    std::ofstream{to} << joined.dump(2) << '\n';
}

/// A sample that was made whole takes its place; one that was interrupted never does.
void moveUp(const fs::path& from, const fs::path& to)
{
    for (const auto* values : {"settings.json", "secrets.json"})
        if (fs::exists(from / values) && fs::exists(to / values)) joinValues(from / values, to / values);
    for (const auto& entry : fs::directory_iterator{from})
        if (!fs::exists(to / entry.path().filename())) fs::rename(entry.path(), to / entry.path().filename());
    fs::remove_all(from);
}

void sample(const WalkPlace& place, sdk::Output& out)
{
    const auto mark = place.home / "sample.json";
    if (fs::exists(mark)) {
        out.line(data::format(_("The sample studio is in {} already."), place.home.string()));
        return out.json(json{{"home", place.home.string()}, {"made", false}}.dump());
    }
    if (fs::exists(place.home / "studio") || fs::exists(place.home / "site"))
        throw data::Error{
            data::Trouble::conflict,
            data::format(_("{} holds a studio that is not the sample. Nothing was changed; choose another PACKHOUSE_HOME for the sample."),
                         place.home.string())};
    WalkPlace made = place;
    made.home = place.home / "sample.part";
    made.results = made.home / "logs";
    fs::remove_all(made.home); // what an interrupted run left
    fs::create_directories(made.home);
    auto parts = scriptOf(made);
    std::erase_if(parts, [](const WalkPart& part) { return !part.sample; });
    const auto figures = walked(made, parts, out);
    moveUp(made.home, place.home);
    std::ofstream{mark} << figures.dump(2) << '\n';
    out.json(json{{"home", place.home.string()}, {"made", true}}.dump());
}

} // namespace

std::vector<sdk::Command> walkCommands(const WalkPlace& place)
{
    return {
        {"tour",
         _("Walk one order from offer to shipped parcel"),
         _("Runs the whole chain through the commands a person would type, in a home of its own, and leaves prints, pictures and figures "
           "in one folder. "
           "Needs Chromium, an X display or xvfb-run, and a CUPS queue named lab (installer/run --tour brings them)."),
         {{"--studio-database", "URL", _("the studio's database"), false, false, "SQLite"},
          {"--site-database", "URL", _("the site's database"), false, false, "SQLite"},
          {"--kill-service", "", _("fault drill: kill the site's service after every step and start it again")}},
         [place](const sdk::Arguments& given, sdk::Output& out) { tour(place, given, out); }},
        {"sample",
         _("Make the sample studio and its site"),
         _("Fills an empty home with a catalogue, a job of twenty people and a live site. A home that holds anything is left alone."),
         {},
         [place](const sdk::Arguments&, sdk::Output& out) { sample(place, out); }},
    };
}

} // namespace packhouse::host::cli
