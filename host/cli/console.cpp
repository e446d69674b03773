#include "host/cli/console.hpp"

#include "host/cli/columns.hpp"

#include <algorithm>
#include <ostream>

namespace packhouse::host::cli {

void Console::line(const std::string& text)
{
    if (m_json) return;
    auto tame = text;
    std::replace_if(tame.begin(), tame.end(), [](unsigned char sign) { return (sign < ' ' && sign != '\n' && sign != '\t') || sign == 0x7f; }, ' ');
    m_out << tame << std::endl; // flushed: who watches a long command sees how far it is
}

void Console::table(const std::vector<std::vector<std::string>>& rows)
{
    for (const auto& aligned : alignedLines(rows))
        line(aligned);
}

void Console::json(const std::string& document)
{
    if (m_json) m_out << document << std::endl;
}

} // namespace packhouse::host::cli
