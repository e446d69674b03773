#include "life_strip.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/statline.h>

namespace packhouse::fulfill {
namespace {

using Stand = LifeStep::Stand;

Sign signOf(Stand stand)
{
    switch (stand) {
    case Stand::done: return {_("done"), "circle-check", sdk::Tone::green};
    case Stand::now: return {_("now"), "circle-dot", sdk::Tone::blue};
    case Stand::ahead: return {_("ahead"), "circle-dashed", sdk::Tone::grey};
    case Stand::broken: return {_("ended"), "ban", sdk::Tone::grey};
    }
    return {};
}

bool isToday(data::Instant at)
{
    return ui::shownDate(at) == ui::shownDate(data::now());
}

std::string smallOf(const LifeStep& step)
{
    if (!step.detail.empty() || !step.at) return step.detail;
    return isToday(*step.at) ? ui::shownTime(*step.at) : ui::shownDay(*step.at);
}

} // namespace

LifeStrip::LifeStrip(wxWindow* parent) : ui::Panel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME}
{
    ui::makeCard(this);
    SetSizer(new wxBoxSizer(wxHORIZONTAL));
    SetMinSize({-1, FromDIP(40)});
}

void LifeStrip::show(const std::vector<LifeStep>& steps)
{
    std::string words;
    for (const LifeStep& step : steps) words += step.word + " " + smallOf(step) + " " + signOf(step.stand).word + ". ";
    if (words == m_shown) return;
    m_shown = words;
    GetSizer()->Clear(true);
    for (const LifeStep& step : steps) add(step);
    GetSizer()->AddSpacer(ui::gap(this, ui::Space::label));
    ui::nameControl(this, data::format(_("Life of this order: {}"), words));
    Layout();
}

void LifeStrip::add(const LifeStep& step)
{
    const Sign sign = signOf(step.stand);
    const int related = ui::gap(this, ui::Space::related);
    if (!GetSizer()->IsEmpty()) GetSizer()->Add(new wxStaticLine(this), wxSizerFlags{1}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    GetSizer()->Add(new wxStaticBitmap(this, wxID_ANY, ui::icon(sign.icon, sign.tone)), wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    auto* word = step.stand == Stand::now ? ui::strongLabel(this, step.word) : step.stand == Stand::ahead ? ui::quietLabel(this, step.word) : ui::label(this, step.word);
    GetSizer()->Add(word, wxSizerFlags{}.CentreVertical().Border(wxLEFT, related));
    if (const std::string small = smallOf(step); !small.empty()) GetSizer()->Add(ui::quietLabel(this, small), wxSizerFlags{}.CentreVertical().Border(wxLEFT, related));
}

} // namespace packhouse::fulfill
