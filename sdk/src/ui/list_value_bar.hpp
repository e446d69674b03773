#pragma once

#include "packhouse/sdk/native/ui/panel.hpp"

#include "list_values.hpp"

#include <wx/button.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace packhouse::ui {

/// One value for the same cell of several rows, above the list: "Class: 12 of 40 differ", a field, *Change 12 cells*.
class ListValueBar : public Panel {
public:
    explicit ListValueBar(wxWindow* parent);
    void open(const std::string& title, std::vector<RowValue> values);
    void close();
    void setText(const std::string& text);
    std::string words() const;
    void apply(); ///< as the button does

    std::function<void(const std::vector<RowId>& rows, const std::string& text)> onChange;
    std::function<void()> onClosed;

private:
    void number();
    void key(wxKeyEvent& event);
    wxStaticText* m_words;
    wxTextCtrl* m_text;
    wxButton* m_change;
    std::vector<RowValue> m_values;
};

} // namespace packhouse::ui
