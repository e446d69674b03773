#include "host/services/print/printer_itself.hpp"

#include "host/services/print/job_list.hpp"

namespace packhouse::host::print {

namespace {
constexpr int connectMilliseconds = 2'000;
constexpr double answerSeconds = 5;
int giveUp(http_t*, void*) { return 0; }
} // namespace

std::optional<PrinterItself> PrinterItself::at(const std::string& deviceUri)
{
    char scheme[HTTP_MAX_URI], user[HTTP_MAX_URI], host[HTTP_MAX_URI], resource[HTTP_MAX_URI];
    int port = 0;
    const auto parsed = httpSeparateURI(HTTP_URI_CODING_ALL, deviceUri.c_str(), scheme, sizeof scheme, user, sizeof user, host, sizeof host, &port,
                                        resource, sizeof resource);
    const std::string kind = scheme;
    if (parsed < HTTP_URI_STATUS_OK || (kind != "ipp" && kind != "ipps")) return {};
    const auto encryption = kind == "ipps" ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED;
    auto* connection = httpConnect2(host, port, nullptr, AF_UNSPEC, encryption, 1, connectMilliseconds, nullptr);
    if (connection == nullptr) return {};
    httpSetTimeout(connection, answerSeconds, giveUp, nullptr);
    return PrinterItself{connection, deviceUri, resource};
}

std::optional<ipp_jstate_t> PrinterItself::endOf(const std::string& jobName) const
{
    auto* question = ippNewRequest(IPP_OP_GET_JOBS);
    ippAddString(question, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, m_uri.c_str());
    ippAddString(question, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    ippAddString(question, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, "completed");
    constexpr const char* wanted[] = {"job-id", "job-name", "job-state"};
    ippAddStrings(question, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", 3, nullptr, wanted);
    const Ipp answer{cupsDoRequest(m_connection.get(), question, m_resource.c_str())};
    std::optional<ListedJob> newest;
    for (const auto& job : jobsIn(answer.get()))
        if (job.name == jobName && (!newest || job.id > newest->id)) newest = job;
    return newest ? std::optional{newest->state} : std::nullopt;
}

} // namespace packhouse::host::print
