#include "rules/signer.hpp"

#include <Poco/Base64Encoder.h>
#include <Poco/HMACEngine.h>
#include <Poco/SHA2Engine.h>

#include <sstream>

namespace packhouse::site {
namespace {

constexpr std::size_t markBytes = 16; // 128 bits: nobody guesses it, and addresses stay short

// The engine under HMAC has to name its sizes, which Poco's own does not.
struct Sha256 : Poco::SHA2Engine {
    enum : unsigned { BLOCK_SIZE = 64, DIGEST_SIZE = 32 };
};

std::string urlSafe(const Poco::DigestEngine::Digest& digest)
{
    std::ostringstream text;
    Poco::Base64Encoder encoder{text, Poco::BASE64_URL_ENCODING | Poco::BASE64_NO_PADDING};
    encoder.write(reinterpret_cast<const char*>(digest.data()), markBytes);
    encoder.close();
    return text.str();
}

// Takes the same time wherever the first difference is, so that a mark cannot be found letter by letter.
bool sameInSteadyTime(std::string_view left, std::string_view right)
{
    unsigned difference = left.size() == right.size() ? 0U : 1U;
    for (std::size_t at = 0; at < left.size() && at < right.size(); ++at)
        difference |= static_cast<unsigned char>(left[at] ^ right[at]);
    return difference == 0;
}

} // namespace

std::string Signer::mark(std::string_view purpose, std::string_view text) const
{
    Poco::HMACEngine<Sha256> engine{m_secret};
    engine.update(purpose.data(), purpose.size());
    engine.update('\0');
    engine.update(text.data(), text.size());
    return urlSafe(engine.digest());
}

bool Signer::fits(std::string_view purpose, std::string_view text, std::string_view given) const
{
    return sameInSteadyTime(mark(purpose, text), given);
}

std::string Signer::sealed(std::string_view purpose, std::string_view text) const
{
    return std::string{text} + "." + mark(purpose, text);
}

std::optional<std::string> Signer::opened(std::string_view purpose, std::string_view sealedText) const
{
    const auto dot = sealedText.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto text = sealedText.substr(0, dot);
    if (!fits(purpose, text, sealedText.substr(dot + 1))) return std::nullopt;
    return std::string{text};
}

} // namespace packhouse::site
