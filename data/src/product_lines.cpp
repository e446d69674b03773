#include "packhouse/data/catalogue_list.hpp"

#include "list_conditions.hpp"
#include "list_lines.hpp"
#include "list_match.hpp"
#include "product_rows.hpp"

namespace packhouse::data {
namespace {

// A studio has hundreds of products, so they are filtered and sorted here.
std::vector<ProductLine> allLines(Session& session)
{
    std::map<Id<Product>, std::vector<std::string>> packages;
    const Sql users = "SELECT DISTINCT package_products.product_id, packages.code, packages.code_folded FROM package_products "
                      "JOIN packages ON packages.id = package_products.package_id ORDER BY packages.code_folded"_sql;
    session.query(users, {}, [&](const Row& row) {
        packages[row.id<Product>("product_id")].push_back(row.text("code"));
        return true;
    });
    std::vector<ProductLine> lines;
    for (Product& product : session.query("SELECT * FROM products ORDER BY code_folded"_sql, {}, readProduct)) {
        const Id<Product> id = product.id;
        lines.push_back({std::move(product), packages[id]});
    }
    return lines;
}

ListRow rowOf(const ProductLine& line)
{
    const Product& product = line.product;
    const std::string type = detail::translatedWord(toWord(product.type));
    return {product.id.value,
            {{"code", product.code},
             {"description", product.description},
             {"type", type},
             {"template", product.templateKey},
             {"printer", product.printer},
             {"width", std::int64_t{product.pixelWidth}},
             {"height", std::int64_t{product.pixelHeight}},
             {"packages", joined(line.packages)}}};
}

} // namespace

const std::vector<std::string>& ProductList::fields()
{
    static const std::vector<std::string> fields{"code", "description", "type", "template", "printer", "width", "height", "packages"};
    return fields;
}

std::vector<std::int64_t> ProductList::ids(const ListQuery& query)
{
    std::vector<ListRow> rows;
    for (const ProductLine& line : allLines(m_session)) rows.push_back(rowOf(line));
    return matchingIds(std::move(rows), query);
}

std::vector<ProductLine> ProductList::lines(std::span<const std::int64_t> ids)
{
    return linesOf<ProductLine>(ids, allLines(m_session), [](const ProductLine& line) { return line.product.id.value; });
}

} // namespace packhouse::data
