#pragma once

#include <packhouse/sdk/native/printers.hpp>

namespace packhouse::host::print {

/// A folder that PDFs are printed to. A file stands under its name whole or not at all, and never in the place of another.
class FolderPrinter {
public:
    explicit FolderPrinter(std::filesystem::path folder) : m_folder{std::move(folder)} {}

    sdk::PrinterInfo info() const;
    /// Throws data::Error{unavailable} for a full or read-only disk, data::Error{conflict} if a different file has the name.
    std::string submit(const sdk::PrintRequest& request) const;
    /// The job if the file of that name holds the same bytes (or the request holds none).
    std::string find(const sdk::PrintRequest& request) const;
    static sdk::PrintJobStatus status(const std::filesystem::path& file);

private:
    std::filesystem::path fileOf(const sdk::PrintRequest& request) const;

    std::filesystem::path m_folder;
};

} // namespace packhouse::host::print
