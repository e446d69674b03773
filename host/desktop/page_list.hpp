#pragma once

#include <packhouse/sdk/native/page.hpp>

#include <string>
#include <vector>

namespace packhouse::host::desktop {

/// All pages of the program in the order of the navigation: the host's own and those of the plugins, whoever they are.
class PageList {
public:
    PageList() = default;
    explicit PageList(std::vector<sdk::Page*> pages);

    struct Heading {
        std::string title; ///< empty: above all headings
        std::vector<sdk::Page*> pages;
    };
    const std::vector<Heading>& headings() const { return m_headings; }
    std::vector<sdk::Page*> all() const;
    sdk::Page* find(const std::string& id) const; ///< null: none such

private:
    std::vector<Heading> m_headings;
};

} // namespace packhouse::host::desktop
