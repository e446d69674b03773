#include "host/services/print/queue_state.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::host::print {

const std::vector<const char*>& QueueState::wanted()
{
    static const std::vector<const char*> attributes{"printer-name",  "printer-state", "printer-state-message", "printer-state-reasons",
                                                     "device-uri", "printer-is-accepting-jobs"};
    return attributes;
}

std::optional<QueueState> QueueState::ask(const CupsServer& server, const std::string& queue)
{
    const auto answer = server.ask(CupsServer::request(IPP_OP_GET_PRINTER_ATTRIBUTES, queue, wanted()), queue);
    if (!answer) return {};
    QueueState state;
    state.name = queue;
    state.message = textOf(answer.get(), "printer-state-message");
    state.reasons = textOf(answer.get(), "printer-state-reasons");
    state.device = textOf(answer.get(), "device-uri");
    state.state = static_cast<ipp_pstate_t>(numberOf(answer.get(), "printer-state"));
    auto* accepting = ippFindAttribute(answer.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    state.accepting = accepting != nullptr && ippGetBoolean(accepting, 0) != 0;
    return state;
}

bool QueueState::away() const
{
    return reasons.find("connecting-to-device") != std::string::npos || reasons.find("offline") != std::string::npos;
}

bool QueueState::tellsFate() const { return device.starts_with("ipp:") || device.starts_with("ipps:"); }

std::string QueueState::words() const
{
    std::string words = state == IPP_PSTATE_STOPPED ? _("stopped") : state == IPP_PSTATE_PROCESSING ? _("printing") : _("idle");
    if (!accepting) words += std::string{", "} + _("takes no jobs");
    if (!message.empty()) words += ": " + message;
    if (!reasons.empty() && reasons != "none") words += " (" + reasons + ")";
    return words;
}

} // namespace packhouse::host::print
