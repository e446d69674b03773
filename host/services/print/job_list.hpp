#pragma once

#include "host/services/print/cups_server.hpp"

namespace packhouse::host::print {

/// A job in an answer to Get-Jobs.
struct ListedJob {
    int id = 0, documents = 0;
    std::string name;
    ipp_jstate_t state{};
};

/// The jobs of an answer (null: none).
std::vector<ListedJob> jobsIn(ipp_t* answer);

} // namespace packhouse::host::print
