#pragma once

#include "host/cli/walk/child.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace packhouse::test {

/// A home of its own in a temporary folder, worked on by the real programs. Everything it started ends with it.
class StudioFixture {
public:
    StudioFixture();
    ~StudioFixture();
    StudioFixture(const StudioFixture&) = delete;
    StudioFixture& operator=(const StudioFixture&) = delete;

    const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path home() const { return m_folder / "home"; }

    /// Runs packhouse with --json on the home; the result, or a test failure that shows what it said.
    nlohmann::json run(std::vector<std::string> words) { return runOn(home(), std::move(words)); }
    nlohmann::json runOn(const std::filesystem::path& someHome, std::vector<std::string> words);
    host::cli::ChildEnd tryRun(std::vector<std::string> words);
    std::unique_ptr<host::cli::Child> start(std::vector<std::string> words) { return startOn(home(), std::move(words)); }
    std::unique_ptr<host::cli::Child> startOn(const std::filesystem::path& someHome, std::vector<std::string> words);

    /// A small studio with a job, and its site running, with nothing uploaded.
    void makeJobForUpload();

    /// A small studio with a live site and one paid order on it: four people, the sample's catalogue.
    void makePaidOrder();
    void startService();
    void killService();
    const std::string& orderKey() const { return m_orderKey; }
    const std::string& accessKey() const { return m_accessKey; }
    const std::string& site() const { return m_site; }

private:
    void makeCatalogue();
    void makeJob();

    std::filesystem::path m_folder;
    std::unique_ptr<host::cli::Child> m_service;
    std::string m_orderKey, m_accessKey, m_site;
    int m_calls = 0;
};

/// A fresh folder below the system's temporary one.
std::filesystem::path freshFolder();

} // namespace packhouse::test
