#pragma once

#include "catalogue_changes.hpp"

#include "packhouse/sdk/native/ui/pending_panel.hpp"
#include "packhouse/sdk/native/ui/side_panel.hpp"

#include <wx/choice.h>
#include <wx/textctrl.h>

#include <functional>

namespace packhouse::tsadmin {

/// The selected records field by field, what uses them, and below it the changes that wait. Of several records a field shows what they have
/// in common, or how many differ.
class CatalogueForm : public ui::SidePanel {
public:
    CatalogueForm(wxWindow* parent, const CatalogueKind& kind);

    void show(const std::vector<CatalogueRecord>& edited, const std::vector<std::string>& usedBy, const std::vector<CatalogueFault>& faults);
    void showChanges(const CatalogueChanges& changes, const std::vector<CatalogueFault>& faults);
    void begin();  ///< hands into the first field
    void commit(); ///< takes what stands in the field with the focus

    /// For the records that stand in the form, whatever is selected by now.
    std::function<void(const std::vector<std::int64_t>& records, const std::string& field, const std::string& text)> onEdit;
    std::function<void(const std::string& place)> onOpen;
    std::function<void(const CataloguePart& part)> onTakeBack;
    std::function<void()> onSubmit;

private:
    struct Field {
        const CatalogueField* field = nullptr;
        wxTextCtrl* text = nullptr; ///< or `choice`
        wxChoice* choice = nullptr;
        wxStaticText* problem = nullptr;
        std::string shown; ///< the text that both hold now
    };
    void build();
    void buildChanges();
    void buildField(wxFlexGridSizer* grid, const CatalogueField& field);
    void fill(Field& field, const std::vector<CatalogueRecord>& records, const std::vector<CatalogueFault>& faults);
    void take(Field& field);
    void showUsed(const std::vector<std::string>& usedBy, bool nothing);
    std::vector<std::string> m_usedShown;
    std::vector<std::int64_t> m_shown; ///< the records in the fields
    const CatalogueKind& m_kind;
    std::vector<Field> m_fields;
    std::vector<CatalogueDifference> m_changes;
    wxStaticText* m_usedHead = nullptr;
    wxPanel* m_used = nullptr;
    ui::PendingPanel* m_pending = nullptr; ///< made at the first change
};

} // namespace packhouse::tsadmin
