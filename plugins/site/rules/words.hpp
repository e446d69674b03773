#pragma once

#include "packhouse/data/money.hpp"
#include "packhouse/data/instant.hpp"
#include "rules/site_facts.hpp"

namespace packhouse::site {

/// Money, dates and lists as the people of a site write them (ICU). [any-thread]
class Words {
public:
    explicit Words(const SiteFacts& facts) : m_language{facts.language}, m_timeZone{facts.timeZone} {}

    std::string money(const data::Money& amount) const;      ///< "$1,234.50", "−$3.00"
    std::string priceOrFree(const data::Money& amount) const;
    std::string day(data::Instant at) const;                 ///< "Thu, April 30", with the year if that is far from now
    std::string dayAndTime(data::Instant at) const;          ///< "April 30, 9:12 AM"
    std::string clock(data::Instant at) const;               ///< "10:42 AM"
    std::string percent(const data::Rate& rate) const;       ///< "7.25%"
    std::string list(const std::vector<std::string>& parts) const; ///< "a, b and c"

private:
    std::string date(data::Instant at, const char* skeleton) const;
    std::string m_language, m_timeZone;
};

/// "98M2 M8W5"
std::string groupedKey(const std::string& key);

} // namespace packhouse::site
