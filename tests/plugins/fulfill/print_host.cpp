#include "print_host.hpp"

#include "order_intake.hpp"
#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/job_repository.hpp"
#include "support/records.hpp"

namespace packhouse::test {
namespace {

using namespace packhouse::data;

class NoSettings : public sdk::Settings {
public:
    std::string text(const std::string&, const std::string& fallback) const override { return fallback; }
    std::int64_t number(const std::string&, std::int64_t fallback) const override { return fallback; }
    bool has(const std::string&) const override { return false; }
    void drop(const std::string&) override {}
    void set(const std::string&, const std::string&) override {}
    std::optional<std::string> secret(const std::string&) const override { return {}; }
    void setSecret(const std::string&, const std::string&) override {}
};

class NoEvents : public sdk::Events {
public:
    sdk::Subscription on(std::string, std::function<void(std::string_view)>) override { return {}; }
    void tell(std::string, std::string) override {}
};

/// Its page says which template and which pictures it was drawn from.
class WordRenderer : public sdk::Renderer {
public:
    sdk::RenderedPage draw(const std::string& document, const sdk::TemplateData& data, const sdk::RenderOptions&) override
    {
        sdk::RenderedPage page{.bytes = document};
        for (const auto& picture : data.pictures)
            page.bytes += "|" + picture.file.filename().string();
        return page;
    }
    std::vector<sdk::TemplateFinding> check(const std::string&) override { return {}; }
    std::string keyOf(const std::string& document) override { return document; }
    std::pair<double, double> sizeOf(const std::string&) override { return {576, 720}; }
};

class AnyTemplate : public sdk::Templates {
public:
    std::vector<sdk::TemplateFile> all() override { return {}; }
    std::string document(const std::string& key) override { return key; }
};

/// Only names: nothing is read.
class NamedPictures : public sdk::Pictures {
public:
    sdk::ImportedPicture import(const std::filesystem::path&) override { return {}; }
    std::filesystem::path original(const std::string& sha256) const override { return sha256; }
    std::filesystem::path print(const std::string& sha256) const override { return "print-" + sha256; }
    std::filesystem::path proof(const std::string& sha256) const override { return "proof-" + sha256; }
    std::filesystem::path thumbnail(const std::string& sha256) const override { return sha256; }
    bool hasProof(const std::string&) const override { return true; }
    std::uint64_t received(const std::string&) const override { return 0; }
    void receive(const std::string&, std::uint64_t, const std::string&, bool) override {}
};

Product aLayout(const std::string& code, const std::string& templateKey)
{
    return with(aProduct(code), [&](auto& product) { product.templateKey = templateKey; });
}

void makeCatalogue(Transaction& work)
{
    ProductRepository products{work};
    products.add(aLayout("P810", "portrait-8x10"));
    products.add(aLayout("P57", "pair-5x7"));
    PackageRepository{work}.add(aPackage("PK1", {"P810", "P57"}));
    OfferRepository offers{work};
    offers.add(anOffer("SPRING", {{"PK1", 3800}}));
    offers.publish("SPRING", "Ana", now());
}

Subject child(JobRepository& jobs, Id<Job> job, const std::string& id, const std::string& firstName, int poses)
{
    auto subject = jobs.add(with(aSubject(job, id), [&](auto& record) { record.firstName = firstName; }));
    for (int pose = 1; pose <= poses; ++pose)
        jobs.add(with(anImage(job, id + "_" + std::to_string(pose) + ".jpg"), [&](auto& image) {
            image.subject = subject.id;
            image.number = pose;
            image.pose = std::to_string(pose);
            image.primary = pose == 1;
            image.sha256 = firstName + std::to_string(pose);
            image.proofSha256 = "proof" + firstName + std::to_string(pose);
        }));
    return subject;
}

OrderMoney paidMoney(const Money& total)
{
    const Money zero{0, total.currency()};
    return {.goods = total,
            .discount = zero,
            .delivery = zero,
            .fees = zero,
            .exclusiveTax = zero,
            .includedTax = zero,
            .total = total,
            .paid = total,
            .owed = zero,
            .kept = total,
            .refunded = zero};
}

OrderItem itemFor(const Subject& subject, const std::string& package)
{
    const auto zero = euros(0);
    return {.position = 1,
            .packageCode = package,
            .packageDescription = package,
            .quantity = 1,
            .subjectKey = subject.key,
            .subjectName = subject.firstName,
            .unitPrice = euros(3800),
            .amount = euros(3800),
            .discount = zero,
            .exclusiveTax = zero,
            .includedTax = zero};
}

} // namespace

std::string ScriptedPrinters::submit(const sdk::PrintRequest& request)
{
    const auto what = fault(request);
    if (what == Fault::refuses) throw Error{Trouble::unavailable, "The printer took nothing."};
    if (what == Fault::isNoPrinter) throw Error{Trouble::missing, "There is no such printer."};
    if (what == Fault::stopsTheProgram) throw StationKilled{};
    printed.emplace(request.name, request.pdf);
    if (what == Fault::answerLost) throw Error{Trouble::broken, "The printer's answer was lost."};
    return request.printer + "/" + request.name;
}

sdk::PrintJobStatus ScriptedPrinters::status(const std::string& job)
{
    if (queuesAreAway && job.starts_with("cups:")) throw Error{Trouble::unavailable, "The print server does not answer."};
    return {next, "in the printer's words"};
}

std::string ScriptedPrinters::find(const sdk::PrintRequest& request)
{
    return remembersJobs && printed.contains(request.name) ? request.printer + "/" + request.name : std::string{};
}

PrintHost::PrintHost(Database& studio, std::string station) : m_studio{studio}, m_station{std::move(station)} {}

sdk::Settings& PrintHost::settings()
{
    static NoSettings settings;
    return settings;
}
sdk::Events& PrintHost::events()
{
    static NoEvents events;
    return events;
}
sdk::Renderer& PrintHost::renderer()
{
    static WordRenderer renderer;
    return renderer;
}
sdk::Templates& PrintHost::templates()
{
    static AnyTemplate templates;
    return templates;
}
sdk::Pictures& PrintHost::pictures(Schema)
{
    static NamedPictures pictures;
    return pictures;
}

Order aQueuedOrder(Database& studio)
{
    OrderDownload download;
    {
        Transaction work{studio};
        makeCatalogue(work);
        JobRepository jobs{work};
        const auto job = jobs.add(aJob("Spring"));
        const auto olivia = child(jobs, job.id, "4101", "Olivia", 2);
        child(jobs, job.id, "4102", "Noah", 1);
        work.commit();
        download.jobKey = job.key;
        download.order = {.key = "7KQX4MWD",
                          .state = OrderState::paid,
                          .offerCode = "SPRING",
                          .offerVersion = 1,
                          .customer = {.firstName = "Hannah", .lastName = "Bennett", .email = "hannah@example.org"},
                          .money = paidMoney(euros(3800)),
                          .placedAt = now(),
                          .items = {itemFor(olivia, "PK1")}};
        download.order.items[0].imageProofSha256 = "proofOlivia2";
    }
    return fulfill::takeIn(studio, download, "Ana", now()).order;
}

} // namespace packhouse::test
