#include "host/desktop/connect_form.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/announce.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

namespace packhouse::host::desktop {

namespace {
constexpr int fieldWidth = 300, answerWidth = 520;
} // namespace

ConnectForm::ConnectForm(wxWindow* parent) : ui::Panel{parent}
{
    auto* grid = new wxFlexGridSizer(2, ui::gap(this, ui::Space::related), ui::gap(this, ui::Space::label));
    auto* kind = new wxStaticText(this, wxID_ANY, ui::shown(_("Kind of server")));
    m_engine = new wxChoice(this, wxID_ANY, wxDefaultPosition, {FromDIP(fieldWidth), -1});
    m_engine->Append("PostgreSQL");
    m_engine->Append("SQL Server");
    m_engine->SetSelection(0);
    ui::nameControl(m_engine, _("Kind of server"));
    grid->Add(kind, wxSizerFlags{}.CentreVertical().Right());
    grid->Add(m_engine);
    const ServerAddress usual;
    m_host = addField(grid, _("Address"), usual.host);
    m_host->SetHint(ui::shown(_("studio-server")));
    m_database = addField(grid, _("Database"), usual.database);
    m_user = addField(grid, _("User"), usual.user);
    m_password = addField(grid, _("Password"), usual.password, wxTE_PASSWORD);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(grid);
    column->Add(buttons(), wxSizerFlags{}.Border(wxTOP, ui::gap(this, ui::Space::label)));
    column->Add(m_answer = new WrappedText(this, {}, answerWidth), wxSizerFlags{}.Border(wxTOP, ui::gap(this, ui::Space::label)));
    SetSizer(column);
}

wxTextCtrl* ConnectForm::addField(wxFlexGridSizer* grid, const std::string& label, const std::string& value, long style)
{
    grid->Add(new wxStaticText(this, wxID_ANY, ui::shown(label)), wxSizerFlags{}.CentreVertical().Right());
    auto* field = new wxTextCtrl(this, wxID_ANY, ui::shown(value), wxDefaultPosition, {FromDIP(fieldWidth), -1}, style | wxTE_PROCESS_ENTER);
    field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { onTest(address()); });
    ui::nameControl(field, label);
    grid->Add(field);
    return field;
}

wxSizer* ConnectForm::buttons()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(ui::button(this, {_("Test connection"), "refresh", {}}, [this] { onTest(address()); }));
    auto* connect = ui::button(this, {_("Connect to this studio"), "plug-connected", {}}, [this] { onConnect(address()); });
    ui::setStyle(connect, ui::Style::defaultButton);
    row->Add(connect, wxSizerFlags{}.Border(wxLEFT, ui::gap(this, ui::Space::related)));
    return row;
}

ServerAddress ConnectForm::address() const
{
    return {m_engine->GetSelection() == 0 ? data::Engine::postgresql : data::Engine::sqlServer, ui::utf8(m_host->GetValue()), ui::utf8(m_database->GetValue()),
        ui::utf8(m_user->GetValue()), ui::utf8(m_password->GetValue())};
}

void ConnectForm::begin() { m_host->SetFocus(); }

void ConnectForm::say(const std::string& sentence, ui::Tone tone)
{
    m_said = sentence;
    m_answer->SetForegroundColour(ui::ink(tone));
    m_answer->say(sentence);
    ui::announce(m_answer, sentence);
    GetParent()->Layout();
}

} // namespace packhouse::host::desktop
