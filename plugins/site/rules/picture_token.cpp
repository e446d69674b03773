#include "rules/picture_token.hpp"

#include <nlohmann/json.hpp>
#include <Poco/Base64Decoder.h>
#include <Poco/Base64Encoder.h>

#include <iterator>
#include <sstream>

namespace packhouse::site {
namespace {

constexpr auto purpose = "picture";

std::string encoded(const std::string& text)
{
    std::ostringstream out;
    Poco::Base64Encoder encoder{out, Poco::BASE64_URL_ENCODING | Poco::BASE64_NO_PADDING};
    encoder << text;
    encoder.close();
    return out.str();
}

std::string decoded(const std::string& text)
{
    std::istringstream in{text};
    Poco::Base64Decoder decoder{in, Poco::BASE64_URL_ENCODING | Poco::BASE64_NO_PADDING};
    return {std::istreambuf_iterator<char>{decoder}, {}};
}

} // namespace

data::Instant pictureExpiry(data::Instant now)
{
    return std::chrono::ceil<std::chrono::hours>(now) + std::chrono::hours{12};
}

std::string seal(const PictureToken& token, const Signer& signer)
{
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(token.expires.time_since_epoch()).count();
    const nlohmann::json parts{token.subject.value, token.image.value, token.templateKey, token.width, token.stamp, hours};
    return signer.sealed(purpose, encoded(parts.dump()));
}

std::optional<PictureToken> openPicture(std::string_view address, const Signer& signer)
{
    const auto text = signer.opened(purpose, address);
    if (!text) return std::nullopt;
    const auto parts = nlohmann::json::parse(decoded(*text));
    return PictureToken{{parts[0]}, {parts[1]}, parts[2], parts[3], parts[4], data::Instant{std::chrono::hours{parts[5].get<std::int64_t>()}}};
}

} // namespace packhouse::site
