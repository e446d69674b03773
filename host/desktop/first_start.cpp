#include "host/desktop/first_start.hpp"

#include "host/cli/walk/child.hpp"
#include "host/services/databases.hpp"
#include "host/services/program_paths.hpp"
#include "host/services/value_file.hpp"

#include <packhouse/data/database_probe.hpp>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <cctype>

namespace packhouse::host::desktop {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::string encoded(const std::string& text)
{
    std::string result;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) || std::string_view{"-._~"}.find(letter) != std::string_view::npos) result += letter;
        else result += {'%', "0123456789ABCDEF"[byte / 16], "0123456789ABCDEF"[byte % 16]};
    }
    return result;
}

void require(const std::string& value, const char* sentence)
{
    if (value.empty()) throw data::Error{data::Trouble::invalid, sentence};
}

std::size_t countOf(const std::string& text, std::string_view what)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++count;
    return count;
}

// What the command says of each finished step stands in a line of four spaces.
std::string lastSaid(const std::string& output)
{
    const std::size_t begin = output.rfind("\n    ");
    if (begin == std::string::npos) return {};
    const std::string line = output.substr(begin + 5, output.find('\n', begin + 5) - begin - 5);
    return line.substr(0, line.rfind(" ("));
}

std::string failureOf(const cli::ChildEnd& end)
{
    const std::string why = end.errors.substr(0, end.errors.find_last_not_of("\n ") + 1);
    return why.empty() ? data::format(_("It ended with exit code {}."), end.exitCode) : why;
}

constexpr std::string_view stepSign = "\n  $ ";
constexpr std::size_t sampleSteps = 30; // about; the bar goes on where there are more

} // namespace

data::DatabaseUrl ServerAddress::url() const
{
    data::DatabaseUrl url = data::DatabaseUrl::parse(setting());
    url.password = password;
    return url;
}

std::string ServerAddress::setting() const
{
    require(host, _("Type the address of the computer that has the studio's database, such as studio-server."));
    require(user, _("Type the user that the database knows you by."));
    require(database, _("Type the name of the database, such as packhouse."));
    return std::string{engine == data::Engine::postgresql ? "postgresql://" : "mssql://"} + encoded(user) + "@" + host + "/" + encoded(database);
}

bool needsStudio(const Home& home)
{
    return !ValueFile{home.settings(), 0644}.value("database.studio") && !fs::exists(home.path() / "studio" / "studio.db");
}

void makeSampleStudio(const sdk::Host& host, sdk::Progress& progress)
{
    const fs::path part = host.home() / "sample.part";
    const fs::path program = ProgramPaths::ofThisProgram().shared.parent_path().parent_path() / "bin" / "packhouse";
    const auto tidy = [&] { std::error_code none; fs::remove_all(part, none); };
    try {
        cli::Child child{cli::endingWithUs({program.string(), "--home", host.home().string(), "sample"}), host.home() / "logs", "sample"};
        while (child.runs()) {
            const std::string said = child.outputSoFar();
            const std::size_t done = countOf(said, stepSign);
            progress.report(done, std::max(done + 1, sampleSteps), lastSaid(said));
            progress.wait(200ms);
        }
        const cli::ChildEnd end = child.wait(1s);
        if (end.exitCode != 0) throw data::Error{data::Trouble::unavailable, data::format(_("The sample studio was not made. {} Nothing of it was kept."), failureOf(end))};
    } catch (...) {
        tidy();
        throw;
    }
}

void makeStudio(sdk::Host& host)
{
    const fs::path folder = host.home() / "studio";
    makeFolder(folder);
    data::Database::open(data::DatabaseUrl::parse("sqlite://" + (folder / "studio.db").string()), data::Schema::studio);
}

void connectStudio(sdk::Host& host, const ServerAddress& address)
{
    data::Database::open(address.url(), data::Schema::studio);
    host.settings().setSecret(databasePassword(data::Schema::studio), address.password);
    host.settings().set("database.studio", address.setting());
}

std::string testStudio(const ServerAddress& address)
{
    const data::DatabaseUrl url = address.url();
    const data::MigrationState state = data::probe(url, data::Schema::studio);
    if (state.found == 0) return data::format(_("{} answers. The database {} is empty: connecting makes a new studio there."), url.host, url.name);
    if (state.found < state.known) return data::format(_("{} answers and has a studio of an earlier Packhouse. Connecting brings it up to date."), url.host);
    return data::format(_("{} answers and has a studio."), url.host);
}

} // namespace packhouse::host::desktop
