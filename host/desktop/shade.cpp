#include "host/desktop/shade.hpp"

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include <memory>

namespace packhouse::host::desktop {

namespace {
constexpr unsigned char darkness = 70;
}

Shade::Shade(wxWindow* parent)
{
    SetBackgroundStyle(wxBG_STYLE_TRANSPARENT);
    Create(parent);
    Hide();
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) { if (onClick) onClick(); });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc{this};
        const std::unique_ptr<wxGraphicsContext> graphics{wxGraphicsContext::Create(dc)};
        if (!graphics) return;
        graphics->SetBrush(wxBrush{wxColour{0, 0, 0, darkness}});
        graphics->SetPen(*wxTRANSPARENT_PEN);
        graphics->DrawRectangle(0, 0, GetClientSize().x, GetClientSize().y);
    });
}

} // namespace packhouse::host::desktop
