#include "codes.hpp"
#include "fold.hpp"
#include "package_rows.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

Parameters parametersOf(const Package& package)
{
    return {{"id", package.id},
            {"code", checkedCode(package.code, _("package"))},
            {"code_folded", fold(package.code)},
            {"description", package.description},
            {"group_name", package.group},
            {"group_colour", package.groupColour},
            {"taxable", package.taxable},
            {"customisation", package.customisation},
            {"stepping", package.stepping}};
}

Package read(const Row& row)
{
    Package package;
    package.id = row.id<Package>("id");
    package.code = row.text("code");
    package.description = row.text("description");
    package.group = row.text("group_name");
    package.groupColour = row.text("group_colour");
    package.taxable = row.flag("taxable");
    package.customisation = row.get<Customisation>("customisation");
    package.stepping = row.get<Stepping>("stepping");
    return package;
}

void writeProducts(Session& session, const Package& package)
{
    std::vector<Parameters> rows;
    for (const PackageProduct& line : package.products) {
        const auto product = idOfCode(session, "SELECT id FROM products WHERE code_folded = :code"_sql, line.productCode);
        if (!product) throw Error{Trouble::missing, missingSentence(_("product"), line.productCode)};
        if (line.quantity < 1) throw Error{Trouble::invalid, format(_("The package {} holds the product {} less than once. Set a quantity of 1 or more."), package.code, line.productCode)};
        rows.push_back({{"package", package.id}, {"position", rows.size() + 1}, {"product", *product}, {"quantity", line.quantity}, {"digital", line.asDigitalDownload}});
    }
    session.insertMany("INSERT INTO package_products (package_id, position, product_id, quantity, as_digital_download) "
                       "VALUES (:package, :position, :product, :quantity, :digital)"_sql, rows);
}

std::string usedSentence(Session& session, const std::string& code)
{
    const Sql users = "SELECT offers.code FROM offers JOIN offered_packages ON offered_packages.offer_id = offers.id "
                      "JOIN packages ON packages.id = offered_packages.package_id WHERE packages.code_folded = :code ORDER BY offers.code_folded {limit:one}"_sql;
    const auto user = session.one(users, {{"code", fold(code)}, {"one", 1}}, [](const Row& row) { return row.text("code"); });
    return user ? format(_("The package {} is on the offer {}. Take it out there first."), code, *user) : std::string{};
}

} // namespace

std::vector<Package> loadPackages(Session& session, const IdRange& range)
{
    auto packages = session.query("SELECT * FROM packages WHERE id >= :first AND id <= :last ORDER BY code_folded"_sql, range.parameters(), read);
    std::map<Id<Package>, std::vector<PackageProduct>> products;
    const Sql lines = "SELECT package_products.package_id, products.code, package_products.quantity, package_products.as_digital_download FROM package_products "
                      "JOIN products ON products.id = package_products.product_id WHERE package_products.package_id >= :first AND package_products.package_id <= :last "
                      "ORDER BY package_products.package_id, package_products.position"_sql;
    session.query(lines, range.parameters(), [&](const Row& row) {
        products[row.id<Package>("package_id")].push_back({row.text("code"), row.number("quantity"), row.flag("as_digital_download")});
        return true;
    });
    for (Package& package : packages) package.products = products[package.id];
    return packages;
}

Package PackageRepository::add(Package package)
{
    const Sql insert = "INSERT INTO packages (code, code_folded, description, group_name, group_colour, taxable, customisation, stepping) "
                       "VALUES (:code, :code_folded, :description, :group_name, :group_colour, :taxable, :customisation, :stepping)"_sql;
    package.id.value = m_session.insert(insert, parametersOf(package), takenSentence(_("package"), package.code));
    writeProducts(m_session, package);
    return package;
}

void PackageRepository::update(const Package& package)
{
    const Sql update = "UPDATE packages SET code = :code, code_folded = :code_folded, description = :description, group_name = :group_name, "
                       "group_colour = :group_colour, taxable = :taxable, customisation = :customisation, stepping = :stepping WHERE id = :id"_sql;
    if (!m_session.execute(update, parametersOf(package), takenSentence(_("package"), package.code))) throw Error{Trouble::missing, goneSentence(_("package"))};
    m_session.execute("DELETE FROM package_products WHERE package_id = :id"_sql, {{"id", package.id}});
    writeProducts(m_session, package);
}

void PackageRepository::remove(const std::string& code)
{
    if (const std::string used = usedSentence(m_session, code); !used.empty()) throw Error{Trouble::conflict, used};
    if (!m_session.execute("DELETE FROM packages WHERE code_folded = :code"_sql, {{"code", fold(code)}})) throw Error{Trouble::missing, missingSentence(_("package"), code)};
}

std::optional<Package> PackageRepository::find(const std::string& code)
{
    const auto id = idOfCode(m_session, "SELECT id FROM packages WHERE code_folded = :code"_sql, code);
    return id ? std::optional{loadPackages(m_session, IdRange::one(*id)).at(0)} : std::nullopt;
}

std::vector<Package> PackageRepository::all()
{
    return loadPackages(m_session, {});
}

} // namespace packhouse::data
