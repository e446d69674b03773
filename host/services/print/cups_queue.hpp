#pragma once

#include <packhouse/sdk/native/printers.hpp>

namespace packhouse::host::print {

/// A queue of the CUPS server.
class CupsQueue {
public:
    explicit CupsQueue(std::string name) : m_name{std::move(name)} {}

    /// See sdk::Printers. Also throws data::Error{invalid} for an option that the queue does not have.
    std::string submit(const sdk::PrintRequest& request) const;
    std::string find(const sdk::PrintRequest& request) const;
    /// `job` is the number that the server gave.
    sdk::PrintJobStatus status(const std::string& job) const;

private:
    std::string nameOf(int job) const { return "cups:" + m_name + "/" + std::to_string(job); }

    std::string m_name;
};

} // namespace packhouse::host::print
