#pragma once

#include "packhouse/sdk/native/ui/panel.hpp"

#include "packhouse/data/catalogue.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include <functional>

namespace packhouse::tsadmin {

/// Fields for one new thing of an offer, in the page itself. Escape lets it be, Enter adds.
class AddForm : public ui::Panel {
public:
    AddForm(wxWindow* parent, const std::string& act, const std::string& icon);
    wxTextCtrl* field(const std::string& name, int width, const std::string& hint = {});
    wxChoice* choice(const std::string& name, int width);
    void finish(); ///< after the last field
    void open();
    std::function<void()> onAdd; ///< what it throws is said in the form, which stays

private:
    void add();
    void fold();
    wxSizer* m_row;
    class wxStaticText* m_problem;
    wxWindow* m_first = nullptr;
    std::string m_act, m_icon;
};

/// Name and rule of a new price list.
class ListForm : public AddForm {
public:
    explicit ListForm(wxWindow* parent);
    data::PriceList list() const; ///< throws Error{invalid} naming what cannot be read

private:
    wxTextCtrl *m_name, *m_atLeast, *m_from, *m_until;
};

/// A package of the catalogue and its base price.
class PackageForm : public AddForm {
public:
    explicit PackageForm(wxWindow* parent);
    void offer(const std::vector<const data::Package*>& packages, const data::Currency& currency);
    std::string code() const;
    data::Money price() const; ///< throws Error{invalid}

private:
    wxChoice* m_package;
    wxTextCtrl* m_price;
    std::vector<std::string> m_codes;
    data::Currency m_currency;
};

/// Code, description and currency of a new offer.
class OfferForm : public AddForm {
public:
    explicit OfferForm(wxWindow* parent);
    void begin(const std::string& currency);
    data::Offer offer() const; ///< throws Error{invalid} naming what cannot be read

private:
    wxTextCtrl *m_code, *m_description, *m_currency;
};

} // namespace packhouse::tsadmin
