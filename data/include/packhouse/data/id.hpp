#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace packhouse::data {

/// A row's number in its table; `Id<A>` and `Id<B>` do not mix. Zero means "not stored yet".
template <typename Record>
struct Id {
    std::int64_t value = 0;
    explicit operator bool() const noexcept { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

} // namespace packhouse::data

template <typename Record>
struct std::hash<packhouse::data::Id<Record>> {
    std::size_t operator()(packhouse::data::Id<Record> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
