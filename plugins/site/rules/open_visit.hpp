#pragma once

#include "packhouse/data/visit_repository.hpp"
#include "rules/children.hpp"

namespace packhouse::site {

/// Photographs close after twelve hours; the cart stays.
inline constexpr std::chrono::hours visitLife{12};

/// A visit with its children, as one request sees it.
struct OpenVisit {
    data::Visit visit;
    std::vector<Child> children;

    const Child* child(int number) const; ///< from 1; null if the visit has no such child
    const Child* byKey(const std::string& subjectKey) const;
    int cartCount() const; ///< of the children that are open
};

/// Empty if there is none, or if its time is over.
std::optional<OpenVisit> findVisit(data::Transaction& work, sdk::Renderer& renderer, const std::string& tokenSha256, data::Instant now);

/// What came of the keys of one try.
struct OpenedKeys {
    std::vector<std::string> good;   ///< keys of children
    std::vector<std::string> wrong;  ///< as typed
    std::vector<Child> notOpen;      ///< right, but their job is paused, not yet open or over
    bool mostlyWrong = false;        ///< 60 % or more of several: nothing opens
};

/// Looks the keys up. No more than ten are taken.
OpenedKeys sortKeys(Nursery& nursery, std::vector<std::string> typed, data::Instant now);

/// Opens the visit or adds to it. Its time starts again; one that was over begins with these children only.
void openChildren(data::Transaction& work, const std::string& tokenSha256, const std::vector<std::string>& keys, data::Instant now);

} // namespace packhouse::site
