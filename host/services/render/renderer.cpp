#include "renderer.hpp"

#include "page_writer.hpp"
#include "resolver.hpp"
#include "template_reader.hpp"

#include <mutex>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>
#include <unordered_map>

namespace packhouse::host::render {

namespace {

std::string sentenceOf(const sdk::TemplateFinding& finding)
{
    if (finding.node.empty())
        return data::format(_("The template cannot be used: line {}, column {}: {}"), finding.line, finding.column, finding.sentence);
    return data::format(_("The template cannot be used: line {}, column {}, at {}: {}"), finding.line, finding.column, finding.node,
                        finding.sentence);
}

/// Templates already read, by their whole text.
class TemplateCache {
public:
    std::shared_ptr<const ReadTemplate> of(const std::string& document)
    {
        {
            const std::lock_guard lock{m_mutex};
            if (const auto found = m_read.find(document); found != m_read.end()) return found->second;
        }
        auto read = std::make_shared<const ReadTemplate>(readTemplate(document));
        const std::lock_guard lock{m_mutex};
        if (m_read.size() >= most) m_read.clear();
        return m_read.emplace(document, std::move(read)).first->second;
    }

private:
    static constexpr std::size_t most = 256;
    std::mutex m_mutex;
    std::unordered_map<std::string, std::shared_ptr<const ReadTemplate>> m_read;
};

class PageRenderer final : public sdk::Renderer {
public:
    sdk::RenderedPage draw(const std::string& document, const sdk::TemplateData& data, const sdk::RenderOptions& options) override
    {
        return writePages(resolve(usable(document)->page, data), options);
    }
    std::vector<sdk::TemplateFinding> check(const std::string& document) override { return m_templates.of(document)->findings; }
    std::string keyOf(const std::string& document) override { return usable(document)->page.key; }
    std::pair<double, double> sizeOf(const std::string& document) override
    {
        const auto read = usable(document);
        return {read->page.width, read->page.height};
    }

private:
    std::shared_ptr<const ReadTemplate> usable(const std::string& document)
    {
        auto read = m_templates.of(document);
        if (const auto* error = read->firstError()) throw data::Error{data::Trouble::invalid, sentenceOf(*error)};
        return read;
    }

    TemplateCache m_templates;
};

} // namespace

std::unique_ptr<sdk::Renderer> makeRenderer() { return std::make_unique<PageRenderer>(); }

} // namespace packhouse::host::render
