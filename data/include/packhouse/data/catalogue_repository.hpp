#pragma once

#include "packhouse/data/catalogue.hpp"
#include "packhouse/data/database.hpp"

namespace packhouse::data {

/// Common to the repositories below: codes are compared without case (Unicode folding); a taken code is Error{conflict},
/// a code that others refer to cannot be removed: Error{conflict} naming one user; unknown: nullopt or Error{missing}.
/// All are good only as long as their transaction. [one thread]

class GroupingRepository {
public:
    explicit GroupingRepository(Transaction& work) : m_session{work.session()} {}
    Grouping add(Grouping grouping);
    void update(const Grouping& grouping);
    std::optional<Grouping> find(GroupingKind kind, const std::string& code);
    std::vector<Grouping> all(GroupingKind kind); ///< by code

private:
    Session& m_session;
};

class ProductRepository {
public:
    explicit ProductRepository(Transaction& work) : m_session{work.session()} {}
    Product add(Product product);
    void update(const Product& product); ///< by id
    void remove(const std::string& code);
    std::optional<Product> find(const std::string& code);
    std::vector<Product> all(); ///< by code

private:
    Session& m_session;
};

class PackageRepository {
public:
    explicit PackageRepository(Transaction& work) : m_session{work.session()} {}
    Package add(Package package); ///< Error{missing} names a product that is not there
    void update(const Package& package);
    void remove(const std::string& code);
    std::optional<Package> find(const std::string& code);
    std::vector<Package> all(); ///< by code, with their products

private:
    Session& m_session;
};

class OfferRepository {
public:
    explicit OfferRepository(Transaction& work) : m_session{work.session()} {}

    /// Throws Error{missing} for an unknown package, Error{invalid} for a second currency or for an alternate price above base in a
    /// list that is not a surcharge.
    Offer add(Offer offer);

    /// Replaces packages, lists and prices; Error{conflict} unless `offer.revision` is the stored one. Returns it with the new one.
    Offer update(Offer offer);

    std::optional<Offer> find(const std::string& code);
    std::vector<Offer> all(); ///< by code, complete

    /// The draft as it would be published now (version 0).
    OfferContent draft(const std::string& code);

    /// Freezes the draft as the next version. Error{invalid} if it has no package, a package has no product, or a product that is
    /// drawn has no template.
    OfferVersion publish(const std::string& code, const std::string& by, Instant at);

    std::vector<OfferVersion> versions(const std::string& code); ///< oldest first
    std::optional<OfferVersion> version(const std::string& code, int number);

    /// Keeps a version that came from elsewhere (the site's side of an upload). The same again is a no-op;
    /// the same number with other content is Error{conflict}.
    OfferVersion keep(const OfferVersion& version);

private:
    Session& m_session;
};

} // namespace packhouse::data
