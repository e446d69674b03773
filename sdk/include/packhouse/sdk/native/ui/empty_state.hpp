#pragma once

#include "packhouse/sdk/native/ui/panel.hpp"

#include <wx/button.h>
#include <wx/stattext.h>

#include <functional>
#include <string>

namespace packhouse::ui {

/// What an empty page says: what belongs here, and the button that makes it.
class EmptyState : public Panel {
public:
    explicit EmptyState(wxWindow* parent);
    void say(const std::string& icon, const std::string& sentence, const std::string& act = {}, std::function<void()> run = {});
    wxButton* button() { return m_button; } ///< of the act

private:
    class wxStaticBitmap* m_icon;
    wxStaticText* m_sentence;
    wxButton* m_button;
    std::function<void()> m_run;
};

} // namespace packhouse::ui
