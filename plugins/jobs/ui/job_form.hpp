#pragma once

#include "packhouse/sdk/native/ui/panel.hpp"

#include "new_job.hpp"

#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <functional>

namespace packhouse::jobs {

/// Name, day and offer of a new job, in the page itself. Enter adds, Escape lets it be.
class JobForm : public ui::Panel {
public:
    explicit JobForm(wxWindow* parent);
    void open();
    void done();                           ///< it was added: folds and forgets
    void refuse(const std::string& why);   ///< stays with what was typed
    NewJob wanted() const;
    std::function<void()> onAdd;
    std::function<void()> onFold;

private:
    wxTextCtrl* field(wxSizer* row, const std::string& name, int width, const std::string& hint);
    void fold();
    wxTextCtrl *m_name = nullptr, *m_day = nullptr, *m_offer = nullptr;
    wxStaticText* m_problem = nullptr;
};

} // namespace packhouse::jobs
