#include "host/services/print/cups_destination.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host::print {

using data::Error, data::Trouble;

void CupsDestination::refuse(const char* sentence) const
{
    throw Error{Trouble::unavailable, data::format(sentence, m_queue, cupsServer(), cupsLastErrorString())};
}

CupsDestination::CupsDestination(const CupsServer& server, const std::string& queue)
    : m_server{server}, m_queue{queue}, m_destination{cupsGetNamedDest(server.connection(), queue.c_str(), nullptr)}
{
    if (m_destination == nullptr) refuse(_("The print server {2} has no queue {1}: {3}. packhouse printers lists those that it has."));
    m_abilities = cupsCopyDestInfo(server.connection(), m_destination);
    if (m_abilities == nullptr) {
        cupsFreeDests(1, m_destination);
        refuse(_("The queue {1} of the print server {2} does not say what it can do: {3}. Look at the printer, then try again."));
    }
}

CupsDestination::~CupsDestination()
{
    cupsFreeOptions(m_optionCount, m_options);
    cupsFreeDestInfo(m_abilities);
    cupsFreeDests(1, m_destination);
}

bool CupsDestination::supports(const char* option, const char* value)
{
    return cupsCheckDestSupported(m_server.connection(), m_destination, m_abilities, option, value) != 0;
}

void CupsDestination::choose(const std::string& option, const std::string& value)
{
    // The server takes what the printer lacks and cancels the job later, so it is refused here.
    if (!supports(option.c_str(), value.c_str()))
        throw Error{Trouble::invalid, data::format(_("The queue {} has no {} “{}”. Choose another, or set up the printer for it."), m_queue, option, value)};
    m_optionCount = cupsAddOption(option.c_str(), value.c_str(), m_optionCount, &m_options);
}

void CupsDestination::chooseOr(const sdk::PrintRequest& request, const char* option, const char* usual)
{
    const auto asked = request.options.find(option);
    if (asked == request.options.end() && supports(option, usual)) choose(option, usual);
}

// Left to itself a queue may take a default of the person, the server or the printer: so its own present one is named.
void CupsDestination::chooseMedia(const sdk::PrintRequest& request)
{
    if (request.options.contains(CUPS_MEDIA)) return;
    cups_size_t size{};
    if (cupsGetDestMediaDefault(m_server.connection(), m_destination, m_abilities, CUPS_MEDIA_FLAGS_DEFAULT, &size) != 0 && supports(CUPS_MEDIA, size.media))
        choose(CUPS_MEDIA, size.media);
}

void CupsDestination::chooseAll(const sdk::PrintRequest& request)
{
    for (const auto& [option, value] : request.options)
        choose(option, value);
    chooseMedia(request);
    chooseOr(request, CUPS_COPIES, "1");
    chooseOr(request, CUPS_PRINT_COLOR_MODE, CUPS_PRINT_COLOR_MODE_COLOR);
    chooseOr(request, CUPS_PRINT_QUALITY, supports(CUPS_PRINT_QUALITY, CUPS_PRINT_QUALITY_HIGH) ? CUPS_PRINT_QUALITY_HIGH : CUPS_PRINT_QUALITY_NORMAL);
}

int CupsDestination::makeJob(const std::string& name)
{
    int job = 0;
    const auto status = cupsCreateDestJob(m_server.connection(), m_destination, m_abilities, &job, name.c_str(), m_optionCount, m_options);
    // Even if the server made it and only its answer was lost: a job without a document prints nothing.
    if (status > IPP_STATUS_OK_CONFLICTING) refuse(_("The queue {1} of the print server {2} took no job: {3}. Look at it, then try again."));
    return job;
}

void CupsDestination::sendDocument(int job, const sdk::PrintRequest& request)
{
    auto* connection = m_server.connection();
    const auto started = cupsStartDestDocument(connection, m_destination, m_abilities, job, request.name.c_str(), CUPS_FORMAT_PDF, m_optionCount, m_options, 1);
    const bool sent = started == HTTP_STATUS_CONTINUE &&
                      cupsWriteRequestData(connection, request.pdf.data(), request.pdf.size()) == HTTP_STATUS_CONTINUE;
    if (!sent) {
        // The server drops a document that did not come whole; the empty job is taken away so that nothing waits for it.
        const std::string why = cupsLastErrorString();
        cupsCancelDestJob(connection, m_destination, job);
        throw Error{Trouble::unavailable, data::format(_("The print server {} broke off while it took the job {}: {}. Look at it, then print again."), cupsServer(),
                                                       request.name, why)};
    }
    const auto finished = cupsFinishDestDocument(connection, m_destination, m_abilities);
    if (finished > IPP_STATUS_OK_CONFLICTING)
        throw Error{Trouble::broken, data::format(_("Whether the queue {} took the job {} is not known: {}. Look for it at the printer before printing again."),
                                                  m_queue, request.name, cupsLastErrorString())};
}

int CupsDestination::submit(const sdk::PrintRequest& request)
{
    chooseAll(request);
    const int job = makeJob(request.name);
    sendDocument(job, request);
    return job;
}

} // namespace packhouse::host::print
