#pragma once

#include "packhouse/data/job.hpp"
#include "packhouse/data/order_list.hpp"
#include "packhouse/data/sheet.hpp"
#include "packhouse/data/subject_list.hpp"

namespace packhouse::data {

/// Finds things by the beginning of words, for *Go to*: each word must begin one of the thing's words, case and accents do not count. Best first:
/// an exact key, then a key that begins so, then names. Each call stays under 50 ms with a million orders (index lookups only; tests/bench). [studio]
class Finder {
public:
    explicit Finder(Transaction& work) : m_work{work}, m_session{work.session()} {}
    std::vector<OrderLine> orders(const std::string& words, int limit);     ///< key, customer, e-mail
    std::vector<SubjectLine> subjects(const std::string& words, int limit); ///< key, ID, names
    std::vector<Folder> folders(const std::string& words, int limit);       ///< classes and teams
    std::vector<Job> jobs(const std::string& words, int limit);             ///< key, name
    std::vector<Sheet> sheets(const std::string& digits, int limit);        ///< by the beginning of the number, thin spaces and blanks left out
    std::vector<Package> packages(const std::string& words, int limit);
    std::vector<Product> products(const std::string& words, int limit);

private:
    Transaction& m_work;
    Session& m_session;
};

} // namespace packhouse::data
