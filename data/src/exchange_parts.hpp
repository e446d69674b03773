#pragma once

#include "json_reader.hpp"
#include "packhouse/data/exchange.hpp"

namespace packhouse::data {

inline constexpr std::string_view jobSchema = "packhouse.job/1";

// Parts that several documents share. Amounts travel as whole minor units with their currency, instants as ISO text, enums by their words.

Json jsonOf(const Money& money);
Json jsonOf(Instant instant);
Json jsonOf(const std::optional<Instant>& instant);
Json jsonOf(const OfferContent& content);
Json jsonOf(const UploadSettings& settings);

OfferContent offerContentOf(const JsonReader& from);
UploadSettings uploadSettingsOf(const JsonReader& from);

template <typename Record, typename Write>
Json listOf(const std::vector<Record>& records, Write write)
{
    Json list = Json::array();
    for (const Record& record : records) list.push_back(write(record));
    return list;
}

} // namespace packhouse::data
