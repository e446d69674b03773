#include "sheet_drawer.hpp"

#include "packhouse/data/text.hpp"

#include <wx/mstream.h>

namespace packhouse::fulfill {

namespace {
std::string sizeOf(const sdk::RenderedPage& page)
{
    constexpr double inch = 72;
    return wxString::Format("%.4g × %.4g in", page.widthPoints / inch, page.heightPoints / inch).utf8_string();
}

constexpr double screenDpi = 60; // 480 × 600 points for an 8 × 10: sharp in the panel at 200 %
}

DrawnSheet drawForScreen(sdk::Host& host, const data::Sheet& sheet)
{
    if (sheet.kind == data::SheetKind::digital) return {{}, _("A digital file: nothing is printed.")};
    try {
        const sdk::RenderedPage page = PrintRun{host}.render(sheet, {.format = sdk::PageFormat::png, .dpi = screenDpi});
        wxMemoryInputStream bytes{page.bytes.data(), page.bytes.size()};
        return {wxImage{bytes, wxBITMAP_TYPE_PNG}, {}, sizeOf(page)};
    } catch (const std::exception& error) {
        return {{}, error.what()};
    }
}

} // namespace packhouse::fulfill
