#pragma once

#include "coded_text.hpp"

#include <packhouse/sdk/native/renderer.hpp>
#include <set>

namespace packhouse::host::render {

/// Looks up @codes: first in the row, then in the page's own values. Remembers which were not there.
class CodeValues {
public:
    explicit CodeValues(const sdk::TemplateData& data) : m_data{data} {}

    /// The page being filled, for @page and @pages.
    void setPage(int number, int count);
    void setRow(const sdk::TemplateData::Row* row) { m_row = row; }
    const std::vector<sdk::TemplatePicture>& pictures() const { return m_row != nullptr ? m_row->pictures : m_data.pictures; }

    std::string fill(const CodedText& text);
    const std::set<std::string>& missing() const { return m_missing; }

private:
    std::string valueOf(const TextPart& part);
    const std::string* find(const std::string& name) const;

    const sdk::TemplateData& m_data;
    const sdk::TemplateData::Row* m_row = nullptr;
    std::map<std::string, std::string> m_page;
    std::set<std::string> m_missing;
};

} // namespace packhouse::host::render
