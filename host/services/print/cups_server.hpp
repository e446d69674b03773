#pragma once

#include <packhouse/sdk/native/printers.hpp>

#include <memory>
#include <string>
#include <vector>

#include <cups/cups.h>

namespace packhouse::host::print {

struct CloseIpp {
    void operator()(ipp_t* message) const noexcept { ippDelete(message); }
};
using Ipp = std::unique_ptr<ipp_t, CloseIpp>;

/// A connection to the CUPS server ($CUPS_SERVER or this computer's own), for one thread and one errand.
class CupsServer {
public:
    /// Throws data::Error{unavailable} if the server does not answer.
    CupsServer();

    http_t* connection() const noexcept { return m_connection.get(); }

    /// A request about a queue, with user and wanted attributes filled in.
    static Ipp request(ipp_op_t operation, const std::string& queue, const std::vector<const char*>& wanted);
    /// The answer. Throws data::Error{unavailable} naming the queue if none came or it says no; `missing` answers come as null.
    Ipp ask(Ipp request, const std::string& queue) const;

    /// The queues of the server; none if there is no server.
    static std::vector<sdk::PrinterInfo> queues();

private:
    struct Close {
        void operator()(http_t* connection) const noexcept { httpClose(connection); }
    };
    std::unique_ptr<http_t, Close> m_connection;
};

/// A text, keyword or name of an answer; several values parted by ", "; empty if it is not there. The first printer or job it holds counts.
std::string textOf(ipp_t* answer, const char* attribute);
int numberOf(ipp_t* answer, const char* attribute);

} // namespace packhouse::host::print
