#include "exchange_samples.hpp"

namespace packhouse::data {
namespace {

const Currency eur = Currency::of("EUR");

Money euros(std::int64_t cents) { return {cents, eur}; }

} // namespace

OfferContent sampleOffer()
{
    VersionedPackage::Line line;
    line.product.code = "FILE";
    line.product.description = "Digital image";
    line.product.type = ProductType::digitalImage;
    line.product.templateKey = "portrait-8x10";
    line.product.printer = "lab";
    line.product.pixelWidth = 2400;
    line.product.pixelHeight = 3000;
    line.quantity = 2;
    line.asDigitalDownload = true;

    VersionedPackage package;
    package.code = "Ä2";
    package.description = "Two portraits";
    package.group = "Portraits";
    package.groupColour = "#3366cc";
    package.taxable = false;
    package.customisation = Customisation::productsOnly;
    package.stepping = Stepping::force;
    package.basePrice = euros(2390);
    package.products = {line};

    PriceList list;
    list.name = "Early bird";
    list.rule = {3, instantFromIso("2026-04-01"), instantFromIso("2026-05-01")};
    list.surcharge = true;
    list.prices.emplace("Ä2", euros(1990));

    OfferContent offer;
    offer.offerCode = "SPRING";
    offer.description = "Spring 2026";
    offer.version = 4;
    offer.currency = eur;
    offer.bestForCustomer = true;
    offer.packages = {package};
    offer.priceLists = {list};
    return offer;
}

UploadSettings sampleSettings()
{
    UploadSettings settings;
    settings.friendlyName = "Oakwood";
    settings.offerCode = "SPRING";
    settings.offerVersion = 4;
    settings.liveFrom = instantFromIso("2026-04-01");
    settings.liveUntil = instantFromIso("2026-06-01");
    settings.provider = "LAB1";
    settings.watermark = "";
    settings.delivery = {{"HOME", "Sent home", euros(695), true, false}};
    return settings;
}

JobUpload sampleUpload()
{
    JobUpload upload;
    upload.job.key = "J4BKEY22";
    upload.job.name = "Oakwood 2026";
    upload.job.scope = {"2026", "north", "oakwood"};
    upload.job.eventDate = "2026-04-14";
    upload.job.status = OnlineStatus::paused;
    upload.job.upload = sampleSettings();
    upload.offer = {{}, sampleOffer(), instantFromIso("2026-03-30T08:00:00.5Z"), "Ruth"};

    Folder school, form;
    school.id = {20};
    school.key = "F4LDER22";
    school.name = "School";
    form.id = {10};
    form.key = "F4LDER33";
    form.name = "3A";
    form.parent = school.id;
    upload.folders = {form, school};
    upload.folderKeys = {{school.id, school.key}, {form.id, form.key}};

    Subject ada;
    ada.id = {5};
    ada.key = "ADAKEY22";
    ada.subjectId = "1001";
    ada.firstName = "Ada";
    ada.lastName = "Łukasz-Ö'Neil";
    ada.email = "ada@example.org";
    ada.folder = form.id;
    ada.fields = {{"Teacher", "Frau Öz"}};
    upload.subjects = {ada};

    Image matched, group;
    matched.fileName = "IMG_1.jpg";
    matched.sha256 = "11";
    matched.width = 3648;
    matched.height = 5472;
    matched.number = 1;
    matched.pose = "1";
    matched.primary = true;
    matched.proofSha256 = "22";
    matched.subject = ada.id;
    group.fileName = "IMG_2.jpg";
    group.proofSha256 = "33";
    upload.images = {matched, group};
    upload.imageSubjectKeys = {{"22", "ADAKEY22"}};
    upload.templates = {{"portrait-8x10", "{\"kind\": \"pack layout\"}"}};
    return upload;
}

OrderDownload sampleDownload()
{
    OrderItem item;
    item.position = 1;
    item.packageCode = "Ä2";
    item.packageDescription = "Two portraits";
    item.quantity = 2;
    item.subjectKey = "ADAKEY22";
    item.subjectName = "Ada";
    item.imageProofSha256 = "22";
    item.unitPrice = euros(1990);
    item.amount = euros(3980);
    item.discount = euros(0);
    item.exclusiveTax = euros(756);
    item.includedTax = euros(0);
    item.priceReason = "Early bird price until 30 April";

    OrderDownload download;
    download.jobKey = "J4BKEY22";
    Order& order = download.order;
    order.key = "7KQ4MWD9";
    order.kind = OrderKind::customerPaper;
    order.state = OrderState::paid;
    order.offerCode = "SPRING";
    order.offerVersion = 4;
    order.customer = {{}, "Ruth", "Öz", "ruth@example.org", "+49 1", {"Weg 1", "c/o", "10115", "Berlin", "BE", "DE"}};
    order.deliveryCode = "HOME";
    order.deliveryDescription = "Sent home";
    order.deliveryAddress = order.customer.address;
    order.money = {euros(3980), euros(0), euros(695), euros(0), euros(888), euros(0), euros(5563), euros(5563), euros(0), euros(5563), euros(0)};
    order.comment = "Please hurry\nthank you";
    order.placedAt = instantFromIso("2026-04-14T09:30:00.000001Z");
    order.paidAt = instantFromIso("2026-04-15");
    order.items = {item};

    Payment payment;
    payment.provider = "offline";
    payment.operationId = "op-1";
    payment.amount = euros(5563);
    payment.outcome = PaymentOutcome::succeeded;
    payment.providerReference = "ref";
    payment.instructions = "Pay at pick-up";
    payment.at = order.placedAt;
    download.payments = {payment};
    return download;
}

} // namespace packhouse::data
