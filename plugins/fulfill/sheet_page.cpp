#include "sheet_page.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

using Values = std::map<std::string, std::string>;

std::string nameOf(const data::Customer& customer) { return customer.firstName + " " + customer.lastName; }

SheetFacts::Child readChild(data::JobRepository& jobs, const data::OrderItem& item, data::Id<data::Job> job)
{
    const auto subject = jobs.subjectByKey(item.subjectKey);
    if (!subject)
        throw data::Error{data::Trouble::missing, data::format(_("The child {} of this order is not in the studio's job. Import the roster again, or cancel the line."), item.subjectName)};
    SheetFacts::Child child{*subject, {}, jobs.imagesOf(subject->id)};
    for (const auto& folder : jobs.folders(job))
        if (subject->folder == folder.id) child.folder = folder.name;
    return child;
}

std::string date(data::Instant instant) { return data::toIso(instant).substr(0, 10); }

void addAddress(Values& values, const data::Address& address)
{
    values["delivery.line1"] = address.line1;
    values["delivery.line2"] = address.line2;
    values["delivery.city"] = address.city;
    values["delivery.state"] = address.state;
    values["delivery.postalcode"] = address.postalCode;
    values["delivery.country"] = address.country;
}

void addMoney(Values& values, const data::OrderMoney& money)
{
    values["order.currency"] = money.total.currency().code();
    values["order.goods"] = money.goods.text();
    values["order.discount"] = money.discount.text();
    values["order.delivery"] = money.delivery.text();
    values["order.fees"] = money.fees.text();
    values["order.tax"] = (money.exclusiveTax.isZero() ? money.includedTax : money.exclusiveTax).text();
    values["order.total"] = money.total.text();
    values["order.paid"] = money.paid.text();
    values["order.owed"] = money.owed.text();
}

Values orderValues(const SheetFacts& facts, const std::string& studioName)
{
    const auto& order = facts.order;
    Values values{{"studio", studioName},
                  {"orderkey", order.key},
                  {"order.date", date(order.placedAt)},
                  {"order.method", order.deliveryDescription},
                  {"order.comment", order.comment},
                  {"order.paymentstate", order.money.owed.isZero() ? _("paid") : _("not paid")},
                  {"customer.name", nameOf(order.customer)},
                  {"customer.email", order.customer.email},
                  {"customer.phone", order.customer.phone},
                  {"job", facts.job.name},
                  {"sheet.number", std::to_string(facts.sheet.id.value)}};
    addAddress(values, order.deliveryAddress);
    addMoney(values, order.money);
    return values;
}

void addChild(Values& values, const SheetFacts::Child& child)
{
    values["name"] = child.subject.firstName + " " + child.subject.lastName;
    values["firstname"] = child.subject.firstName;
    values["lastname"] = child.subject.lastName;
    values["id"] = child.subject.subjectId;
    values["subjectkey"] = child.subject.key;
    values["folder"] = child.folder;
}

void addItem(Values& values, const data::OrderItem& item)
{
    values["package.code"] = item.packageCode;
    values["package.description"] = item.packageDescription;
    values["package.quantity"] = std::to_string(item.quantity);
    values["package.amount"] = item.amount.text();
}

/// The chosen pose, or the primary image: never another child's.
const data::Image* imageFor(const SheetFacts::Child& child, const std::string& proof)
{
    if (proof.empty()) return child.images.empty() ? nullptr : &child.images.front();
    const auto found = std::find_if(child.images.begin(), child.images.end(), [&](const auto& image) { return image.proofSha256 == proof; });
    return found == child.images.end() ? nullptr : &*found;
}

sdk::TemplatePicture pictureOf(const data::Image& image, const std::filesystem::path& file) { return {file, image.pose}; }

const data::Image& requiredImage(const SheetFacts::Child& child, const std::string& proof)
{
    if (const auto* image = imageFor(child, proof)) return *image;
    throw data::Error{data::Trouble::missing, data::format(_("{} {} has no picture with the ordered pose. Match one in the job, or choose another pose for the order."), child.subject.firstName, child.subject.lastName)};
}

sdk::TemplateData::Row rowOf(const SheetFacts& facts, const data::OrderItem& item, const sdk::Pictures& pictures)
{
    sdk::TemplateData::Row row;
    const auto& child = facts.children.at(item.subjectKey);
    addItem(row.values, item);
    addChild(row.values, child);
    row.values["orderkey"] = facts.order.key;
    if (const auto* image = imageFor(child, item.imageProofSha256)) row.pictures.push_back(pictureOf(*image, pictures.proof(image->proofSha256)));
    return row;
}

const data::OrderItem* itemOf(const SheetFacts& facts)
{
    if (!facts.sheet.item) return nullptr;
    const auto& items = facts.order.items;
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == *facts.sheet.item; });
    return found == items.end() ? nullptr : &*found;
}

void addProduct(sdk::TemplateData& data, const SheetFacts& facts, const sdk::Pictures& pictures)
{
    const auto* item = itemOf(facts);
    if (item == nullptr) throw data::Error{data::Trouble::broken, data::format(_("Sheet {} belongs to no line of order {}. Report it; nothing was printed."), facts.sheet.id.value, facts.order.key)};
    const auto& child = facts.children.at(item->subjectKey);
    addItem(data.values, *item);
    addChild(data.values, child);
    data.values["product.code"] = facts.sheet.productCode;
    data.values["product.description"] = facts.sheet.description;
    const auto& image = requiredImage(child, facts.sheet.imageProofSha256);
    // The photograph itself for the page; the strip's small picture needs no more than the proof.
    const bool strip = facts.sheet.kind == data::SheetKind::itemStrip;
    data.pictures.push_back(pictureOf(image, strip ? pictures.proof(image.proofSha256) : pictures.print(image.sha256)));
}

} // namespace

SheetFacts readSheetFacts(data::Database& studio, const data::Sheet& sheet)
{
    data::Transaction work{studio, data::Transaction::Access::read};
    data::JobRepository jobs{work};
    const auto order = data::OrderRepository{work}.find(sheet.order);
    const auto job = order ? jobs.find(order->job) : std::nullopt;
    if (!job) throw data::Error{data::Trouble::missing, data::format(_("The order of sheet {} is not in this studio."), sheet.id.value)};
    SheetFacts facts{sheet, *order, *job, {}};
    for (const auto& item : order->items)
        if (!facts.children.contains(item.subjectKey)) facts.children.emplace(item.subjectKey, readChild(jobs, item, job->id));
    return facts;
}

sdk::TemplateData templateData(const SheetFacts& facts, const sdk::Pictures& pictures, const std::string& studioName)
{
    sdk::TemplateData data;
    data.values = orderValues(facts, studioName);
    for (const auto& item : facts.order.items) data.rows["items"].push_back(rowOf(facts, item, pictures));
    if (facts.sheet.kind == data::SheetKind::orderHeader) {
        for (const auto& row : data.rows["items"])
            data.pictures.insert(data.pictures.end(), row.pictures.begin(), row.pictures.end());
    } else {
        addProduct(data, facts, pictures);
    }
    return data;
}

} // namespace packhouse::fulfill
