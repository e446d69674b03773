#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/job.hpp"

namespace packhouse::data {

/// What a list of jobs shows, counted by the database.
struct JobFigures {
    Job job;
    int subjects = 0, images = 0, matched = 0, orders = 0;
};

/// Jobs with their folders, subjects and images. Good as long as its transaction. Keys that are empty on add are drawn and
/// unique over all job, folder, subject and order keys of the database; given ones are kept (the site's side of an upload).
class JobRepository {
public:
    explicit JobRepository(Transaction& work) : m_session{work.session()} {}

    Job add(Job job); ///< Error{conflict}: name or key taken
    Job update(Job job); ///< by id; Error{conflict} unless `revision` is the stored one
    std::optional<Job> find(const std::string& nameOrKey);
    std::optional<Job> find(Id<Job> id);
    std::vector<Job> all(); ///< by name
    std::vector<JobFigures> figures(); ///< by name

    Folder add(Folder folder);
    void update(const Folder& folder); ///< name and parent
    std::vector<Folder> folders(Id<Job> job); ///< by name
    std::optional<Folder> findFolder(Id<Job> job, const std::string& name); ///< top level

    Subject add(Subject subject); ///< Error{conflict}: `ID` taken within the job
    void add(std::vector<Subject>& subjects); ///< one bulk statement per batch; fills ids and keys; all or none
    void update(const Subject& subject); ///< everything but the key
    void remove(Id<Subject> subject); ///< its images stay, matched to nobody; orders keep its key and name
    std::vector<Subject> subjects(Id<Job> job); ///< by last name, first name, ID
    std::optional<Subject> findSubject(Id<Job> job, const std::string& subjectId);
    std::optional<Subject> findSubject(Id<Subject> id);
    std::optional<Subject> subjectByKey(const std::string& key); ///< over all jobs

    Image add(Image image); ///< Error{conflict}: file name taken within the job
    void update(const Image& image);
    void remove(Id<Image> image);
    std::vector<Image> images(Id<Job> job); ///< by file name
    std::vector<Image> imagesOf(Id<Subject> subject); ///< primary first, then by number
    std::optional<Image> findImage(Id<Image> id);
    std::optional<Image> imageByProof(const std::string& proofSha256);

private:
    Session& m_session;
};

} // namespace packhouse::data
