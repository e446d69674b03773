#pragma once

#include <packhouse/sdk/native/ui/panel.hpp>

#include "host/desktop/first_start.hpp"
#include "host/desktop/wrapped_text.hpp"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <functional>

namespace packhouse::host::desktop {

/// Address, database, user and password of a studio on a server, with *Test connection* and *Connect*.
class ConnectForm : public ui::Panel {
public:
    explicit ConnectForm(wxWindow* parent);
    void begin(); ///< the focus goes into the first field
    void say(const std::string& sentence, ui::Tone tone);
    std::string said() const { return m_said; }

    std::function<void(const ServerAddress&)> onTest, onConnect;

private:
    wxTextCtrl* addField(wxFlexGridSizer* grid, const std::string& label, const std::string& value, long style = 0);
    ServerAddress address() const;
    wxSizer* buttons();
    wxChoice* m_engine;
    wxTextCtrl *m_host, *m_database, *m_user, *m_password;
    WrappedText* m_answer;
    std::string m_said;
};

} // namespace packhouse::host::desktop
