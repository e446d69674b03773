#include "packhouse/data/keys.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <array>
#include <cerrno>
#include <openssl/evp.h>
#include <span>
#include <sys/random.h>

namespace packhouse::data {
namespace {

constexpr std::size_t keyLength = 8;

void fillRandom(std::span<unsigned char> bytes)
{
    while (!bytes.empty()) {
        const ssize_t got = getrandom(bytes.data(), bytes.size(), 0);
        if (got < 0 && errno != EINTR)
            throw Error{Trouble::unavailable, _("The system's random generator gave nothing, so no key can be made. Try again.")};
        if (got > 0) bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

char withoutLookAlike(char c)
{
    switch (c) {
    case 'Z': return '2';
    case 'S': return '5';
    case 'B': return '8';
    default: return c;
    }
}

bool isSeparator(char c) { return c == ' ' || c == '-' || c == '\t' || c == '\r' || c == '\n'; }

} // namespace

std::string newKey()
{
    // A byte above the last whole multiple of the alphabet would favour its first letters, so it is drawn again.
    constexpr unsigned limit = 256 - 256 % keyAlphabet.size();
    std::string key;
    while (key.size() < keyLength) {
        std::array<unsigned char, 2 * keyLength> bytes;
        fillRandom(bytes);
        for (const unsigned char byte : bytes)
            if (byte < limit && key.size() < keyLength) key += keyAlphabet[byte % keyAlphabet.size()];
    }
    return key;
}

std::string newToken()
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::array<unsigned char, 32> bytes;
    fillRandom(bytes);
    std::string token;
    unsigned bits = 0;
    int held = 0;
    for (const unsigned char byte : bytes) {
        bits = bits << 8 | byte;
        for (held += 8; held >= 6; held -= 6) token += alphabet[bits >> (held - 6) & 63U];
    }
    token += alphabet[bits << (6 - held) & 63U];
    return token;
}

std::string tidyKey(std::string_view typed)
{
    std::string key;
    for (const char c : typed) {
        if (isSeparator(c)) continue;
        const char letter = withoutLookAlike(capital(c));
        if (keyAlphabet.find(letter) == std::string_view::npos || key.size() == keyLength) return {};
        key += letter;
    }
    return key.size() == keyLength ? key : std::string{};
}

std::string sha256(std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw Error{Trouble::broken, _("SHA-256 is not available in this system's libcrypto. Install OpenSSL 3.")};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : std::span{digest}.first(length)) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

} // namespace packhouse::data
