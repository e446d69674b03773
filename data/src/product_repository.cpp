#include "codes.hpp"
#include "fold.hpp"
#include "product_rows.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

Parameters parametersOf(const Product& product)
{
    return {{"id", product.id},
            {"code", checkedCode(product.code, _("product"))},
            {"code_folded", fold(product.code)},
            {"description", product.description},
            {"product_type", product.type},
            {"template_key", product.templateKey},
            {"printer", product.printer},
            {"pixel_width", product.pixelWidth},
            {"pixel_height", product.pixelHeight}};
}

std::string usedSentence(Session& session, const std::string& code)
{
    const Sql users = "SELECT packages.code FROM packages JOIN package_products ON package_products.package_id = packages.id "
                      "JOIN products ON products.id = package_products.product_id WHERE products.code_folded = :code ORDER BY packages.code_folded {limit:one}"_sql;
    const auto user = session.one(users, {{"code", fold(code)}, {"one", 1}}, [](const Row& row) { return row.text("code"); });
    return user ? format(_("The product {} belongs to the package {}. Take it out there first."), code, *user) : std::string{};
}

} // namespace

Product readProduct(const Row& row)
{
    Product product;
    product.id = row.id<Product>("id");
    product.code = row.text("code");
    product.description = row.text("description");
    product.type = row.get<ProductType>("product_type");
    product.templateKey = row.text("template_key");
    product.printer = row.text("printer");
    product.pixelWidth = row.number("pixel_width");
    product.pixelHeight = row.number("pixel_height");
    return product;
}

Product ProductRepository::add(Product product)
{
    const Sql insert = "INSERT INTO products (code, code_folded, description, product_type, template_key, printer, pixel_width, pixel_height) "
                       "VALUES (:code, :code_folded, :description, :product_type, :template_key, :printer, :pixel_width, :pixel_height)"_sql;
    product.id.value = m_session.insert(insert, parametersOf(product), takenSentence(_("product"), product.code));
    return product;
}

void ProductRepository::update(const Product& product)
{
    const Sql update = "UPDATE products SET code = :code, code_folded = :code_folded, description = :description, product_type = :product_type, "
                       "template_key = :template_key, printer = :printer, pixel_width = :pixel_width, pixel_height = :pixel_height WHERE id = :id"_sql;
    if (!m_session.execute(update, parametersOf(product), takenSentence(_("product"), product.code))) throw Error{Trouble::missing, goneSentence(_("product"))};
}

void ProductRepository::remove(const std::string& code)
{
    // Asked before, because on PostgreSQL nothing can be asked any more once the statement was refused.
    if (const std::string used = usedSentence(m_session, code); !used.empty()) throw Error{Trouble::conflict, used};
    if (!m_session.execute("DELETE FROM products WHERE code_folded = :code"_sql, {{"code", fold(code)}})) throw Error{Trouble::missing, missingSentence(_("product"), code)};
}

std::optional<Product> ProductRepository::find(const std::string& code)
{
    return m_session.one("SELECT * FROM products WHERE code_folded = :code"_sql, {{"code", fold(code)}}, readProduct);
}

std::vector<Product> ProductRepository::all()
{
    return m_session.query("SELECT * FROM products ORDER BY code_folded"_sql, {}, readProduct);
}

} // namespace packhouse::data
