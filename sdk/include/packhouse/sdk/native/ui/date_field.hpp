#pragma once

#include "packhouse/sdk/native/ui/panel.hpp"


#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace packhouse::ui {

/// A day as people type it: "fri", "+7", "17.4.", "4/17", "today"; below it stands which day that is, or that it is none. A button beside it opens
/// a calendar. On leaving the field its text becomes that day ("2026-04-17"). [main-thread]
class DateField : public Panel {
public:
    DateField(wxWindow* parent, const std::string& name);
    ~DateField() override;
    std::optional<std::chrono::year_month_day> day() const; ///< empty: nothing is typed, or no day
    bool understood() const;                                ///< false: what is typed is no day
    void setDay(std::optional<std::chrono::year_month_day> day); ///< tells nobody
    void setText(const std::string& typed);                      ///< as if typed
    void SetFocus() override;
    std::function<void()> onChange; ///< another day, or none

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace packhouse::ui
