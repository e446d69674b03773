#pragma once

#include "packhouse/data/catalogue.hpp"
#include "packhouse/data/database.hpp"
#include "packhouse/data/list_query.hpp"

#include <span>

namespace packhouse::data {

struct PackageLine {
    Package package;
    std::vector<std::string> offers; ///< codes of those that sell it
};

/// Fields: code, description, group, products, offers. Good as long as its transaction.
class PackageList {
public:
    explicit PackageList(Transaction& work) : m_session{work.session()} {}
    static const std::vector<std::string>& fields();
    std::vector<std::int64_t> ids(const ListQuery& query); ///< own order: code
    std::vector<PackageLine> lines(std::span<const std::int64_t> ids);

private:
    Session& m_session;
};

struct ProductLine {
    Product product;
    std::vector<std::string> packages; ///< codes of those that contain it
};

/// Fields: code, description, template, printer, packages, and whatever else `Product` has. Good as long as its transaction.
class ProductList {
public:
    explicit ProductList(Transaction& work) : m_session{work.session()} {}
    static const std::vector<std::string>& fields();
    std::vector<std::int64_t> ids(const ListQuery& query); ///< own order: code
    std::vector<ProductLine> lines(std::span<const std::int64_t> ids);

private:
    Session& m_session;
};

} // namespace packhouse::data
