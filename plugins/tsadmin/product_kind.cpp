#include "catalogue_fields.hpp"
#include "catalogue_kinds.hpp"
#include "catalogue_words.hpp"

#include "packhouse/data/catalogue_list.hpp"
#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/in_language.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::tsadmin {

namespace {

std::string whyNoTemplate(const std::string& key, const CatalogueSurroundings& around)
{
    if (key.empty() || !around.templateKeys || around.templateKeys->contains(key)) return {};
    return data::format(_("There is no template {} in the studio's folder. Write the key of one on the page Templates."), key);
}

std::vector<CatalogueField> productFields()
{
    const std::string full = _("Of a digital image; empty is the full size.");
    return {{"code", _("Code"), 90},
        {"description", _("Description"), 240},
        {"type", _("Type"), 140, FieldForm::choice, "portrait",
            {{"portrait", _("portrait")}, {"portrait-for-family", _("portrait for a family")}, {"portrait-for-folder", _("portrait for a class")}, {"composite", _("composite")},
                {"group", _("group")}, {"digital-image", _("digital image")}, {"service", _("service")}, {"external-goods", _("goods from elsewhere")}},
            {}, readBy([](const std::string& text) { productTypeOf(text); })},
        {"template", _("Template"), 150, FieldForm::text, {}, {}, _("Key of the template that its sheets are drawn from."), whyNoTemplate},
        {"printer", _("Printer"), 130, FieldForm::text, {}, {}, _("Printer or family of printers; empty: the station's choice.")},
        {"width", _("Width"), 70, FieldForm::number, {}, {}, full, readBy([](const std::string& text) { pixelsOf(text); })},
        {"height", _("Height"), 70, FieldForm::number, {}, {}, full, readBy([](const std::string& text) { pixelsOf(text); })}};
}

std::string textOfPixels(int pixels) { return pixels == 0 ? std::string{} : std::to_string(pixels); }

class ProductKind : public CatalogueKind {
public:
    std::string id() const override { return "product"; }
    const std::vector<CatalogueField>& fields() const override { return m_fields; }
    CatalogueField usedField() const override { return {"packages", _("Packages"), 160}; }
    std::string objectOf(const CatalogueRecord& record) const override { return data::format(_("product {}"), record.text("code")); }
    std::vector<std::string> usedPlaces(const std::vector<std::string>& usedBy) const override
    {
        std::vector<std::string> places;
        for (const std::string& code : usedBy) places.push_back("tsadmin.packages#package:" + code);
        return places;
    }
    std::vector<std::int64_t> ids(data::Transaction& work, const data::ListQuery& query) const override { return data::ProductList{work}.ids(query); }
    std::vector<CatalogueLine> lines(data::Transaction& work, const std::vector<std::int64_t>& ids) const override
    {
        std::vector<CatalogueLine> lines;
        for (const data::ProductLine& line : data::ProductList{work}.lines(ids)) lines.push_back({recordOf(line.product), line.packages});
        return lines;
    }
    std::int64_t add(data::Transaction& work, const CatalogueRecord& record) const override { return data::ProductRepository{work}.add(productOf(record)).id.value; }
    void update(data::Transaction& work, const CatalogueRecord& record) const override { data::ProductRepository{work}.update(productOf(record)); }
    void remove(data::Transaction& work, const CatalogueRecord& record) const override { data::ProductRepository{work}.remove(record.text("code")); }

private:
    std::vector<CatalogueField> m_fields = productFields();
};

ProductKind makeProductKind() { return {}; }

} // namespace

const CatalogueKind& productKind()
{
    return data::inLanguage<makeProductKind>();
}

CatalogueRecord recordOf(const data::Product& product)
{
    return {product.id.value, {{"code", product.code}, {"description", product.description}, {"type", std::string{wordOf(product.type)}}, {"template", product.templateKey},
        {"printer", product.printer}, {"width", textOfPixels(product.pixelWidth)}, {"height", textOfPixels(product.pixelHeight)}}};
}

data::Product productOf(const CatalogueRecord& record)
{
    data::Product product;
    product.id.value = std::max<std::int64_t>(record.id, 0);
    product.code = record.text("code");
    product.description = record.text("description");
    product.type = productTypeOf(record.text("type"));
    product.templateKey = record.text("template");
    product.printer = record.text("printer");
    product.pixelWidth = pixelsOf(record.text("width"));
    product.pixelHeight = pixelsOf(record.text("height"));
    return product;
}

CatalogueSurroundings surroundingsIn(data::Transaction& work)
{
    CatalogueSurroundings around;
    for (const data::Product& product : data::ProductRepository{work}.all()) around.codes["product"].insert(foldedCode(product.code));
    for (const data::Package& package : data::PackageRepository{work}.all()) around.codes["package"].insert(foldedCode(package.code));
    return around;
}

} // namespace packhouse::tsadmin
