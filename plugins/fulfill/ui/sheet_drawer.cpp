#include "sheet_drawer.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/mstream.h>

namespace packhouse::fulfill {

namespace {
constexpr double inch = 72;

std::string shortly(double number)
{
    return ui::utf8(wxString::Format("%.4g", number));
}

// The sign stands apart: the toolkit reads a format by the locale, and under "C" it cannot read this one.
std::string sizeOf(const sdk::RenderedPage& page)
{
    return data::format("{} × {} in", shortly(page.widthPoints / inch), shortly(page.heightPoints / inch));
}

constexpr double screenDpi = 36; // 288 × 360 points for an 8 × 10: sharp in the panel, and small enough to keep a hundred
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
