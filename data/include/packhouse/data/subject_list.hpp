#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/job.hpp"
#include "packhouse/data/list_query.hpp"

#include <span>

namespace packhouse::data {

/// One line of a list of children.
struct SubjectLine {
    Subject subject;
    std::string job, folder;
    int images = 0, orders = 0;
    std::string primaryProofSha256; ///< empty: no picture yet
};

/// Subjects of one job, of one folder of it, or of all. Fields: name, first, last, id, key, email, class, job, pictures, orders. Good as long as its transaction.
class SubjectList {
public:
    explicit SubjectList(Transaction& work, std::optional<Id<Job>> job = {}, std::optional<Id<Folder>> folder = {})
        : m_session{work.session()}, m_job{job}, m_folder{folder}
    {
    }
    static const std::vector<std::string>& fields();
    std::vector<std::int64_t> ids(const ListQuery& query); ///< own order: last name, first name, ID
    std::vector<SubjectLine> lines(std::span<const std::int64_t> ids);

private:
    Session& m_session;
    std::optional<Id<Job>> m_job;
    std::optional<Id<Folder>> m_folder;
};

} // namespace packhouse::data
