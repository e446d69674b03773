#include "packhouse/sdk/native/ui/chips.hpp"

#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/style.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/wrapsizer.h>

namespace packhouse::ui {

namespace {

wxString labelOf(const Chip& chip)
{
    return shown(chip.label) + "  " + shown(shownNumber(chip.count));
}

void dress(wxToggleButton* button, const Chip& chip)
{
    button->SetLabel(labelOf(chip));
    button->SetBitmap(icon(chip.icon, chip.tone));
    button->SetBitmapMargins(4, 0);
    nameControl(button, chip.label + " " + std::to_string(chip.count));
    button->InvalidateBestSize(); // icon and style take room of their own
}

bool sameChips(const std::vector<Chip>& left, const std::vector<Chip>& right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Chip& a, const Chip& b) { return a.id == b.id; });
}

} // namespace

Chips::Chips(wxWindow* parent, const std::string& name) : Panel{parent}
{
    SetSizer(new wxWrapSizer(wxHORIZONTAL, 0));
    nameControl(this, name);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        show(std::vector<Chip>{m_chips});
        event.Skip();
    });
}

void Chips::show(const std::vector<Chip>& chips)
{
    // Buttons stay where they are, so that a count that changes takes no focus away.
    if (!sameChips(chips, m_chips)) {
        GetSizer()->Clear(true);
        m_buttons.clear();
        for (const Chip& chip : chips) add(chip);
    }
    m_chips = chips;
    for (std::size_t at = 0; at != chips.size(); ++at) dress(m_buttons[at].second, chips[at]);
    if (GetParent() != nullptr) GetParent()->Layout();
}

void Chips::add(const Chip& chip)
{
    auto* button = new wxToggleButton(this, wxID_ANY, labelOf(chip), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    setStyle(button, Style::chip);
    button->SetValue(chip.id == m_pressed);
    button->Bind(wxEVT_TOGGLEBUTTON, [this, id = chip.id](wxCommandEvent& event) { press(id, event.IsChecked()); });
    m_buttons.emplace_back(chip.id, button);
    GetSizer()->Add(button, wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, gap(this, Space::related)));
}

void Chips::choose(const std::string& id)
{
    m_pressed = id;
    for (const auto& [other, button] : m_buttons) button->SetValue(other == m_pressed);
}

void Chips::press(const std::string& id, bool down)
{
    choose(down ? id : std::string{});
    if (onChange) onChange();
}

} // namespace packhouse::ui
