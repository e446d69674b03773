#pragma once

#include "host/desktop/wrapped_text.hpp"

#include <packhouse/sdk/native/setting_groups.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

namespace packhouse::host::desktop {

/// What a setting has now.
struct SettingValue {
    std::string text; ///< never of a secret
    bool isSet = false; ///< false: the default holds
};

/// One setting: label, control of its kind, help with its default, *Back to default*, and below it why a value was refused. What is typed
/// is taken at Enter or when the focus goes on.
class SettingRow : public ui::Panel {
public:
    SettingRow(wxWindow* parent, sdk::SettingField field);
    ~SettingRow() override;

    const sdk::SettingField& field() const { return m_field; }
    void show(const SettingValue& value); ///< keeps what is being typed
    void refuse(const std::string& sentence); ///< empty: all is well
    std::string refusal() const { return m_refusalSays; }
    wxWindow* control() { return m_control; }
    void take(); ///< what was typed, as Enter would

    std::function<void(const std::string& value)> onValue; ///< passed the field's rules
    std::function<void()> onDefault;

private:
    wxWindow* makeControl();
    wxTextCtrl* makeText(long style);
    wxWindow* makeChoice();
    wxWindow* makeCheck();
    wxSizer* controls();
    wxSizer* words();
    std::string entered() const;
    void put(const std::string& value);
    void chooseFolder();
    sdk::SettingField m_field;
    SettingValue m_value;
    wxWindow* m_control = nullptr;
    wxTextCtrl* m_text = nullptr;
    wxChoice* m_choice = nullptr;
    wxCheckBox* m_check = nullptr;
    wxButton* m_back = nullptr;
    WrappedText* m_refusal = nullptr;
    std::string m_refusalSays;
    bool m_goes = false;
};

} // namespace packhouse::host::desktop
