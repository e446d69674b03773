#include "packhouse/sdk/native/ui/date_field.hpp"

#include "packhouse/data/list_query.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/palette.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/text_steps.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/calctrl.h>
#include <wx/popupwin.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <ctime>
#include <langinfo.h>

namespace packhouse::ui {

namespace {

using Day = std::chrono::year_month_day;

bool monthFirst()
{
    const std::string_view format = nl_langinfo(D_FMT);
    return format.find("%m") < format.find("%d") || format.starts_with("%D");
}

Day today()
{
    const std::time_t seconds = std::time(nullptr);
    std::tm local{};
    localtime_r(&seconds, &local);
    return std::chrono::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday;
}

// Noon there, so that no change of clocks moves it to another day.
data::Instant noon(Day day)
{
    std::tm local{};
    local.tm_year = static_cast<int>(day.year()) - 1900;
    local.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
    local.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
    local.tm_hour = 12;
    local.tm_isdst = -1;
    return std::chrono::time_point_cast<data::Instant::duration>(std::chrono::system_clock::from_time_t(std::mktime(&local)));
}

// "2026-04-17": understood again in each language.
std::string written(Day day)
{
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text;
}

} // namespace

struct DateField::Impl {
    explicit Impl(DateField& owner) : panel{owner} {}

    DateField& panel;
    wxTextCtrl* text = nullptr;
    wxStaticText* says = nullptr;
    wxPopupTransientWindow* popup = nullptr;
    wxCalendarCtrl* calendar = nullptr;
    std::optional<Day> day;

    void build(const std::string& name)
    {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(text = new wxTextCtrl(&panel, wxID_ANY), wxSizerFlags{1}.CentreVertical());
        row->Add(iconButton(&panel, "calendar-event", data::format(_("{}: choose in a calendar"), name), [this] { openCalendar(); }),
            wxSizerFlags{}.CentreVertical().Border(wxLEFT, gap(&panel, Space::hair)));
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(row, wxSizerFlags{}.Expand());
        column->Add(says = quietLabel(&panel, {}), wxSizerFlags{}.Expand().Border(wxTOP, gap(&panel, Space::hair)));
        panel.SetSizer(column);
        nameControl(text, name);
        keepSteps(text);
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
        text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
            if (day) text->ChangeValue(shown(written(*day)));
            event.Skip();
        });
    }

    std::string typedText() const { return utf8(text->GetValue().Strip(wxString::both)); }
    bool understood() const { return day || typedText().empty(); }

    void typed()
    {
        const auto before = std::exchange(day, data::dayOf(typedText(), today(), monthFirst()));
        say();
        if (before != day && panel.onChange) panel.onChange();
    }

    void say()
    {
        setLabel(says, day ? shownLongDate(noon(*day)) : understood() ? std::string{} : std::string{_("No day. Type fri, +7 or 17.4.")});
        says->SetForegroundColour(ink(understood() ? Tone::grey : Tone::red));
    }

    // A day chosen there is taken at once; Esc, a double click or a click elsewhere closes it.
    void makeCalendar()
    {
        popup = new wxPopupTransientWindow(&panel, wxBORDER_SIMPLE);
        calendar = new wxCalendarCtrl(popup, wxID_ANY);
        popup->SetClientSize(calendar->GetBestSize());
        calendar->SetSize(popup->GetClientSize());
        calendar->Bind(wxEVT_CALENDAR_SEL_CHANGED, [this](wxCalendarEvent&) {
            const wxDateTime chosen = calendar->GetDate();
            text->SetValue(shown(written(std::chrono::year{chosen.GetYear()} / (chosen.GetMonth() + 1) / chosen.GetDay())));
        });
        calendar->Bind(wxEVT_CALENDAR_DOUBLECLICKED, [this](wxCalendarEvent&) {
            popup->Dismiss();
            text->SetFocus();
        });
    }

    void openCalendar()
    {
        if (popup == nullptr) makeCalendar();
        const Day shownDay = day.value_or(today());
        calendar->SetDate(wxDateTime(static_cast<wxDateTime::wxDateTime_t>(static_cast<unsigned>(shownDay.day())),
            static_cast<wxDateTime::Month>(static_cast<unsigned>(shownDay.month()) - 1), static_cast<int>(shownDay.year())));
        popup->Position(text->ClientToScreen(wxPoint{0, 0}), {0, text->GetSize().y});
        popup->Popup(calendar);
    }
};

DateField::DateField(wxWindow* parent, const std::string& name) : Panel{parent}, m_impl{std::make_unique<Impl>(*this)}
{
    m_impl->build(name);
}

DateField::~DateField() = default;

std::optional<Day> DateField::day() const { return m_impl->day; }
bool DateField::understood() const { return m_impl->understood(); }
void DateField::setText(const std::string& typed) { m_impl->text->SetValue(shown(typed)); }
void DateField::SetFocus() { m_impl->text->SetFocus(); }

void DateField::setDay(std::optional<Day> day)
{
    m_impl->day = day;
    m_impl->text->ChangeValue(day ? shown(written(*day)) : wxString{});
    m_impl->say();
}

} // namespace packhouse::ui
