#pragma once

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/list_query.hpp"

#include <span>

namespace packhouse::data {

/// Fields: job, key, offer, event, status, children, pictures, matched, orders. Good as long as its transaction.
class JobList {
public:
    explicit JobList(Transaction& work) : m_work{work} {}
    static const std::vector<std::string>& fields();
    std::vector<std::int64_t> ids(const ListQuery& query); ///< own order: the newest first
    std::vector<JobFigures> lines(std::span<const std::int64_t> ids);

private:
    Transaction& m_work;
};

} // namespace packhouse::data
