#pragma once

#include "host/cli/walk/child.hpp"
#include "host/cli/walk/walk_script.hpp"
#include "packhouse/sdk/native/command.hpp"

#include <memory>
#include <set>

namespace packhouse::host::cli {

/// Where a walk happens.
struct WalkPlace {
    std::filesystem::path program; ///< packhouse itself; packhouse-desktop lies beside it
    std::filesystem::path share;   ///< share/packhouse
    std::filesystem::path home;    ///< the home that the commands work on
    std::filesystem::path results; ///< pictures, prints, logs, tour.json
};

/// What a step did.
struct WalkedStep {
    std::string part, title, command, says;
    std::map<std::string, std::string> kept;
    std::int64_t milliseconds = 0;
};

/// Walks a script: each command in a process of its own, as if typed. Prints each and how long it took; the first that fails ends
/// the walk with data::Error (its own trouble and sentence). The site's service runs beside it until the walk goes.
class Walk {
public:
    Walk(WalkPlace place, sdk::Output& out) : m_place{std::move(place)}, m_out{out} {}

    /// A fault drill: after each step the service is killed (signal 9) and started again.
    void killServiceAfterEachStep() { m_drill = true; }

    void run(const std::vector<WalkPart>& parts);
    const std::vector<WalkedStep>& steps() const noexcept { return m_steps; }

private:
    void runStep(const WalkPart& part, const WalkStep& step);
    WalkedStep runCommand(const WalkStep& step);
    WalkedStep browse(const WalkStep& step);
    WalkedStep showDesktop(const WalkStep& step);
    WalkedStep startService(const WalkStep& step);
    void startServiceProcess();
    std::vector<std::string> packhouse(const std::vector<std::string>& words) const;
    std::string logName() const;

    WalkPlace m_place;
    sdk::Output& m_out;
    bool m_drill = false;
    std::map<std::string, std::string> m_values;
    std::vector<WalkedStep> m_steps;
    std::unique_ptr<Child> m_service;
};

} // namespace packhouse::host::cli
