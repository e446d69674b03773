#include "rules/template_set.hpp"

#include <packhouse/data/visit_repository.hpp>

namespace packhouse::site {
namespace {

std::string prefixOf(const std::string& jobKey) { return "template/" + jobKey + "/"; }

JobTemplate described(sdk::Renderer& renderer, std::string key, std::string document)
{
    const auto [width, height] = renderer.sizeOf(document);
    return {std::move(key), std::move(document), width, height};
}

} // namespace

TemplateSet::TemplateSet(data::Transaction& work, sdk::Renderer& renderer, const std::string& jobKey)
{
    data::SettingRepository settings{work};
    const auto prefix = prefixOf(jobKey);
    for (const auto& name : settings.names(prefix)) {
        const auto key = name.substr(prefix.size());
        m_templates.emplace(key, described(renderer, key, settings.find(name).value_or("")));
    }
}

const JobTemplate* TemplateSet::find(const std::string& key) const
{
    const auto found = m_templates.find(key);
    return found == m_templates.end() ? nullptr : &found->second;
}

void keepTemplate(data::Transaction& work, const std::string& jobKey, const std::string& key, const std::string& document)
{
    data::SettingRepository{work}.set(prefixOf(jobKey) + key, document);
}

} // namespace packhouse::site
