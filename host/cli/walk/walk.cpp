#include "host/cli/walk/walk.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <nlohmann/json.hpp>

#include <csignal>
#include <cstdlib>
#include <thread>
#include <unistd.h>

namespace packhouse::host::cli {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

constexpr auto commandLimit = 10min;
constexpr auto serviceLimit = 30s;

data::Trouble troubleOf(int exitCode)
{
    switch (exitCode) {
    case 2:
    case 3:
        return data::Trouble::invalid;
    case 4:
        return data::Trouble::unavailable;
    default:
        return data::Trouble::broken;
    }
}

void refuseFailure(const ChildEnd& end, const std::string& title)
{
    if (end.exitCode != 0)
        throw data::Error{troubleOf(end.exitCode),
                          data::format(_("The step '{}' failed (exit code {}): {}"), title, end.exitCode, end.errors)};
}

std::string quoted(const std::string& word)
{
    if (!word.empty() &&
        word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=@,") == std::string::npos)
        return word;
    std::string text = "'";
    for (const char letter : word)
        text += letter == '\'' ? std::string{"'\\''"} : std::string{letter};
    return text + "'";
}

/// What a person could paste into a shell.
std::string typed(const std::vector<std::string>& words)
{
    std::string line = "packhouse";
    for (const auto& word : words)
        line += " " + quoted(word);
    return line;
}

std::string textAt(const json& document, const std::string& pointer)
{
    const json::json_pointer place{pointer};
    if (!document.contains(place)) return {};
    const auto& value = document.at(place);
    return value.is_string() ? value.get<std::string>() : value.dump();
}

bool hasDisplay() { return std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr; }

std::vector<std::string> browserWords(const std::string& address, const std::filesystem::path& picture, const std::string& size,
                                      const std::filesystem::path& profile)
{
    std::vector<std::string> words{"chromium",
                                   "--headless",
                                   "--disable-gpu",
                                   "--disable-quic",
                                   "--no-first-run",
                                   "--disable-background-networking",
                                   "--disable-component-update",
                                   "--disable-sync",
                                   "--hide-scrollbars",
                                   "--virtual-time-budget=8000",
                                   "--user-data-dir=" + profile.string(),
                                   "--window-size=" + size,
                                   "--screenshot=" + picture.string(),
                                   address};
    if (::geteuid() == 0) words.insert(words.begin() + 1, "--no-sandbox"); // Chromium's sandbox refuses root
    return words;
}

} // namespace

std::string Walk::logName() const
{
    const auto number = std::to_string(m_steps.size() + 1);
    return "step-" + std::string(number.size() < 2 ? 1 : 0, '0') + number;
}

std::vector<std::string> Walk::packhouse(const std::vector<std::string>& words) const
{
    std::vector<std::string> all{m_place.program.string(), "--home", m_place.home.string()};
    for (const auto& word : words)
        all.push_back(fillIn(word, m_values));
    return all;
}

WalkedStep Walk::runCommand(const WalkStep& step)
{
    auto words = packhouse(step.words);
    WalkedStep walked{.title = step.title, .command = typed({words.begin() + 3, words.end()})};
    words.push_back("--json");
    const auto end = Child{endingWithUs(words), m_place.results / "logs", logName()}.wait(commandLimit);
    refuseFailure(end, step.title);
    const auto result = json::parse(end.output, nullptr, false);
    for (const auto& [name, pointer] : step.keep)
        m_values[name] = walked.kept[name] = textAt(result, pointer);
    for (const auto& [pointer, wanted] : step.expect)
        if (const auto got = textAt(result, pointer); got != fillIn(wanted, m_values))
            throw data::Error{data::Trouble::broken,
                              data::format(_("The step '{}' gave {} = '{}', not '{}'. Its output is in {}."), step.title, pointer, got,
                                           fillIn(wanted, m_values), m_place.results.string())};
    return walked;
}

WalkedStep Walk::browse(const WalkStep& step)
{
    const auto picture = m_place.results / step.picture;
    const auto words = browserWords(fillIn(step.address, m_values), picture, step.size, m_place.results / "browser");
    const auto end = Child{words, m_place.results / "logs", logName()}.wait(2min);
    std::filesystem::remove_all(m_place.results / "browser");
    refuseFailure(end, step.title);
    if (!std::filesystem::exists(picture))
        throw data::Error{data::Trouble::broken, data::format(_("The browser wrote no {}. Its messages are in {}."), picture.string(),
                                                              (m_place.results / "logs").string())};
    return {.title = step.title, .command = "chromium --headless --screenshot=" + step.picture};
}

WalkedStep Walk::showDesktop(const WalkStep& step)
{
    std::vector<std::string> words{m_place.program.parent_path() / "packhouse-desktop", "--home", m_place.home.string(), "--screenshots",
                                   m_place.results.string()};
    if (!hasDisplay()) words.insert(words.begin(), {"xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"});
    refuseFailure(Child{words, m_place.results / "logs", logName()}.wait(3min), step.title);
    return {.title = step.title, .command = "packhouse-desktop --screenshots"};
}

void Walk::startServiceProcess()
{
    std::filesystem::create_directories(m_place.home / "run");
    const auto note = m_place.home / "run" / "service.json";
    std::filesystem::remove(note);
    m_service = std::make_unique<Child>(endingWithUs(packhouse({"serve"})), m_place.results / "logs", "service");
    const auto end = std::chrono::steady_clock::now() + serviceLimit;
    while (!std::filesystem::exists(note)) {
        if (!m_service->runs()) refuseFailure(m_service->wait(1s), _("Start the site's service"));
        if (std::chrono::steady_clock::now() > end)
            throw data::Error{data::Trouble::unavailable,
                              _("The site's service did not start within 30 seconds. Its messages are in the tour's logs.")};
        std::this_thread::sleep_for(20ms);
    }
}

WalkedStep Walk::startService(const WalkStep& step)
{
    startServiceProcess();
    const auto address = Child{packhouse({"settings", "get", "site.address"}), m_place.results / "logs", logName()}.wait(1min);
    refuseFailure(address, step.title);
    m_values["site"] = address.output.substr(0, address.output.find('\n'));
    return {.title = step.title, .command = "packhouse serve", .kept = {{"site", m_values["site"]}}};
}

void Walk::runStep(const WalkPart& part, const WalkStep& step)
{
    const auto start = std::chrono::steady_clock::now();
    auto walked = [&] {
        switch (step.kind) {
        case WalkStep::Kind::command:
            return runCommand(step);
        case WalkStep::Kind::browse:
            return browse(step);
        case WalkStep::Kind::desktop:
            return showDesktop(step);
        default:
            return startService(step);
        }
    }();
    walked.part = part.id;
    walked.says = fillIn(step.says, m_values);
    walked.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
    m_out.line("  $ " + walked.command);
    m_out.line(data::format(_("    {} ({} ms)"), walked.says.empty() ? walked.title : walked.says, walked.milliseconds));
    m_steps.push_back(std::move(walked));
}

void Walk::run(const std::vector<WalkPart>& parts)
{
    m_values = {{"sample", (m_place.share / "sample").string()}, {"results", m_place.results.string()}, {"home", m_place.home.string()}};
    for (const auto& part : parts) {
        m_out.line(part.title);
        for (const auto& step : part.steps) {
            runStep(part, step);
            if (!m_drill || !m_service) continue;
            m_service->kill(SIGKILL);
            m_service->wait(5s);
            startServiceProcess();
        }
    }
}

} // namespace packhouse::host::cli
