#include "catalogue_fields.hpp"
#include "catalogue_kinds.hpp"
#include "catalogue_words.hpp"

#include "packhouse/data/catalogue_list.hpp"
#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/in_language.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::tsadmin {

namespace {

std::string whyNoProducts(const std::string& text, const CatalogueSurroundings& around)
{
    const auto known = around.codes.find("product");
    for (const std::string& part : listed(text)) {
        const std::string unreadable = readBy([](const std::string& word) { packageProductOf(word); })(part, around);
        if (!unreadable.empty()) return unreadable;
        const std::string code = packageProductOf(part).productCode;
        if (known != around.codes.end() && !known->second.contains(foldedCode(code)))
            return data::format(_("There is no product {}. Add it under Products first, or write the code of another."), code);
    }
    return {};
}

std::vector<CatalogueField> packageFields()
{
    return {{"code", _("Code"), 90},
        {"description", _("Description"), 220},
        {"group", _("Group"), 130, FieldForm::text, {}, {}, _("The coloured heading on the site.")},
        {"colour", _("Colour"), 80, FieldForm::text, {}, {}, _("Of the group: #1a5fb4, or nothing."), readBy([](const std::string& text) { checkColour(text); })},
        {"products", _("Products"), 220, FieldForm::text, {}, {}, _("Codes with their quantity: P810, P57:2, IMG:digital."), whyNoProducts},
        {"taxable", _("Taxed"), 60, FieldForm::yesNo, "yes", {{"yes", _("yes")}, {"no", _("no")}}},
        {"customisation", _("Customising"), 130, FieldForm::choice, "customizable",
            {{"customizable", _("package and products")}, {"package-only", _("package only")}, {"products-only", _("products only")}, {"not-customizable", _("not at all")}},
            {}, readBy([](const std::string& text) { customisationOf(text); })},
        {"stepping", _("Stepping"), 90, FieldForm::choice, "dont", {{"dont", _("no")}, {"offer", _("offered")}, {"force", _("always")}}, {},
            readBy([](const std::string& text) { steppingOf(text); })}};
}

class PackageKind : public CatalogueKind {
public:
    std::string id() const override { return "package"; }
    const std::vector<CatalogueField>& fields() const override { return m_fields; }
    CatalogueField usedField() const override { return {"offers", _("Offers"), 140}; }
    std::string objectOf(const CatalogueRecord& record) const override { return data::format(_("package {}"), record.text("code")); }
    std::vector<std::string> usedPlaces(const std::vector<std::string>& usedBy) const override
    {
        std::vector<std::string> places;
        for (const std::string& code : usedBy) places.push_back("offer:" + code);
        return places;
    }
    std::vector<std::int64_t> ids(data::Transaction& work, const data::ListQuery& query) const override { return data::PackageList{work}.ids(query); }
    std::vector<CatalogueLine> lines(data::Transaction& work, const std::vector<std::int64_t>& ids) const override
    {
        std::vector<CatalogueLine> lines;
        for (const data::PackageLine& line : data::PackageList{work}.lines(ids)) lines.push_back({recordOf(line.package), line.offers});
        return lines;
    }
    std::int64_t add(data::Transaction& work, const CatalogueRecord& record) const override { return data::PackageRepository{work}.add(packageOf(record)).id.value; }
    void update(data::Transaction& work, const CatalogueRecord& record) const override { data::PackageRepository{work}.update(packageOf(record)); }
    void remove(data::Transaction& work, const CatalogueRecord& record) const override { data::PackageRepository{work}.remove(record.text("code")); }

private:
    std::vector<CatalogueField> m_fields = packageFields();
};

PackageKind makePackageKind() { return {}; }

} // namespace

const CatalogueKind& packageKind()
{
    return data::inLanguage<makePackageKind>();
}

CatalogueRecord recordOf(const data::Package& package)
{
    std::vector<std::string> products;
    for (const data::PackageProduct& product : package.products) products.push_back(typedTextOf(product));
    return {package.id.value, {{"code", package.code}, {"description", package.description}, {"group", package.group}, {"colour", package.groupColour},
        {"products", joined(products)}, {"taxable", textOfFlag(package.taxable)}, {"customisation", std::string{wordOf(package.customisation)}},
        {"stepping", std::string{wordOf(package.stepping)}}}};
}

data::Package packageOf(const CatalogueRecord& record)
{
    data::Package package;
    package.id.value = std::max<std::int64_t>(record.id, 0);
    package.code = record.text("code");
    package.description = record.text("description");
    package.group = record.text("group");
    package.groupColour = record.text("colour");
    for (const std::string& part : listed(record.text("products"))) package.products.push_back(packageProductOf(part));
    package.taxable = flagOf(record.text("taxable"));
    package.customisation = customisationOf(record.text("customisation"));
    package.stepping = steppingOf(record.text("stepping"));
    return package;
}

} // namespace packhouse::tsadmin
