#include "host/desktop/today_page.hpp"

#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/empty_state.hpp>
#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/datetime.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/wrapsizer.h>

namespace packhouse::host::desktop {

namespace {

constexpr int cardWidth = 232;

struct Shown {
    sdk::PageInfo page;
    sdk::PageFigure figure;
};

class TodayView : public ui::View {
public:
    TodayView(wxWindow* parent, sdk::Host& host, std::function<PageList()> pages) : View{parent, host, "host.today"}, m_pages{std::move(pages)}
    {
        m_empty = new ui::EmptyState(this);
        m_empty->say("sun", _("Nothing waits. What is to print, to upload or to decide shows here."));
        content()->Add(m_cards = new wxWrapSizer(wxHORIZONTAL, 0), wxSizerFlags{}.Expand());
        content()->Add(m_empty, wxSizerFlags{1}.Expand());
        m_heard = host.events().on("page.changed", [this](std::string_view id) { if (id != "host.today") refresh(); });
    }

    std::string facts() const override { return ui::utf8(wxDateTime::Now().Format("%A %-d %B %Y")); }

    void refresh() override
    {
        std::vector<Shown> found;
        for (const sdk::Page* page : m_pages().all())
            for (const sdk::PageFigure& figure : page->figures()) found.push_back({page->info(), figure});
        if (textOf(found) == m_text && m_built) return;
        m_text = textOf(found);
        m_built = true;
        m_cards->Clear(true);
        for (const Shown& one : found) m_cards->Add(card(one), wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::label)));
        m_empty->Show(found.empty());
        Layout();
    }

private:
    static std::string textOf(const std::vector<Shown>& found)
    {
        std::string text;
        for (const Shown& one : found) text += one.page.id + one.figure.number + one.figure.words;
        return text;
    }

    wxWindow* card(const Shown& one)
    {
        auto* panel = new wxPanel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME);
        ui::makeCard(panel);
        const ui::Tone tone = one.figure.needsPerson ? ui::Tone::amber : ui::Tone::blue;
        auto* number = new wxStaticText(panel, wxID_ANY, ui::shown(one.figure.number));
        number->SetFont(ui::titleFont().Scaled(1.5F));
        auto* top = new wxBoxSizer(wxHORIZONTAL);
        top->Add(new wxStaticBitmap(panel, wxID_ANY, ui::icon(one.page.icon, tone, 24)), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::label)));
        top->Add(number, wxSizerFlags{}.CentreVertical());
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(top);
        column->Add(ui::label(panel, one.figure.words), wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, ui::gap(this, ui::Space::hair)));
        column->Add(ui::linkButton(panel, data::format(_("Open {}"), one.page.title), [this, id = one.page.id] { host().events().tell("page.open", id); }));
        auto* around = new wxBoxSizer(wxVERTICAL);
        around->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, ui::gap(this, ui::Space::edge)));
        panel->SetSizer(around);
        panel->SetMinSize({FromDIP(cardWidth), -1});
        return panel;
    }

    std::function<PageList()> m_pages;
    wxSizer* m_cards;
    ui::EmptyState* m_empty;
    std::string m_text;
    bool m_built = false;
    sdk::Subscription m_heard;
};

} // namespace

std::unique_ptr<sdk::Page> todayPage(sdk::Host& host, std::function<PageList()> pages)
{
    return std::make_unique<ui::ViewPage>(sdk::PageInfo{"host.today", _("Today"), "sun", "", 0},
        [&host, pages = std::move(pages)](wxWindow* parent) { return new TodayView(parent, host, pages); });
}

} // namespace packhouse::host::desktop
