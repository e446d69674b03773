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

/// "184 205": groups of three with a thin space.
std::string shownNumber(std::int64_t number);

/// "$36.00" where the currency has a sign of its own, else "36.00 CHF"; − for minus.
std::string shownMoney(const data::Money& amount);

/// "Tue 14 Apr", with the year if it is not this one; in this computer's time zone.
std::string shownDate(data::Instant at);

/// "30 Apr", with the year if it is not this one: for heads of columns.
std::string shownDay(data::Instant at);

/// "14:05" in this computer's time zone.
std::string shownTime(data::Instant at);

/// "2 min 40 s", rounded as people say it.
std::string shownDuration(std::chrono::seconds time);

} // namespace packhouse::ui
