#include "fold.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace packhouse::data {

std::string fold(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    const icu::UnicodeString composed = U_SUCCESS(status) ? nfc->normalize(unicode, status) : unicode;
    if (U_FAILURE(status)) throw Error{Trouble::broken, format(_("The ICU library does not work here ({}). Reinstall it."), u_errorName(status))};
    if (unicode.indexOf(UChar{0xFFFD}) >= 0) throw Error{Trouble::invalid, _("A code or name holds bytes that are no text. Type it again.")};
    std::string result;
    icu::UnicodeString{composed}.foldCase().toUTF8String(result);
    return result;
}

} // namespace packhouse::data
