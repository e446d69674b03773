#pragma once

namespace packhouse::sdk {

/// What a colour means. Never alone: always beside an icon and a word.
enum class Tone {
    plain = 1, ///< the theme's text
    blue,      ///< under way or changed
    green,     ///< done
    amber,     ///< waits for a person
    red,       ///< failed, or would lose something
    grey,      ///< neutral, may be skipped
};

} // namespace packhouse::sdk
