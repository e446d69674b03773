#include "packhouse/data/catalogue_list.hpp"

#include "list_conditions.hpp"
#include "list_lines.hpp"
#include "list_match.hpp"
#include "package_rows.hpp"

namespace packhouse::data {
namespace {

// A studio has hundreds of packages, so they are filtered and sorted here.
std::vector<PackageLine> allLines(Session& session)
{
    std::map<Id<Package>, std::vector<std::string>> offers;
    const Sql sellers = "SELECT offered_packages.package_id, offers.code FROM offered_packages JOIN offers ON offers.id = offered_packages.offer_id ORDER BY offers.code_folded"_sql;
    session.query(sellers, {}, [&](const Row& row) {
        offers[row.id<Package>("package_id")].push_back(row.text("code"));
        return true;
    });
    std::vector<PackageLine> lines;
    for (Package& package : loadPackages(session, {})) {
        const Id<Package> id = package.id;
        lines.push_back({std::move(package), offers[id]});
    }
    return lines;
}

std::vector<std::string> productsOf(const Package& package)
{
    std::vector<std::string> codes;
    for (const PackageProduct& line : package.products) codes.push_back(line.productCode);
    return codes;
}

ListRow rowOf(const PackageLine& line)
{
    const Package& package = line.package;
    return {package.id.value,
            {{"code", package.code}, {"description", package.description}, {"group", package.group}, {"products", joined(productsOf(package))}, {"offers", joined(line.offers)}}};
}

} // namespace

const std::vector<std::string>& PackageList::fields()
{
    static const std::vector<std::string> fields{"code", "description", "group", "products", "offers"};
    return fields;
}

std::vector<std::int64_t> PackageList::ids(const ListQuery& query)
{
    std::vector<ListRow> rows;
    for (const PackageLine& line : allLines(m_session)) rows.push_back(rowOf(line));
    return matchingIds(std::move(rows), query);
}

std::vector<PackageLine> PackageList::lines(std::span<const std::int64_t> ids)
{
    return linesOf<PackageLine>(ids, allLines(m_session), [](const PackageLine& line) { return line.package.id.value; });
}

} // namespace packhouse::data
