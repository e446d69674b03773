#include "packhouse/sdk/native/ui/conflict_table.hpp"

#include "conflict_choices.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/table.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace packhouse::ui {

namespace {

struct Decided {
    std::vector<ConflictField> fields;
    std::vector<Choice> choices;
};

class ConflictRows : public Rows {
public:
    explicit ConflictRows(const Decided& decided) : m_decided{decided} {}
    std::size_t count() const override { return m_decided.fields.size(); }
    std::string key(std::size_t row) const override { return m_decided.fields[row].field; }

    Cell cell(std::size_t row, std::size_t column) const override
    {
        const ConflictField& field = m_decided.fields[row];
        const Choice choice = m_decided.choices[row];
        switch (column) {
        case 0: return {field.field};
        case 1: return {field.was, {}, Tone::grey};
        case 2: return {field.theirs, {}, Tone::plain, choice == Choice::theirs};
        case 3: return {field.mine, {}, Tone::plain, choice == Choice::mine};
        default: return result(field, choice);
        }
    }

private:
    static Cell result(const ConflictField& field, Choice choice)
    {
        if (choice == Choice::none) return {_("choose"), "help-circle", Tone::amber};
        const std::string text = resultOf(field, choice);
        if (!field.differs()) return {text, "check", Tone::grey};
        return {data::format(choice == Choice::mine ? _("{}, mine") : _("{}, theirs"), text), "check", Tone::green};
    }
    const Decided& m_decided;
};

} // namespace

struct ConflictTable::Impl {
    explicit Impl(ConflictTable& owner) : panel{owner} {}

    ConflictTable& panel;
    Decided decided;
    Table* table = nullptr;
    wxStaticText *who = nullptr, *open = nullptr;
    wxButton *theirs = nullptr, *mine = nullptr, *submit = nullptr;

    void build()
    {
        auto* column = new wxBoxSizer(wxVERTICAL);
        const auto apart = wxSizerFlags{}.Expand().Border(wxTOP, gap(&panel, Space::related));
        column->Add(who = strongLabel(&panel, {}), wxSizerFlags{}.Expand());
        table = new Table(&panel, _("What both of you changed"), {{_("Field"), 180}, {_("Was"), 80}, {_("Theirs"), 90}, {_("Mine"), 90}, {_("Result"), 150, ColumnKind::iconText}},
            wxDV_MULTIPLE | wxDV_ROW_LINES);
        table->SetMinSize(panel.FromDIP(wxSize{320, 160}));
        column->Add(table, wxSizerFlags{apart}.Proportion(1));
        column->Add(choices(), apart);
        column->Add(open = label(&panel, {}), apart);
        column->Add(foot(), apart);
        panel.SetSizer(column);
        table->onSelect = [this] { follow(); };
        table->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { key(event); });
    }

    wxSizer* choices()
    {
        auto* row = new wxWrapSizer(wxHORIZONTAL, 0);
        const auto flags = wxSizerFlags{}.CentreVertical().Border(wxRIGHT | wxBOTTOM, gap(&panel, Space::hair));
        row->Add(theirs = button(&panel, {_("Take theirs"), {}, "Alt+Left"}, [this] { chooseSelected(Choice::theirs); }), flags);
        row->Add(mine = button(&panel, {_("Keep mine"), {}, "Alt+Right"}, [this] { chooseSelected(Choice::mine); }), flags);
        row->Add(linkButton(&panel, _("Theirs for all that wait"), [this] { chooseOpen(Choice::theirs); }), flags);
        row->Add(linkButton(&panel, _("Mine for all that wait"), [this] { chooseOpen(Choice::mine); }), flags);
        return row;
    }

    wxSizer* foot()
    {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(submit = button(&panel, {_("Submit result"), "device-floppy", {}}, [this] { if (panel.onSubmit) panel.onSubmit(); }), wxSizerFlags{}.Border(wxRIGHT, gap(&panel, Space::related)));
        row->Add(button(&panel, {_("Keep for later"), {}, {}}, [this] { if (panel.onLater) panel.onLater(); }));
        setStyle(submit, Style::defaultButton);
        return row;
    }

    void key(wxKeyEvent& event)
    {
        const bool alt = event.GetModifiers() == wxMOD_ALT;
        if (alt && event.GetKeyCode() == WXK_LEFT) chooseSelected(Choice::theirs);
        else if (alt && event.GetKeyCode() == WXK_RIGHT) chooseSelected(Choice::mine);
        else event.Skip();
    }

    void chooseSelected(Choice choice)
    {
        const std::vector<std::size_t> rows = table->selectedRows();
        if (rows.empty()) return;
        for (const std::size_t row : rows) panel.choose(row, choice);
        if (const auto next = nextOpen(decided.choices, rows.back())) table->select(*next);
    }

    void chooseOpen(Choice choice)
    {
        for (std::size_t row = 0; row != decided.choices.size(); ++row)
            if (decided.choices[row] == Choice::none) panel.choose(row, choice);
    }

    void follow()
    {
        const auto row = table->selected();
        const bool one = row && *row < decided.fields.size() && table->selectedRows().size() == 1;
        const ConflictField* field = one ? &decided.fields[*row] : nullptr;
        setButton(theirs, {field ? data::format(_("Take theirs: {}"), field->theirs) : std::string{_("Take theirs")}, {}, "Alt+Left"});
        setButton(mine, {field ? data::format(_("Keep mine: {}"), field->mine) : std::string{_("Keep mine")}, {}, "Alt+Right"});
        theirs->Enable(row.has_value());
        mine->Enable(row.has_value());
        const auto waiting = std::ranges::count(decided.choices, Choice::none);
        setLabel(open, waiting == 0 ? std::string{_("All fields have their result.")}
                                    : data::format(PACKHOUSE_PLURAL("{} field waits for your choice.", "{} fields wait for your choice.", waiting), waiting));
        submit->Enable(waiting == 0);
        panel.Layout();
    }
};

ConflictTable::ConflictTable(wxWindow* parent) : Panel{parent}, m_impl{std::make_unique<Impl>(*this)}
{
    m_impl->build();
}

ConflictTable::~ConflictTable()
{
    DestroyChildren(); // the table asks for cells until it goes
}

void ConflictTable::show(const std::string& who, std::vector<ConflictField> fields)
{
    m_impl->decided.choices.clear();
    for (const ConflictField& field : fields) m_impl->decided.choices.push_back(givenChoice(field));
    m_impl->decided.fields = std::move(fields);
    setLabel(m_impl->who, who);
    m_impl->table->show(std::make_shared<ConflictRows>(m_impl->decided));
    const auto open = m_impl->decided.choices.empty() ? std::nullopt : nextOpen(m_impl->decided.choices, m_impl->decided.choices.size() - 1);
    if (open) m_impl->table->select(*open);
    m_impl->follow();
}

std::vector<Choice> ConflictTable::result() const { return m_impl->decided.choices; }

void ConflictTable::choose(std::size_t field, Choice choice)
{
    m_impl->decided.choices.at(field) = choice;
    m_impl->table->redraw();
    m_impl->follow();
}

bool ConflictTable::complete() const
{
    return std::ranges::count(m_impl->decided.choices, Choice::none) == 0;
}

} // namespace packhouse::ui
