#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/pending_panel.hpp"

#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/database_away.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/table.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/menu.h>
#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::ui {

namespace {

class PendingRows : public Rows {
public:
    explicit PendingRows(const std::vector<PendingChange>& changes) : m_changes{changes} {}
    std::size_t count() const override { return m_changes.size(); }
    std::string key(std::size_t row) const override { return m_changes[row].id; }

    Cell cell(std::size_t row, std::size_t column) const override
    {
        const PendingChange& change = m_changes[row];
        const bool fault = !change.fault.empty();
        switch (column) {
        case 0: return {change.object, fault ? "alert-triangle" : "pencil", fault ? Tone::red : Tone::blue};
        case 1: return {change.field};
        case 2: return {change.was, {}, Tone::grey};
        default: return {change.now, {}, fault ? Tone::red : Tone::plain, true};
        }
    }

private:
    const std::vector<PendingChange>& m_changes;
};

} // namespace

struct PendingPanel::Impl {
    explicit Impl(PendingPanel& owner) : panel{owner} {}

    PendingPanel& panel;
    std::vector<PendingChange> changes;
    Table* table = nullptr;
    wxStaticText *none = nullptr, *fault = nullptr;
    wxButton *takeBack = nullptr, *submit = nullptr;

    void build()
    {
        auto* column = new wxBoxSizer(wxVERTICAL);
        const auto apart = wxSizerFlags{}.Expand().Border(wxTOP, gap(&panel, Space::related));
        table = new Table(&panel, _("Changes not submitted"), {{_("Object"), 128, ColumnKind::iconText}, {_("Field"), 84}, {_("Old"), 52}, {_("New"), 52}}, wxDV_MULTIPLE | wxDV_ROW_LINES);
        table->SetMinSize(panel.FromDIP(wxSize{160, 120}));
        column->Add(none = quietLabel(&panel, _("Nothing is waiting to be submitted.")), wxSizerFlags{}.Expand());
        column->Add(table, wxSizerFlags{1}.Expand());
        column->Add(fault = label(&panel, {}), apart);
        // One below the other: the panel is narrow, and both say numbers and keys.
        column->Add(takeBack = button(&panel, {_("Take back"), "arrow-back-up", "Del"}, [this] { takeBackSelected(); }), apart);
        column->Add(submit = button(&panel, {_("Submit"), "device-floppy", "Ctrl+S"}, [this] { if (panel.onSubmit) panel.onSubmit(); }), apart);
        needsDatabase(submit);
        panel.SetSizer(column); // the page head's *Submit* is the default button
    }

    void bind()
    {
        table->onSelect = [this] { follow(); };
        table->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
            if (event.GetKeyCode() == WXK_DELETE && event.GetModifiers() == wxMOD_NONE) takeBackSelected();
            else event.Skip();
        });
        table->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { menu(); });
        panel.Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
            follow();
            event.Skip();
        });
    }

    void menu()
    {
        if (chosen().empty()) return;
        wxMenu menu;
        menu.Append(wxID_ANY, takeBack->GetLabelText());
        menu.Bind(wxEVT_MENU, [this](wxCommandEvent&) { takeBackSelected(); });
        panel.PopupMenu(&menu);
    }

    std::vector<std::string> chosen() const
    {
        std::vector<std::string> ids;
        for (const std::size_t row : table->selectedRows())
            if (row < changes.size()) ids.push_back(changes[row].id);
        return ids;
    }

    void takeBackSelected()
    {
        // What hears of it shows the changes anew.
        for (const std::string& id : chosen())
            if (panel.onTakeBack) panel.onTakeBack(id);
    }

    void follow()
    {
        const std::size_t count = chosen().size();
        setButton(takeBack, {count < 2 ? std::string{_("Take back")} : data::format(_("Take back {}"), count), "arrow-back-up", "Del"});
        takeBack->Enable(count != 0);
        const auto row = table->selected();
        setLabel(fault, row && *row < changes.size() ? changes[*row].fault : std::string{});
        fault->SetForegroundColour(ink(Tone::red));
        fault->Show(!fault->GetLabelText().empty());
        panel.Layout();
    }

    void show(const std::vector<PendingChange>& given)
    {
        changes = given;
        table->show(std::make_shared<PendingRows>(changes));
        const std::size_t count = changes.size();
        none->Show(count == 0);
        table->Show(count != 0);
        takeBack->Show(count != 0);
        submit->Show(count != 0);
        setButton(submit, {data::format(PACKHOUSE_PLURAL("Submit {} change", "Submit {} changes", count), count), "device-floppy", "Ctrl+S"}, Tone::blue);
        follow();
    }
};

PendingPanel::PendingPanel(wxWindow* parent) : Panel{parent}, m_impl{std::make_unique<Impl>(*this)}
{
    m_impl->build();
    m_impl->bind();
    m_impl->show({});
}

PendingPanel::~PendingPanel()
{
    DestroyChildren(); // the table asks for cells until it goes
}

void PendingPanel::show(const std::vector<PendingChange>& changes)
{
    m_impl->show(changes);
}

} // namespace packhouse::ui
