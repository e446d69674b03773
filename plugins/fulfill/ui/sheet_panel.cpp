#include "sheet_panel.hpp"

#include "signs.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

namespace packhouse::fulfill {
namespace {

constexpr int panelWidth = 292, pictureHeight = 176;

ui::Facts::Lines linesOf(const ShownSheet& shown)
{
    const data::Sheet& sheet = *shown.sheet;
    const data::Order& order = shown.order->order;
    ui::Facts::Lines lines{{_("Product"), contentOf(sheet)}, {_("Template"), sheet.templateKey}, {_("Child"), sheet.subjectName}};
    lines.emplace_back(_("Order"), order.key + " · " + ui::shownMoney(order.money.total));
    lines.emplace_back(_("Customer"), customerOf(order));
    lines.emplace_back(_("Job"), shown.order->jobName);
    lines.emplace_back(_("Printer"), sheet.printer.empty() ? _("the station's choice") : sheet.printer);
    if (!sheet.station.empty()) lines.emplace_back(_("Station"), sheet.station);
    if (!sheet.printJob.empty()) lines.emplace_back(_("Print job"), sheet.printJob);
    if (!sheet.reason.empty()) lines.emplace_back(_("Reason"), sheet.reason);
    std::erase_if(lines, [](const auto& line) { return line.second.empty(); });
    return lines;
}

} // namespace

SheetPanel::SheetPanel(wxWindow* parent) : SidePanel{parent, _("Sheet")}
{
    SetMinSize({FromDIP(panelWidth), -1});
    const wxSizerFlags inset = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, ui::gap(this, ui::Space::label));
    m_picture = new ui::Light(body(), _("The selected sheet as it will print"), pictureHeight);
    m_picture->SetMinSize({-1, FromDIP(pictureHeight + 64)});
    m_picture->centre();
    bodySizer()->Add(m_picture, wxSizerFlags{}.Expand());
    bodySizer()->Add(m_facts = new ui::Facts(body()), inset);
    ui::addHeading(body(), bodySizer(), _("History of this sheet"));
    bodySizer()->Add(m_history = new ui::Facts(body()), wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::label)));
    clear();
}

void SheetPanel::show(const ShownSheet& shown)
{
    const Sign sign = signOf(*shown.sheet);
    setTitle(data::format(_("Sheet {}"), ui::shownSheet(shown.sheet->id.value)), sign.word, sign.icon, sign.tone);
    m_facts->show(linesOf(shown));
    m_picture->show({{{}, contentOf(*shown.sheet), sign.icon, {}, sign.tone}});
    m_history->show({});
    layOut();
}

void SheetPanel::showPicture(const DrawnSheet& drawn)
{
    m_picture->show({{drawn.image, drawn.size, {}, drawn.problem}});
    m_picture->SetToolTip(ui::shown(drawn.problem));
}

void SheetPanel::showHistory(const std::vector<data::SheetEvent>& events)
{
    ui::Facts::Lines lines;
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        lines.emplace_back(ui::shownTime(event->at), signOf(event->to).word + (event->detail.empty() || event->detail == wordOf(event->to) ? "" : ": " + event->detail) + (event->by.empty() ? "" : " · " + event->by));
    if (lines.empty()) lines.emplace_back("–", _("nothing happened to it yet"));
    m_history->show(lines);
    layOut();
}

void SheetPanel::clear()
{
    setTitle(_("Sheet"), _("none selected"));
    m_facts->show({});
    m_history->show({});
    m_picture->show({});
    layOut();
}

} // namespace packhouse::fulfill
