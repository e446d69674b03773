// packhouse-plugin-check PATH: tries a plugin, each rule in a process of its own, and says in words what was asked.
#include "sdk/check/verdict.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace {

using namespace packhouse::sdk::check;
using namespace std::chrono_literals;

constexpr const char* help =
    "packhouse-plugin-check PATH\n\n"
    "Tries the plugin at PATH: a library, or a folder with plugin.json. Each rule is tried in a process of its own, so a plugin\n"
    "that crashes or hangs is named and nothing else happens.\n\n"
    "exit code: 0 every rule was kept, 1 one was broken, 2 wrong usage\n";
constexpr auto limit = 5s;

std::vector<Trial> allTrials()
{
    std::vector<Trial> trials = libraryTrials();
    for (const auto& more : {fieldTrials(), paymentTrials(), moneyTrials()})
        trials.insert(trials.end(), more.begin(), more.end());
    return trials;
}

void show(const Trial& trial, const Verdict& verdict)
{
    std::printf("%-6s %-12s %s\n", wordOf(verdict.end), trial.id.c_str(), trial.question.c_str());
    if (!verdict.sentence.empty()) std::printf("%20s%s\n", "", verdict.sentence.c_str());
}

bool isBroken(const Verdict& verdict) { return verdict.end != End::pass && verdict.end != End::notAsked; }

/// Returns how many rules were broken.
int tryAll(const std::filesystem::path& library)
{
    int broken = 0;
    bool goesOn = true;
    for (const Trial& trial : allTrials()) {
        const Verdict verdict = goesOn ? tried(trial, library, limit) : Verdict{End::notAsked, {}};
        show(trial, verdict);
        broken += isBroken(verdict) ? 1 : 0;
        goesOn = goesOn && !(trial.isEssential && isBroken(verdict));
    }
    return broken;
}

} // namespace

int main(int count, char** words)
try {
    if (count == 2 && (std::strcmp(words[1], "--help") == 0 || std::strcmp(words[1], "-h") == 0)) return std::fputs(help, stdout), 0;
    if (count != 2) return std::fputs(help, stderr), 2;
    const int broken = tryAll(libraryAt(words[1]));
    std::printf("\n%s\n", broken == 0 ? "Every rule was kept." : (std::to_string(broken) + " broken.").c_str());
    return broken == 0 ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
}
