#include "order_intake.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/payment_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/data/shipment_repository.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::fulfill {
namespace {

data::Job jobOf(data::JobRepository& jobs, const data::OrderDownload& download)
{
    auto job = jobs.find(download.jobKey);
    if (!job)
        throw data::Error{data::Trouble::missing, data::format(_("Order {} belongs to a job that this studio does not have. It stays on "
                                                                 "the site; download it in the studio that uploaded the job."),
                                                               download.order.key)};
    return *job;
}

data::OfferContent offerOf(data::OfferRepository& offers, const data::Order& order)
{
    auto version = offers.version(order.offerCode, order.offerVersion);
    if (!version)
        throw data::Error{data::Trouble::missing,
                          data::format(_("Order {} was sold under {} version {}, which this studio does not have. It stays on the site."),
                                       order.key, order.offerCode, order.offerVersion)};
    return version->content;
}

void findSubjects(data::JobRepository& jobs, data::Order& order)
{
    for (auto& item : order.items)
        if (const auto subject = jobs.subjectByKey(item.subjectKey)) item.subject = subject->id;
}

void refuseOtherTotal(const data::Order& stored, const data::Order& download)
{
    if (stored.money.total != download.money.total)
        throw data::Error{
            data::Trouble::conflict,
            data::format(_("Order {} is here with a total of {}, the site says {}. Nothing was changed; compare both before printing."),
                         stored.key, stored.money.total.text(), download.money.total.text())};
}

/// Name, address and comment as the site has them now: what people correct after the first download. Goods and money stay.
data::Order corrected(data::Order stored, const data::Order& download)
{
    const auto id = stored.customer.id;
    stored.customer = download.customer;
    stored.customer.id = id;
    stored.deliveryAddress = download.deliveryAddress;
    stored.comment = download.comment;
    return stored;
}

Intake bringUpToDate(data::Transaction& work, const data::Order& stored, const data::Order& download)
{
    refuseOtherTotal(stored, download);
    const auto order = data::OrderRepository{work}.update(corrected(stored, download));
    const auto sheets = data::SheetRepository{work}.ofOrder(order.id).size();
    work.commit();
    return {order, false, static_cast<int>(sheets), {}};
}

void note(data::Transaction& work, const data::Order& order, const std::vector<std::string>& problems, const std::string& by,
          data::Instant at)
{
    data::AuditRepository audit{work};
    audit.add({{}, at, by, "order.downloaded", order.key, {}});
    for (const auto& problem : problems)
        audit.add({{}, at, by, "order.line left out", order.key, problem});
}

} // namespace

Intake takeIn(data::Database& studio, const data::OrderDownload& download, const std::string& by, data::Instant at)
{
    data::Transaction work{studio};
    data::OrderRepository orders{work};
    if (const auto stored = orders.find(download.order.key)) return bringUpToDate(work, *stored, download.order);

    data::JobRepository jobs{work};
    data::OfferRepository offers{work};
    auto order = download.order;
    order.job = jobOf(jobs, download).id;
    order.state = data::OrderState::downloaded;
    findSubjects(jobs, order);
    order = orders.add(order);
    auto resolved = data::resolve(order, offerOf(offers, order));
    data::SheetRepository{work}.add(resolved.sheets);
    for (const auto& payment : download.payments)
        data::PaymentRepository{work}.add(payment);
    note(work, order, resolved.problems, by, at);
    work.commit();
    return {order, true, static_cast<int>(resolved.sheets.size()), resolved.problems};
}

} // namespace packhouse::fulfill
