#include "sdk/check/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace packhouse::sdk::check {

namespace {

bool isWord(std::string_view text, std::string_view alsoAllowed)
{
    const auto isSmall = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    const auto isAllowed = [&](char letter) {
        return isSmall(letter) || (letter >= '0' && letter <= '9') || alsoAllowed.find(letter) != alsoAllowed.npos;
    };
    return !text.empty() && isSmall(text.front()) && std::all_of(text.begin(), text.end(), isAllowed);
}

} // namespace

bool isUtf8(std::string_view text)
try {
    nlohmann::json(text).dump();
    return true;
} catch (const nlohmann::json::exception&) {
    return false;
}

bool isId(std::string_view text) { return isWord(text, ".-"); }

bool isKey(std::string_view text) { return isWord(text, "_"); }

} // namespace packhouse::sdk::check
