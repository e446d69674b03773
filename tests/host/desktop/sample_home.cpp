#include "host/desktop/sample_home.hpp"

#include "support/records.hpp"

#include <packhouse/data/catalogue_repository.hpp>
#include <packhouse/data/job_repository.hpp>
#include <packhouse/data/order_repository.hpp>
#include <packhouse/data/sheet_repository.hpp>

#include <cstdlib>

namespace packhouse::test {

namespace {

void addOffer(data::Transaction& work)
{
    data::ProductRepository{work}.add(aProduct("P1"));
    data::PackageRepository{work}.add(aPackage("A1", {"P1"}));
    data::PackageRepository{work}.add(aPackage("A2", {"P1"}));
    data::Offer offer = anOffer("SPRING26", {{"A1", 2000}, {"A2", 3800}});
    offer.priceLists.push_back(aPriceList("Early bird", {{"A2", 3300}}));
    data::OfferRepository{work}.add(offer);
}

data::Order anOrder(data::Id<data::Job> job, const data::Subject& subject)
{
    data::Order order;
    order.key = "7KQX4MWD";
    order.job = job;
    order.state = data::OrderState::downloaded;
    order.offerCode = "SPRING26";
    order.offerVersion = 1;
    order.customer.firstName = "Hannah";
    order.customer.lastName = "Bennett";
    order.customer.email = "hannah@example.org";
    order.placedAt = data::now();
    const data::Money amount = euros(3300), none = euros(0);
    order.money = {amount, none, none, none, none, none, amount, amount, none, amount, none};
    data::OrderItem item;
    item.position = 1;
    item.packageCode = "A2";
    item.packageDescription = "Two portraits";
    item.subjectKey = subject.key;
    item.subject = subject.id;
    item.subjectName = "Olivia Bennett";
    item.unitPrice = item.amount = amount;
    item.discount = item.exclusiveTax = item.includedTax = none;
    order.items.push_back(item);
    return order;
}

data::Sheet aSheet(const data::Order& order, int position, data::SheetKind kind, const std::string& description)
{
    data::Sheet sheet;
    sheet.order = order.id;
    sheet.kind = kind;
    sheet.position = position;
    sheet.productCode = "P1";
    sheet.description = description;
    sheet.subjectName = kind == data::SheetKind::product ? "Olivia Bennett" : "";
    if (kind == data::SheetKind::product) sheet.item = order.items.front().id;
    return sheet;
}

void addOrder(data::Transaction& work)
{
    data::JobRepository jobs{work};
    const data::Job job = jobs.add(aJob("St Mary's"));
    const data::Order order = data::OrderRepository{work}.add(anOrder(job.id, jobs.add(aSubject(job.id, "4101"))));
    std::vector<data::Sheet> sheets{aSheet(order, 1, data::SheetKind::orderHeader, "Order header"), aSheet(order, 2, data::SheetKind::product, "1 – 8×10"),
        aSheet(order, 3, data::SheetKind::product, "2 – 5×7")};
    data::SheetRepository{work}.add(sheets);
}

std::filesystem::path freshFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "packhouse-desktop-XXXXXX").string();
    return mkdtemp(name.data());
}

} // namespace

SampleHome::SampleHome() : m_path{freshFolder()}
{
    std::filesystem::create_directories(m_path / "studio" / "templates");
    const auto studio = data::Database::open(data::DatabaseUrl::parse("sqlite://" + (m_path / "studio" / "studio.db").string()), data::Schema::studio);
    data::Transaction work{*studio};
    addOffer(work);
    addOrder(work);
    work.commit();
}

SampleHome::~SampleHome()
{
    std::filesystem::remove_all(m_path);
}

} // namespace packhouse::test
