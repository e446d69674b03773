#include "host/service/request_body.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::host::service {

RequestBody::RequestBody(std::istream& from, std::uint64_t length) : std::istream{static_cast<std::streambuf*>(this)}, m_from{from}, m_left{length}
{
    exceptions(std::ios::badbit); // lets what underflow throws reach the reader
}

int RequestBody::underflow()
{
    if (m_left == 0) return std::char_traits<char>::eof();
    const auto wanted = std::min<std::uint64_t>(m_left, m_buffer.size());
    m_from.read(m_buffer.data(), static_cast<std::streamsize>(wanted));
    const auto came = m_from.gcount();
    if (came <= 0)
        throw data::Error{data::Trouble::invalid, data::format(_("The request ended {} bytes too early. Send it again."), m_left)};
    m_left -= static_cast<std::uint64_t>(came);
    setg(m_buffer.data(), m_buffer.data(), m_buffer.data() + came);
    return std::char_traits<char>::to_int_type(m_buffer.front());
}

} // namespace packhouse::host::service
