#pragma once

#include "host/services/print/cups_server.hpp"

namespace packhouse::host::print {

/// A queue as a destination for jobs: what it can do, and handing a job over.
class CupsDestination {
public:
    /// Throws data::Error{unavailable} if the server has no such queue or the queue cannot say what it can do.
    CupsDestination(const CupsServer& server, const std::string& queue);
    ~CupsDestination();
    CupsDestination(const CupsDestination&) = delete;
    CupsDestination& operator=(const CupsDestination&) = delete;

    /// Makes a job and sends the document. Throws data::Error{unavailable} if surely nothing will print, {broken} if that is not known.
    int submit(const sdk::PrintRequest& request);

private:
    bool supports(const char* option, const char* value);
    void choose(const std::string& option, const std::string& value);
    void chooseOr(const sdk::PrintRequest& request, const char* option, const char* usual);
    void chooseMedia(const sdk::PrintRequest& request);
    void chooseAll(const sdk::PrintRequest& request);
    int makeJob(const std::string& name);
    void sendDocument(int job, const sdk::PrintRequest& request);
    [[noreturn]] void refuse(const char* sentence) const;

    const CupsServer& m_server;
    std::string m_queue;
    cups_dest_t* m_destination = nullptr;
    cups_dinfo_t* m_abilities = nullptr;
    cups_option_t* m_options = nullptr;
    int m_optionCount = 0;
};

} // namespace packhouse::host::print
