#pragma once

#include <cstdlib>
#include <map>
#include <mutex>
#include <string>

namespace packhouse::data {

/// What `make` gives, which holds sentences: made once for each language that is spoken, since a person may change it at run time. What was
/// given before stays valid. [any-thread]
template <auto make>
const auto& inLanguage()
{
    static std::mutex mutex;
    static std::map<std::string, decltype(make())> all;
    const char* const spoken = std::getenv("LANGUAGE");
    const std::lock_guard lock{mutex};
    const std::string language = spoken == nullptr ? "" : spoken;
    const auto found = all.find(language);
    return found != all.end() ? found->second : all.emplace(language, make()).first->second;
}

} // namespace packhouse::data
