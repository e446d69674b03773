#pragma once

#include "host/services/print/cups_server.hpp"

#include <optional>

namespace packhouse::host::print {

/// The printer behind a queue, asked directly: it knows best what it printed.
class PrinterItself {
public:
    /// Empty if this kind of printer cannot be asked (no IPP) or does not answer.
    static std::optional<PrinterItself> at(const std::string& deviceUri);

    /// How the newest ended job of this name ended: completed, aborted or canceled. Empty if the printer knows none, or no longer.
    std::optional<ipp_jstate_t> endOf(const std::string& jobName) const;

private:
    struct Close {
        void operator()(http_t* connection) const noexcept { httpClose(connection); }
    };
    PrinterItself(http_t* connection, std::string uri, std::string resource)
        : m_connection{connection}, m_uri{std::move(uri)}, m_resource{std::move(resource)}
    {
    }

    std::unique_ptr<http_t, Close> m_connection;
    std::string m_uri, m_resource;
};

} // namespace packhouse::host::print
