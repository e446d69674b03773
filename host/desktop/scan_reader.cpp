#include "host/desktop/scan_reader.hpp"

namespace packhouse::host::desktop {

void ScanReader::forget()
{
    m_held.clear();
    m_count = 0;
}

ScanReader::Verdict ScanReader::character(const std::string& utf8, Time at)
{
    const bool release = holding() && late(at);
    if (release) forget();
    m_held += utf8;
    ++m_count;
    m_last = at;
    return {release, true, {}};
}

ScanReader::Verdict ScanReader::enter(Time at)
{
    if (!holding()) return {};
    Verdict verdict;
    if (m_count >= least && !late(at)) verdict.scan = m_held;
    else verdict.release = true;
    forget();
    return verdict;
}

ScanReader::Verdict ScanReader::otherKey()
{
    const bool release = holding();
    forget();
    return {release, false, {}};
}

void ScanReader::quiet()
{
    forget();
}

} // namespace packhouse::host::desktop
