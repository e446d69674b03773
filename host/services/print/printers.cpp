#include "host/services/print/printers.hpp"

#include "host/services/print/cups_queue.hpp"
#include "host/services/print/cups_server.hpp"
#include "host/services/print/folder_printer.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <algorithm>
#include <cctype>
#include <optional>

namespace packhouse::host::print {

namespace {

using data::Error, data::Trouble;

constexpr std::string_view folderPrefix = "folder:", cupsPrefix = "cups:";

[[noreturn]] void noPrinter(const std::string& name)
{
    throw Error{Trouble::invalid, data::format(_("“{}” names no printer. Use folder, folder:/path or cups:QUEUE; packhouse printers lists them."), name)};
}

// The name becomes a file's name and a job's: nothing in it may lead elsewhere.
void checkName(const std::string& name)
{
    const auto good = [](unsigned char sign) { return std::isalnum(sign) || sign == '-' || sign == '_' || sign == '.'; };
    if (name.empty() || name.front() == '.' || name.size() > 200 || !std::all_of(name.begin(), name.end(), good))
        throw Error{Trouble::invalid, data::format(_("“{}” cannot name a print job: use letters, digits, - _ and dots."), name)};
}

class Printers : public sdk::Printers {
public:
    explicit Printers(std::function<std::filesystem::path()> folder) : m_folder{std::move(folder)} {}

    std::vector<sdk::PrinterInfo> list() override
    {
        std::vector<sdk::PrinterInfo> printers{FolderPrinter{m_folder()}.info()};
        for (auto& queue : CupsServer::queues())
            printers.push_back(std::move(queue));
        return printers;
    }

    std::string submit(const sdk::PrintRequest& request) override
    {
        checkName(request.name);
        if (const auto queue = queueOf(request.printer)) return CupsQueue{*queue}.submit(request);
        return folderOf(request.printer).submit(request);
    }

    std::string find(const sdk::PrintRequest& request) override
    {
        checkName(request.name);
        if (const auto queue = queueOf(request.printer)) return CupsQueue{*queue}.find(request);
        return folderOf(request.printer).find(request);
    }

    sdk::PrintJobStatus status(const std::string& job) override
    {
        if (job.starts_with(folderPrefix)) return FolderPrinter::status(job.substr(folderPrefix.size()));
        const auto slash = job.rfind('/');
        const auto queue = slash == std::string::npos ? std::nullopt : queueOf(job.substr(0, slash));
        if (!queue) noPrinter(job);
        return CupsQueue{*queue}.status(job.substr(slash + 1));
    }

private:
    static std::optional<std::string> queueOf(const std::string& printer)
    {
        if (!printer.starts_with(cupsPrefix) || printer.size() == cupsPrefix.size()) return {};
        return printer.substr(cupsPrefix.size());
    }

    FolderPrinter folderOf(const std::string& printer) const
    {
        if (printer == "folder") return FolderPrinter{m_folder()};
        const bool path = printer.starts_with(folderPrefix) && printer.size() > folderPrefix.size();
        if (!path) noPrinter(printer);
        return FolderPrinter{printer.substr(folderPrefix.size())};
    }

    std::function<std::filesystem::path()> m_folder;
};

} // namespace

std::unique_ptr<sdk::Printers> makePrinters(std::function<std::filesystem::path()> folder) { return std::make_unique<Printers>(std::move(folder)); }

} // namespace packhouse::host::print
