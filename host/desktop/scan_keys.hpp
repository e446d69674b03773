#pragma once

#include "host/desktop/scan_reader.hpp"

#include <wx/toplevel.h>

#include <functional>
#include <memory>

namespace packhouse::host::desktop {

/// Looks at the keys of a window before its controls and commands do and takes scans out of them. A field that expects scans
/// (packhouse/sdk/native/ui/scan_field.hpp) gets all keys at once. What is typed arrives whole and in order.
class ScanKeys {
public:
    ScanKeys(wxTopLevelWindow& window, std::function<void(const std::string& scanned)> onScan);
    ~ScanKeys();
    ScanKeys(const ScanKeys&) = delete;
    ScanKeys& operator=(const ScanKeys&) = delete;
    bool holding() const; ///< a key has not been played on yet

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace packhouse::host::desktop
