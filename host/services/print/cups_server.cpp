#include "host/services/print/cups_server.hpp"

#include "host/services/print/queue_state.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host::print {

using data::Error, data::Trouble;

namespace {

constexpr int connectMilliseconds = 5'000;
constexpr double answerSeconds = 30;

std::string whyNot()
{
    const char* words = cupsLastErrorString();
    return words != nullptr && *words != '\0' ? words : _("no answer");
}

int giveUp(http_t*, void*) { return 0; }

} // namespace

CupsServer::CupsServer()
    : m_connection{httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, connectMilliseconds, nullptr)}
{
    if (!m_connection)
        throw Error{Trouble::unavailable, data::format(_("The print server {} does not answer: {}. Start CUPS, or correct CUPS_SERVER."), cupsServer(), whyNot())};
    httpSetTimeout(m_connection.get(), answerSeconds, giveUp, nullptr);
}

Ipp CupsServer::request(ipp_op_t operation, const std::string& queue, const std::vector<const char*>& wanted)
{
    Ipp request{ippNewRequest(operation)};
    if (!queue.empty()) {
        char uri[HTTP_MAX_URI];
        httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", nullptr, "localhost", 0, "/printers/%s", queue.c_str());
        ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri);
    }
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    ippAddStrings(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(wanted.size()), nullptr, wanted.data());
    return request;
}

Ipp CupsServer::ask(Ipp request, const std::string& queue) const
{
    Ipp answer{cupsDoRequest(m_connection.get(), request.release(), "/")};
    const auto status = cupsLastError();
    if (status == IPP_STATUS_ERROR_NOT_FOUND) return {};
    if (!answer || status > IPP_STATUS_OK_CONFLICTING)
        throw Error{Trouble::unavailable, data::format(_("The print server {} gave no answer about the queue {}: {}. Look at it, then try again."), cupsServer(),
                                                       queue, whyNot())};
    return answer;
}

std::vector<sdk::PrinterInfo> CupsServer::queues()
try {
    const CupsServer server;
    auto question = request(IPP_OP_CUPS_GET_PRINTERS, {}, QueueState::wanted());
    const auto answer = server.ask(std::move(question), "*");
    std::vector<sdk::PrinterInfo> queues;
    for (auto* at = answer ? ippFindAttribute(answer.get(), "printer-name", IPP_TAG_NAME) : nullptr; at != nullptr;
         at = ippFindNextAttribute(answer.get(), "printer-name", IPP_TAG_NAME)) {
        const auto state = QueueState::ask(server, ippGetString(at, 0, nullptr));
        if (state) queues.push_back({"cups:" + state->name, state->words(), state->ready()});
    }
    return queues;
} catch (const Error& error) {
    if (error.trouble() != Trouble::unavailable) throw;
    return {};
}

std::string textOf(ipp_t* answer, const char* attribute)
{
    auto* found = ippFindAttribute(answer, attribute, IPP_TAG_ZERO);
    std::string text;
    for (int at = 0; found != nullptr && at < ippGetCount(found); ++at)
        if (const char* value = ippGetString(found, at, nullptr)) text += (text.empty() ? "" : ", ") + std::string{value};
    return text;
}

int numberOf(ipp_t* answer, const char* attribute)
{
    auto* found = ippFindAttribute(answer, attribute, IPP_TAG_ZERO);
    return found == nullptr ? 0 : ippGetInteger(found, 0);
}

} // namespace packhouse::host::print
