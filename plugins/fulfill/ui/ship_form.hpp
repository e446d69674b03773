#pragma once

#include "packhouse/sdk/native/ui/panel.hpp"

#include "shipping.hpp"

#include <wx/button.h>
#include <wx/textctrl.h>

#include <functional>

namespace packhouse::fulfill {

/// Carrier and tracking number of a parcel, in the page itself: no dialog stands between two parcels.
class ShipForm : public ui::Panel {
public:
    explicit ShipForm(wxWindow* parent);
    void ask(const std::string& orderKey, int sheets);
    std::function<void(const ParcelFacts&)> onShip;

private:
    void done(bool ship);
    wxTextCtrl* field(wxSizer* row, const std::string& name, int width);
    class wxStaticText* m_sentence;
    wxTextCtrl *m_method, *m_carrier, *m_tracking;
    wxButton* m_ship;
    std::string m_orderKey;
};

} // namespace packhouse::fulfill
