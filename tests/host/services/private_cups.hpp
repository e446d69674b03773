#pragma once

#include <filesystem>
#include <string>

namespace packhouse::test {

/// The print server of this test program (installer/private-cups), with the queue "lab"; started at the first use, stopped at exit.
class PrivateCups {
public:
    static PrivateCups& get();

    /// True once it runs; `trouble` says why it does not.
    bool runs() const { return m_trouble.empty(); }
    const std::string& trouble() const { return m_trouble; }

    void printerOff() { run("printer-off"); }
    void printerOn() { run("printer-on"); }
    /// While it holds, the printer takes a job and does not end it.
    void hold(bool on) { mark("hold", on); }
    /// While it refuses, the printer gives jobs up.
    void refuse(bool on) { mark("refuse", on); }
    std::filesystem::path printed(const std::string& job) const { return m_folder / "printed" / (job + ".pdf"); }

    PrivateCups(const PrivateCups&) = delete;
    PrivateCups& operator=(const PrivateCups&) = delete;

private:
    PrivateCups();
    ~PrivateCups();
    int run(const std::string& action) const;
    void mark(const std::string& name, bool on) const;

    std::filesystem::path m_folder;
    std::string m_trouble;
};

} // namespace packhouse::test
