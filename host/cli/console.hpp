#pragma once

#include <packhouse/sdk/native/command.hpp>

#include <iosfwd>

namespace packhouse::host::cli {

/// Standard output as commands see it. A line break in what it writes is the line's end: other control signs are blanked.
class Console : public sdk::Output {
public:
    Console(std::ostream& out, bool json) : m_out{out}, m_json{json} {}

    void line(const std::string& text) override;
    void table(const std::vector<std::vector<std::string>>& rows) override;
    void json(const std::string& document) override;
    bool wantsJson() const override { return m_json; }

private:
    std::ostream& m_out;
    bool m_json;
};

} // namespace packhouse::host::cli
