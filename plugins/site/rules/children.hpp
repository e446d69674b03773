#pragma once

#include "packhouse/data/catalogue.hpp"
#include "packhouse/data/job_repository.hpp"
#include "rules/template_set.hpp"

#include <memory>

namespace packhouse::site {

/// What a right key hears of its job.
enum class Selling { open = 1, paused, notYet, over };

Selling sellingOf(const data::Job& job, data::Instant now);

/// A child as a visit shows it: with the pictures that may be shown and what may be ordered of them.
struct Child {
    int number = 0; ///< within the visit, from 1
    data::Subject subject;
    data::Job job;
    std::string folder;             ///< class or team; may be empty
    std::vector<data::Image> poses; ///< matched and usable, by number
    std::shared_ptr<const data::OfferContent> offer; ///< empty: the job sells nothing
    std::shared_ptr<const TemplateSet> templates;

    /// First name, or words that fit in its place.
    std::string name() const;
    std::string jobName() const; ///< what parents call the job

    /// The pose with this proof; without one (or when it is gone) the primary; null without pictures.
    const data::Image* pose(const std::string& proofSha256) const;
};

/// Loads children, each job's offer and templates once.
class Nursery {
public:
    Nursery(data::Transaction& work, sdk::Renderer& renderer) : m_work{work}, m_renderer{renderer} {}
    std::optional<Child> find(const std::string& subjectKey);

private:
    struct JobGoods {
        data::Job job;
        std::map<std::int64_t, std::string> folders;
        std::shared_ptr<const data::OfferContent> offer;
        std::shared_ptr<const TemplateSet> templates;
    };
    const JobGoods* goodsOf(data::Id<data::Job> job);
    JobGoods load(data::Job job);

    data::Transaction& m_work;
    sdk::Renderer& m_renderer;
    std::map<std::int64_t, JobGoods> m_jobs;
};

} // namespace packhouse::site
