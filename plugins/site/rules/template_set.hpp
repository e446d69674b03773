#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/sdk/native/renderer.hpp"

namespace packhouse::site {

/// A page template as the studio sent it with a job.
struct JobTemplate {
    std::string key, document;
    double widthPoints = 0, heightPoints = 0;
};

/// The page templates of one job, by key. Good without its transaction.
class TemplateSet {
public:
    TemplateSet(data::Transaction& work, sdk::Renderer& renderer, const std::string& jobKey);
    const JobTemplate* find(const std::string& key) const;

private:
    std::map<std::string, JobTemplate> m_templates;
};

/// Keeps a template of a job, in the place of the one with the same key.
void keepTemplate(data::Transaction& work, const std::string& jobKey, const std::string& key, const std::string& document);

} // namespace packhouse::site
