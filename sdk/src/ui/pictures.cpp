#include "packhouse/sdk/native/ui/pictures.hpp"

#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/dcbuffer.h>

namespace packhouse::ui {

namespace {

constexpr int captionHeight = 24;
const wxColour ground{0x8b, 0x90, 0x94}; // neutral, so that it does not shift how colours are seen
const wxColour paper{0xff, 0xff, 0xff};
const wxColour words{0x2e, 0x34, 0x36};

} // namespace

Light::Light(wxWindow* parent, const std::string& name, int height)
    : wxScrolledCanvas{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_NONE}, m_height{parent->FromDIP(height)}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetCanFocus(false);
    nameControl(this, name);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxAutoBufferedPaintDC dc{this};
        DoPrepareDC(dc);
        paint(dc);
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) { arrange(); event.Skip(); });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) { click(CalcUnscrolledPosition(event.GetPosition())); });
}

void Light::show(std::vector<Picture> pictures)
{
    m_pictures = std::move(pictures);
    m_scaled.assign(m_pictures.size(), {});
    m_selected.reset();
    arrange();
}

void Light::setPicture(std::size_t place, const wxImage& image, const std::string& problem)
{
    m_pictures.at(place).image = image;
    m_pictures[place].problem = problem;
    m_scaled[place] = {};
    arrange();
}

void Light::setHeight(int height)
{
    m_height = FromDIP(height);
    m_scaled.assign(m_pictures.size(), {});
    arrange();
}

void Light::select(std::optional<std::size_t> place)
{
    m_selected = place;
    if (place && *place < m_frames.size()) bringIntoSight(m_frames[*place]);
    Refresh();
}

void Light::bringIntoSight(const wxRect& frame)
{
    const int unit = FromDIP(16), top = CalcUnscrolledPosition({0, 0}).y, bottom = top + GetClientSize().y;
    const int margin = gap(this, Space::edge) + FromDIP(captionHeight);
    if (frame.y - margin < top) Scroll(-1, std::max(0, frame.y - margin) / unit);
    else if (frame.GetBottom() + margin > bottom) Scroll(-1, (frame.GetBottom() + margin - GetClientSize().y + unit) / unit);
}

wxSize Light::sizeOf(const Picture& picture) const
{
    if (!picture.image.IsOk()) return {m_height * 4 / 5, m_height};
    // A strip is wide: it gets less height rather than a row of its own.
    const int widest = m_centred ? GetClientSize().x - 2 * gap(this, Space::edge) : m_height * 7 / 4;
    const double scale = std::min(static_cast<double>(m_height) / picture.image.GetHeight(), static_cast<double>(widest) / picture.image.GetWidth());
    return {std::max(1, static_cast<int>(picture.image.GetWidth() * scale)), std::max(1, static_cast<int>(picture.image.GetHeight() * scale))};
}

void Light::arrange()
{
    const int edge = gap(this, Space::edge), narrowest = FromDIP(96);
    const int step = m_height + FromDIP(captionHeight) + gap(this, Space::section);
    wxPoint at{edge, edge};
    m_frames.clear();
    for (const Picture& picture : m_pictures) {
        const wxSize size = sizeOf(picture);
        const int width = std::max(size.x, narrowest);
        if (at.x > edge && at.x + width + edge > GetClientSize().x) at = {edge, at.y + step};
        const int left = m_centred ? (GetClientSize().x - size.x) / 2 : at.x;
        m_frames.emplace_back(left, at.y + m_height - size.y, size.x, size.y);
        at.x += width + gap(this, Space::section);
    }
    SetScrollRate(0, FromDIP(16));
    SetVirtualSize(GetClientSize().x, m_frames.empty() ? 0 : at.y + step);
    Refresh();
}

void Light::paint(wxDC& dc)
{
    dc.SetBackground(ground);
    dc.Clear();
    dc.SetFont(smallFont());
    for (std::size_t place = 0; place != m_pictures.size(); ++place) paintOne(dc, place);
}

void Light::paintOne(wxDC& dc, std::size_t place)
{
    const Picture& picture = m_pictures[place];
    const wxRect& frame = m_frames[place];
    if (m_selected == place && !m_centred) {
        dc.SetPen(wxPen{wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT), FromDIP(3)});
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        wxRect around{frame.x, frame.y, std::max(frame.width, FromDIP(96)), frame.height + FromDIP(captionHeight + 4)};
        dc.DrawRoundedRectangle(around.Inflate(FromDIP(6)), FromDIP(4));
    }
    dc.SetPen(*wxTRANSPARENT_PEN);
    if (picture.image.IsOk()) {
        if (!m_scaled[place].IsOk() || m_scaled[place].GetSize() != frame.GetSize()) m_scaled[place] = wxBitmap{picture.image.Scale(frame.width, frame.height, wxIMAGE_QUALITY_BILINEAR)};
        dc.SetBrush(wxBrush{wxColour{0, 0, 0, 60}});
        dc.DrawRectangle(frame.x + FromDIP(2), frame.y + FromDIP(2), frame.width, frame.height);
        dc.DrawBitmap(m_scaled[place], frame.GetTopLeft());
    } else {
        dc.SetBrush(wxBrush{wxColour{0xd6, 0xd8, 0xda}});
        dc.DrawRectangle(frame);
        dc.SetTextForeground(words);
        dc.DrawLabel(shown(picture.problem.empty() ? _("Drawing …") : _("Cannot be drawn")), frame, wxALIGN_CENTRE);
    }
    paintCaption(dc, picture, frame);
}

void Light::paintCaption(wxDC& dc, const Picture& picture, const wxRect& frame)
{
    const wxRect line{frame.x, frame.GetBottom() + FromDIP(6), std::max(frame.width, FromDIP(96)), FromDIP(captionHeight - 4)};
    dc.SetBrush(paper);
    dc.DrawRoundedRectangle(line, FromDIP(3));
    const wxBitmapBundle sign = icon(picture.icon, words);
    if (sign.IsOk()) dc.DrawBitmap(sign.GetBitmapFor(this), line.x + FromDIP(4), line.y + FromDIP(2), true);
    dc.SetTextForeground(words);
    dc.DrawText(shown(picture.caption), line.x + FromDIP(24), line.y + (line.height - dc.GetCharHeight()) / 2);
}

void Light::click(wxPoint at)
{
    for (std::size_t place = 0; place != m_frames.size(); ++place) {
        wxRect reach = m_frames[place];
        reach.height += FromDIP(captionHeight);
        if (!reach.Contains(at)) continue;
        select(place);
        if (onSelect) onSelect(place);
        return;
    }
}

} // namespace packhouse::ui
