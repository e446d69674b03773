#pragma once

#include "packhouse/data/job.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace packhouse::jobs {

/// Whose picture a file is, told from its name.
struct FileNameMatch {
    std::optional<data::Id<data::Subject>> subject;
    std::string pose;   ///< what follows the ID or name: "4101_2.jpg" is pose "2"
    std::string reason; ///< why nobody was found: a sentence
};

/// Matches file names to the subjects of one job: "ID", "ID_pose", "Last_First", "First_Last", each with anything but letters and digits
/// between the words and a pose behind. An ID goes before a name. Of two people who would do, neither is taken. No I/O.
class FileNameMatcher {
public:
    explicit FileNameMatcher(const std::vector<data::Subject>& subjects);
    FileNameMatch match(const std::string& fileName) const;

private:
    using Words = std::vector<std::string>;
    struct Candidate {
        data::Id<data::Subject> subject;
        std::string label;
    };
    using Book = std::unordered_map<std::string, std::vector<Candidate>>;

    static void enter(Book& book, const Words& words, const data::Subject& subject);
    static FileNameMatch lookUp(const Book& book, const Words& words, const Words& spelled);

    Book m_ids, m_names;
};

} // namespace packhouse::jobs
