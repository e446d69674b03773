#pragma once

#include <packhouse/sdk/native/page.hpp>
#include <packhouse/sdk/native/printers.hpp>

#include <wx/panel.h>

#include <functional>

namespace packhouse::host::desktop {

/// A number of a page with its words; its button opens what it counts.
wxWindow* figureCard(wxWindow* parent, const sdk::PageInfo& page, const sdk::PageFigure& figure, std::function<void()> open);

/// A printer with its state in its own words.
wxWindow* printerCard(wxWindow* parent, const sdk::PrinterInfo& printer);

} // namespace packhouse::host::desktop
