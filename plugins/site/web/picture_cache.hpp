#pragma once

#include <Poco/LRUCache.h>

#include <string>

namespace packhouse::site {

/// Drawn previews by what they show; the oldest go first. [any-thread]
class PictureCache {
public:
    /// The bytes, or null.
    Poco::SharedPtr<std::string> find(const std::string& name) { return m_drawn.get(name); }
    void keep(const std::string& name, std::string bytes) { m_drawn.update(name, std::move(bytes)); }

private:
    static constexpr long mostPictures = 400; // of about 40 kB each
    Poco::LRUCache<std::string, std::string> m_drawn{mostPictures};
};

} // namespace packhouse::site
