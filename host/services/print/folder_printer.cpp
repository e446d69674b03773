#include "host/services/print/folder_printer.hpp"

#include "host/services/home.hpp"
#include "host/services/whole_file.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <unistd.h>

namespace packhouse::host::print {

using data::Error, data::Trouble;

sdk::PrinterInfo FolderPrinter::info() const
{
    std::error_code error;
    auto place = m_folder; // a folder that is not made yet is as good as the one it will be made in
    while (!std::filesystem::exists(place, error) && place.has_relative_path())
        place = place.parent_path();
    const bool ready = std::filesystem::is_directory(place, error) && ::access(place.c_str(), W_OK) == 0;
    return {"folder", data::format(ready ? _("{}: ready") : _("{}: not writable"), m_folder.string()), ready};
}

std::filesystem::path FolderPrinter::fileOf(const sdk::PrintRequest& request) const { return m_folder / (request.name + ".pdf"); }

std::string FolderPrinter::submit(const sdk::PrintRequest& request) const
{
    makeFolder(m_folder);
    const auto file = fileOf(request);
    if (!writeNew(file, request.pdf) && readWhole(file) != request.pdf)
        throw Error{Trouble::conflict, data::format(_("{} is there already with other content. Move it away, then print again."), file.string())};
    return "folder:" + file.string();
}

std::string FolderPrinter::find(const sdk::PrintRequest& request) const
{
    const auto file = fileOf(request);
    const auto bytes = readWhole(file);
    const bool same = bytes && (request.pdf.empty() || *bytes == request.pdf);
    return same ? "folder:" + file.string() : std::string{};
}

sdk::PrintJobStatus FolderPrinter::status(const std::filesystem::path& file)
{
    std::error_code error;
    if (std::filesystem::is_regular_file(file, error)) return {sdk::PrintJobState::done, data::format(_("in {}"), file.parent_path().string())};
    return {sdk::PrintJobState::unknown, data::format(_("{} is no longer there"), file.string())};
}

} // namespace packhouse::host::print
