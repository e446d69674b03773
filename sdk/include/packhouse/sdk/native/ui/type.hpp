#pragma once

#include <wx/font.h>
#include <wx/stattext.h>

#include <string>

namespace packhouse::ui {

wxFont titleFont(); ///< 1.35 ×, semibold
wxFont strongFont();
wxFont smallFont(); ///< 0.9 ×, for what one may skip
wxFont fixedFont(); ///< keys and codes that are read aloud

/// A label of the theme's text colour. It shortens its text with … where there is no room.
wxStaticText* label(wxWindow* parent, const std::string& text);
wxStaticText* strongLabel(wxWindow* parent, const std::string& text);
wxStaticText* quietLabel(wxWindow* parent, const std::string& text); ///< grey

/// Changes the text and the tooltip, which holds it whole.
void setLabel(wxStaticText* label, const std::string& text);

} // namespace packhouse::ui
