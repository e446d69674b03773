#include "sheet_page.hpp"

#include "code_values.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/payment_repository.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

SheetFacts::Child readChild(data::JobRepository& jobs, const data::OrderItem& item, data::Id<data::Job> job)
{
    const auto subject = jobs.subjectByKey(item.subjectKey);
    if (!subject)
        throw data::Error{
            data::Trouble::missing,
            data::format(_("The child {} of this order is not in the studio's job. Import the roster again, or cancel the line."),
                         item.subjectName)};
    SheetFacts::Child child{*subject, {}, jobs.imagesOf(subject->id)};
    for (const auto& folder : jobs.folders(job))
        if (subject->folder == folder.id) child.folder = folder.name;
    return child;
}

/// The chosen pose, or the primary image: never another child's.
const data::Image* imageFor(const SheetFacts::Child& child, const std::string& proof)
{
    if (proof.empty()) return child.images.empty() ? nullptr : &child.images.front();
    const auto found =
        std::find_if(child.images.begin(), child.images.end(), [&](const auto& image) { return image.proofSha256 == proof; });
    return found == child.images.end() ? nullptr : &*found;
}

sdk::TemplatePicture pictureOf(const data::Image& image, const std::filesystem::path& file) { return {file, image.pose}; }

const data::Image& requiredImage(const SheetFacts::Child& child, const std::string& proof)
{
    if (const auto* image = imageFor(child, proof)) return *image;
    throw data::Error{
        data::Trouble::missing,
        data::format(_("{} {} has no picture with the ordered pose. Match one in the job, or choose another pose for the order."),
                     child.subject.firstName, child.subject.lastName)};
}

sdk::TemplateData::Row rowOf(const SheetFacts& facts, const data::OrderItem& item, const sdk::Pictures& pictures)
{
    sdk::TemplateData::Row row;
    const auto& child = facts.children.at(item.subjectKey);
    addItem(row.values, item);
    addChild(row.values, child);
    row.values["orderkey"] = facts.order.key;
    if (const auto* image = imageFor(child, item.imageProofSha256))
        row.pictures.push_back(pictureOf(*image, pictures.proof(image->proofSha256)));
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
    if (item == nullptr)
        throw data::Error{data::Trouble::broken, data::format(_("Sheet {} belongs to no line of order {}. Report it; nothing was printed."),
                                                              facts.sheet.id.value, facts.order.key)};
    const auto& child = facts.children.at(item->subjectKey);
    addItem(data.values, *item);
    addChild(data.values, child);
    data.values["product.code"] = facts.sheet.productCode;
    data.values["product"] = facts.sheet.description;
    const auto& image = requiredImage(child, facts.sheet.imageProofSha256);
    data.values["pose"] = image.pose;
    data.values["imageno"] = std::to_string(image.number);
    data.values["imagefilename"] = image.fileName;
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
    SheetFacts facts{.sheet = sheet, .order = *order, .job = *job};
    for (const auto& one : data::SheetRepository{work}.ofOrder(order->id))
        facts.sheetsOfOrder += one.kind == data::SheetKind::product;
    for (const auto& payment : data::PaymentRepository{work}.of(order->key))
        facts.paidWith = payment.provider;
    for (const auto& item : order->items)
        if (!facts.children.contains(item.subjectKey)) facts.children.emplace(item.subjectKey, readChild(jobs, item, job->id));
    return facts;
}

sdk::TemplateData templateData(const SheetFacts& facts, const sdk::Pictures& pictures, const StudioFacts& studio)
{
    sdk::TemplateData data;
    data.values = orderValues(facts, studio);
    for (const auto& item : facts.order.items)
        data.rows["items"].push_back(rowOf(facts, item, pictures));
    if (facts.sheet.kind == data::SheetKind::orderHeader) {
        for (const auto& row : data.rows["items"])
            data.pictures.insert(data.pictures.end(), row.pictures.begin(), row.pictures.end());
    } else {
        addProduct(data, facts, pictures);
    }
    return data;
}

} // namespace packhouse::fulfill
