#pragma once

#include <array>
#include <cstdint>
#include <istream>
#include <streambuf>

namespace packhouse::host::service {

/// A request's body of known length. If the client breaks off before its end, reading throws data::Error{invalid}: half an upload must
/// not pass for a whole one.
class RequestBody : private std::streambuf, public std::istream {
public:
    RequestBody(std::istream& from, std::uint64_t length);

    /// Bytes that nobody has read.
    std::uint64_t left() const noexcept { return m_left; }

private:
    int underflow() override;

    std::istream& m_from;
    std::uint64_t m_left;
    std::array<char, 16 * 1024> m_buffer{};
};

} // namespace packhouse::host::service
