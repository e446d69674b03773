#pragma once

#include "packhouse/sdk/native/ui/palette.hpp"

#include <wx/bitmap.h>
#include <wx/scrolwin.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace packhouse::ui {

/// A page as it will print. Empty until it is drawn; `problem` says why it cannot be.
struct Picture {
    wxImage image;
    std::string caption, icon, problem;
    Tone tone = Tone::grey;
};

/// Thumbnails on a neutral ground. Drawn by hand, so a native list with the same selection always stands beside it; keys go there.
class Light : public wxScrolledCanvas {
public:
    Light(wxWindow* parent, const std::string& name, int height);
    void show(std::vector<Picture> pictures);
    void setPicture(std::size_t place, const wxImage& image, const std::string& problem);
    void setHeight(int height); ///< of a thumbnail
    void centre() { m_centred = true; } ///< a single picture, in the middle and as wide as there is room
    void select(std::optional<std::size_t> place);
    std::function<void(std::size_t)> onSelect;

private:

    wxSize sizeOf(const Picture& picture) const;
    void bringIntoSight(const wxRect& frame);
    void arrange();
    void paint(wxDC& dc);
    void paintOne(wxDC& dc, std::size_t place);
    void paintCaption(wxDC& dc, const Picture& picture, const wxRect& frame);
    void click(wxPoint at);
    std::vector<Picture> m_pictures;
    std::vector<wxRect> m_frames;
    std::vector<wxBitmap> m_scaled;
    std::optional<std::size_t> m_selected;
    int m_height;
    bool m_centred = false;
};

} // namespace packhouse::ui
