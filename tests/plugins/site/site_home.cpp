#include "site_home.hpp"

#include "api/api.hpp"
#include "rules/site_facts.hpp"
#include "web/pages.hpp"

#include <packhouse/data/keys.hpp>
#include <packhouse/data/visit_repository.hpp>

namespace packhouse::test {
namespace {

constexpr auto portrait = R"({"schema": "packhouse.template/1", "kind": "packLayout", "key": "portrait",
  "page": {"width": "8in", "height": "10in"},
  "nodes": [{"type": "image", "x": 0, "y": 0, "width": "8in", "height": "9in"},
            {"type": "text", "text": "@name", "x": "1in", "y": "9.2in", "width": "6in", "height": "0.6in"}]})";

constexpr auto pair = R"({"schema": "packhouse.template/1", "kind": "packLayout", "key": "pair",
  "page": {"width": "10in", "height": "8in"},
  "nodes": [{"type": "image", "x": 0, "y": 0, "width": "5in", "height": "7in"},
            {"type": "image", "x": "5in", "y": 0, "width": "5in", "height": "7in"}]})";

class Routes : public sdk::RouteProvider {
public:
    explicit Routes(site::Site& site) : m_site{site} {}
    std::vector<sdk::Route> routes() const override
    {
        auto routes = site::apiRoutes(m_site);
        for (auto& route : site::customerRoutes(m_site)) routes.push_back(std::move(route));
        return routes;
    }
    sdk::WebResponse faultPage(int status, const std::string& code) const override { return site::faultPage(m_site, status, code); }

private:
    site::Site& m_site;
};

data::Product product(const std::string& code, const std::string& description, const std::string& templateKey)
{
    data::Product product;
    product.code = code;
    product.description = description;
    product.templateKey = templateKey;
    return product;
}

data::VersionedPackage package(const std::string& code, const std::string& description, const data::Money& price, std::vector<data::VersionedPackage::Line> products)
{
    data::VersionedPackage package;
    package.code = code;
    package.description = description;
    package.group = "Packages";
    package.groupColour = "#2f7d5b";
    package.basePrice = price;
    package.products = std::move(products);
    return package;
}

data::OfferVersion offer()
{
    const auto usd = data::Currency::of("USD");
    data::OfferVersion version;
    version.content.offerCode = "SPRING";
    version.content.description = "Spring";
    version.content.version = 1;
    version.content.currency = usd;
    const auto large = product("P810", "8×10 portrait", "portrait"), two = product("P57", "Two 5×7", "pair");
    version.content.packages = {package("PK1", "Package A", {3400, usd}, {{large, 1, false}, {two, 1, false}}), package("PK2", "Package B", {2500, usd}, {{two, 2, false}})};
    data::PriceList bulk;
    bulk.name = "Three or more";
    bulk.rule.atLeast = 3;
    bulk.prices.emplace("PK1", data::Money{3000, usd});
    version.content.priceLists = {bulk};
    version.publishedAt = data::now();
    version.publishedBy = "office";
    return version;
}

} // namespace

sdk::PaymentAnswer ScriptedPayments::run(const sdk::PaymentRequest& request)
{
    const std::lock_guard hold{m_mutex};
    asked.push_back(request);
    sdk::PaymentAnswer answer;
    answer.outcome = request.operation == sdk::PaymentOperation::markReceived ? data::PaymentOutcome::succeeded : data::PaymentOutcome::pending;
    if (!outcomes.empty()) {
        answer.outcome = outcomes.front();
        outcomes.pop_front();
    }
    answer.instructions = "Bring the money.\nReference: " + request.orderKey;
    return answer;
}

SiteHome::SiteHome()
{
    auto payments = std::make_unique<ScriptedPayments>();
    m_payments = payments.get();
    const auto withPayments = [&](sdk::Http&, const sdk::Settings&) { return std::move(payments); };
    m_services = std::make_unique<host::Services>(host::Home{m_folder.path()}, m_loop, host::ServicesSetup{"site_pages_test", {}, withPayments});
    m_token = data::newToken();
    {
        data::Transaction work{database()};
        site::SiteFacts facts;
        facts.name = "Lakeside <Photo>";
        facts.currency = data::Currency::of("USD");
        facts.taxes = {{"Sales tax", data::Rate::of("0.0725")}};
        site::keepFacts(work, facts);
        data::StaffRepository{work}.add({.name = "studio", .roles = {"photographer", "fulfilment"}, .tokenSha256 = data::sha256(m_token)});
        work.commit();
    }
    m_site = std::make_unique<site::Site>(*m_services);
    m_routes = std::make_unique<Routes>(*m_site);
    m_server = std::make_unique<host::service::WebServer>(host::service::RouteTable{{m_routes.get()}}, *m_services, host::service::ServerSetup{});
    m_address = "http://127.0.0.1:" + std::to_string(m_server->port());
    makeUpload();
    sendUpload();
    EXPECT_EQ(api("PUT", "/jobs/" + upload.job.key + "/status", R"({"status": "live"})").status, 200);
}

void SiteHome::makeUpload()
{
    const auto usd = data::Currency::of("USD");
    upload.job.key = data::newKey();
    upload.job.name = "Spring 2026";
    upload.job.upload.friendlyName = "St Mary's – Spring";
    upload.job.upload.delivery = {{.code = "SCHOOL", .description = "To school", .price = {0, usd}}, {.code = "POST", .description = "By post", .price = {695, usd}, .needsAddress = true}};
    upload.offer = offer();
    upload.templates = {{"portrait", portrait}, {"pair", pair}};
    for (const auto* name : {"3A", "1C"}) {
        data::Folder folder;
        folder.id.value = static_cast<std::int64_t>(upload.folders.size()) + 1;
        folder.key = data::newKey();
        folder.name = name;
        upload.folderKeys.emplace(folder.id, folder.key);
        upload.folders.push_back(folder);
    }
    addChild("Olivia", "Bennett", 0);
    addChild("Ethan", "Bennett", 1);
    addChild("<b>Mia</b>", "O'Neil & \"Sons\"", 0);
}

std::string SiteHome::addPicture(const std::string& colour)
{
    const auto page = R"({"schema": "packhouse.template/1", "kind": "packLayout", "key": "picture", "page": {"width": "4in", "height": "5in"},
        "nodes": [{"type": "fill", "x": 0, "y": 0, "width": "4in", "height": "5in", "color": ")" + colour + R"("}]})";
    sdk::RenderOptions options;
    options.format = sdk::PageFormat::jpeg;
    options.dpi = 60;
    auto bytes = m_services->renderer().draw(page, {}, options).bytes;
    const auto sha = data::sha256(bytes);
    m_pictures[sha] = std::move(bytes);
    return sha;
}

void SiteHome::addChild(const std::string& firstName, const std::string& lastName, std::size_t folder)
{
    data::Subject subject;
    subject.key = data::newKey();
    subject.subjectId = std::to_string(4101 + upload.subjects.size());
    subject.firstName = firstName;
    subject.lastName = lastName;
    subject.folder = upload.folders.at(folder).id;
    for (int pose = 1; pose <= 2; ++pose) {
        data::Image image;
        image.fileName = subject.subjectId + "_" + std::to_string(pose) + ".jpg";
        image.proofSha256 = addPicture("#" + subject.subjectId + std::to_string(pose) + "0");
        image.sha256 = image.proofSha256;
        image.width = 240;
        image.height = 300;
        image.number = pose;
        image.pose = std::to_string(pose);
        image.primary = pose == 1;
        upload.imageSubjectKeys[image.proofSha256] = subject.key;
        upload.images.push_back(image);
    }
    upload.subjects.push_back(subject);
}

void SiteHome::sendUpload()
{
    const auto reply = api("PUT", "/jobs/" + upload.job.key, data::toJson(upload));
    ASSERT_EQ(reply.status, 200) << reply.body;
    for (const auto& sha : data::jobUploadStateFromJson(reply.body).missing)
        ASSERT_EQ(api("PUT", "/pictures/" + sha + "?offset=0&last=1", m_pictures.at(sha)).status, 204);
}

site::Browser SiteHome::browser()
{
    return {[this](const sdk::HttpRequest& request) { return m_services->http().send(request); }, m_address};
}

sdk::HttpReply SiteHome::send(sdk::HttpRequest request)
{
    request.url = m_address + request.url;
    return m_services->http().send(request);
}

sdk::HttpReply SiteHome::get(const std::string& path, const std::string& cookies)
{
    sdk::HttpRequest request;
    request.url = path;
    if (!cookies.empty()) request.headers["Cookie"] = cookies;
    return send(request);
}

sdk::HttpReply SiteHome::api(const std::string& method, const std::string& path, const std::string& body, const std::string& token)
{
    sdk::HttpRequest request;
    request.method = method;
    request.url = "/api/v1" + path;
    request.headers["Authorization"] = "Bearer " + (token.empty() ? m_token : token);
    request.body = body;
    return send(request);
}

site::Browser withChild(SiteHome& site, int number)
{
    auto browser = site.browser();
    browser.open("/ordering/with?key=" + site.child(number).key);
    EXPECT_EQ(browser.path(), "/shop/1");
    return browser;
}

void addToCart(site::Browser& browser, const std::string& packageCode, int n)
{
    const auto path = "/shop/" + std::to_string(n) + "/package/" + packageCode;
    const auto form = browser.open(path).form(path);
    ASSERT_TRUE(form) << path;
    browser.send(*form);
}

void fillInCheckout(site::Browser& browser, const std::string& delivery)
{
    auto form = browser.open("/checkout").form("/checkout");
    ASSERT_TRUE(form);
    form->choose("delivery", delivery);
    form->set("email", "hannah@example.com");
    form->set("first_name", "Hannah");
    form->set("last_name", "Bennett");
    form->set("line1", "18 Orchard Lane");
    form->set("postal_code", "12754");
    form->set("city", "Lakeside");
    form->set("state", "NY");
    browser.send(*form);
    ASSERT_EQ(browser.path(), "/checkout/review");
}

std::string placeOrder(SiteHome& site, int number)
{
    auto browser = withChild(site, number);
    addToCart(browser, "PK1");
    fillInCheckout(browser);
    auto form = browser.page().form("/checkout/review");
    EXPECT_TRUE(form);
    form->choose("terms", "1");
    return browser.send(*form).text("//*[@id='order-key']");
}

nlohmann::json jsonOf(const sdk::HttpReply& reply) { return nlohmann::json::parse(reply.body); }

} // namespace packhouse::test
