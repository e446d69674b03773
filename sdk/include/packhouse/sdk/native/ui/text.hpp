#pragma once

#include "packhouse/data/instant.hpp"
#include "packhouse/data/money.hpp"
#include "packhouse/data/text.hpp"

#include <wx/string.h>

#include <optional>
#include <string>

namespace packhouse::ui {

inline wxString shown(const std::string& utf8) { return wxString::FromUTF8(utf8); }
inline std::string utf8(const wxString& text) { return text.utf8_string(); }

// Numbers, money, dates and times as this computer's country writes them (ICU's default locale, set when the language is chosen). [any-thread]

/// "4,120", "4.120": a count or an amount of things.
std::string shownNumber(std::int64_t number);

/// "184 205": a sheet's number, in groups of three with a thin space wherever it is read.
std::string shownSheet(std::int64_t number);

/// "$36.00", "36,00 €"; − for minus.
std::string shownMoney(const data::Money& amount);

/// "Tue 14 Apr", with the year if it is not this one; in this computer's time zone.
std::string shownDate(data::Instant at);

/// "30 Apr", with the year if it is not this one: for heads of columns.
std::string shownDay(data::Instant at);

/// "Tuesday 14 April 2026".
std::string shownLongDate(data::Instant at);

/// "14:05" or "2:05 PM", in this computer's time zone.
std::string shownTime(data::Instant at);

/// "2 min 40 s", rounded as people say it.
std::string shownDuration(std::chrono::seconds time);

} // namespace packhouse::ui
