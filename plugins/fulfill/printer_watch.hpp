#pragma once

#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::fulfill {

/// A printer and what waits for it.
struct PrinterLine {
    std::string name;  ///< "cups:lab"
    std::string words; ///< the printer's own, or why nothing is known of it
    bool ready = false, known = true;
    bool isDefault = false; ///< sheets without a printer of their own go there
    int waiting = 0;        ///< queued sheets, held ones left out
    std::vector<std::string> products; ///< codes of the products that name it

    std::string shownName() const; ///< "lab", "Print folder"
    bool operator==(const PrinterLine&) const = default;
};

/// All printers of this computer and those that sheets or products name. Asks the print server. [blocks]
std::vector<PrinterLine> readPrinters(sdk::Host& host);

/// Reads them and tells "printers.changed" if anything differs from the time before; for the background. [blocks]
class PrinterWatch {
public:
    void look(sdk::Host& host);

private:
    std::vector<PrinterLine> m_before;
};

} // namespace packhouse::fulfill
