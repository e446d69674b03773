#include "rules/payment_desk.hpp"
#include "web/order_door.hpp"
#include "web/order_words.hpp"
#include "web/page.hpp"
#include "web/pages.hpp"

#include <packhouse/data/shipment_repository.hpp>
#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

struct OrderFacts {
    data::Order order;
    std::vector<data::Payment> payments;
    std::vector<data::Shipment> shipments;
    std::map<std::string, Child> children;
};

std::optional<OrderFacts> readOrder(Site& site, const std::string& key)
{
    data::Transaction work{site.database(), data::Transaction::Access::read};
    auto order = data::OrderRepository{work}.find(key);
    if (!order) return std::nullopt;
    OrderFacts facts{std::move(*order), data::PaymentRepository{work}.of(key), {}, {}};
    facts.shipments = data::ShipmentRepository{work}.ofOrder(facts.order.id);
    Nursery nursery{work, site.host().renderer()};
    for (const auto& item : facts.order.items)
        if (auto child = nursery.find(item.subjectKey)) facts.children.emplace(item.subjectKey, std::move(*child));
    return facts;
}

std::string firstTemplate(const Child& child, const data::OrderItem& item)
{
    const auto* package = child.offer ? child.offer->find(item.packageCode) : nullptr;
    const auto prints = package == nullptr ? std::vector<Print>{} : printsOf(*package);
    return prints.empty() ? std::string{} : prints.front().templateKey;
}

const char* iconOf(const OrderStep& step) { return step.done ? "DONE" : step.now ? "NOW" : "TO_COME"; }

class StatusPage {
public:
    StatusPage(Site& site, Caller& caller, const OrderFacts& facts)
        : m_site{site}, m_caller{caller}, m_identity{site.identity()}, m_facts{facts}, m_page{site, caller, "status", _("Your order")}
    {
    }

    sdk::WebResponse answer()
    {
        const auto& order = m_facts.order;
        const auto heading = headingOf(order, m_facts.payments);
        m_page.set("KEY", order.key).set("DATE", m_page.words().day(order.placedAt)).set("HEADING", heading.title).set("SENTENCE", heading.sentence);
        addSteps();
        for (const auto& shipment : m_facts.shipments) addParcel(shipment);
        for (const auto& item : order.items) addItem(item);
        addPayment();
        addMoney();
        addDelivery();
        return m_page.answer();
    }

private:
    void addSteps()
    {
        for (const auto& step : stepsOf(m_facts.order, m_facts.shipments, m_page.words())) {
            auto& values = m_page.section("STEP");
            values.SetValue("STEP_TITLE", step.title);
            values.SetValue("STEP_DETAIL", step.detail);
            values.ShowSection(iconOf(step));
        }
    }

    void addParcel(const data::Shipment& shipment)
    {
        auto& values = m_page.section("PARCEL");
        values.SetValue("METHOD", shipment.carrier.empty() ? shipment.method : shipment.carrier);
        values.SetValue("SENT", m_page.words().day(shipment.shippedAt));
        if (!shipment.trackingNumber.empty()) values.SetValueAndShowSection("TRACKING", shipment.trackingNumber, "HAS_TRACKING");
        if (m_parcels++ == 0) m_page.show("PARCELS");
    }

    void addItem(const data::OrderItem& item)
    {
        auto& values = m_page.section("LINE");
        values.SetValue("NAME", item.packageDescription);
        values.SetValue("WHO", item.subjectName);
        values.SetValue("AMOUNT", m_page.words().money(item.amount));
        if (item.quantity > 1) values.SetValueAndShowSection("EACH", data::format(_("{} × {}"), item.quantity, m_page.words().money(item.unitPrice)), "HAS_EACH");
        const auto child = m_facts.children.find(item.subjectKey);
        const auto* pose = child == m_facts.children.end() ? nullptr : child->second.pose(item.imageProofSha256);
        if (pose == nullptr) return;
        setPicture(values, pictureOf(m_identity, child->second, *pose, firstTemplate(child->second, item), m_caller.now));
        values.SetValueAndShowSection("POSE", poseName(child->second, *pose), "HAS_POSE");
    }

    void addPayment()
    {
        if (m_facts.order.money.owed.isZero() || m_facts.order.state == data::OrderState::voided || m_facts.payments.empty()) return;
        const auto& last = m_facts.payments.back();
        if (!last.instructions.empty()) m_page.set("INSTRUCTIONS", last.instructions).show("HAS_INSTRUCTIONS");
        using enum data::PaymentOutcome;
        if (last.outcome == declined || last.outcome == notAttempted || last.outcome == created) addWaysToPay(last.provider);
    }

    void addWaysToPay(const std::string& lastProvider)
    {
        m_page.set("PAY", "/order/" + m_facts.order.key + "/pay").show("PAY_AGAIN");
        for (const auto& method : m_site.host().payments().methods()) {
            auto& values = m_page.section("METHOD");
            values.SetValue("PROVIDER", method.provider);
            values.SetValue("METHOD_TITLE", method.title);
            values.SetValue("METHOD_DESCRIPTION", method.description);
            if (method.provider == lastProvider) values.ShowSection("CHOSEN");
        }
    }

    void addMoney()
    {
        const auto& money = m_facts.order.money;
        setSums(m_page.values(), m_identity, money, m_facts.order.deliveryDescription);
        m_page.set("TOTAL_WORD", _("Total")).set("MONEY_HEADING", money.owed.isZero() ? _("Paid") : _("To pay"));
        if (!money.refunded.isZero()) m_page.set("REFUNDED", m_page.words().money(money.refunded)).show("HAS_REFUNDED");
    }

    void addDelivery()
    {
        const auto& order = m_facts.order;
        m_page.set("DELIVERY", order.deliveryDescription.empty() ? std::string{_("Without delivery")} : order.deliveryDescription);
        m_page.set("CUSTOMER", order.customer.firstName + " " + order.customer.lastName);
        if (!order.deliveryAddress.empty()) m_page.set("ADDRESS_LINE", addressInOneLine(order.deliveryAddress)).show("HAS_ADDRESS");
    }

    Site& m_site;
    Caller& m_caller;
    const Identity& m_identity;
    const OrderFacts& m_facts;
    Page m_page;
    int m_parcels = 0;
};

} // namespace

sdk::WebResponse showOrder(Site& site, Caller& caller)
{
    const auto& key = caller.request.parameters.at("key");
    if (linkFits(site, caller, key)) return toOrder(site, key, caller.now);
    const auto facts = maySeeOrder(site, caller, key) ? readOrder(site, key) : std::nullopt;
    return facts ? StatusPage{site, caller, *facts}.answer() : sdk::WebResponse::seeOther("/order");
}

sdk::WebResponse payAgain(Site& site, Caller& caller)
{
    const auto& key = caller.request.parameters.at("key");
    if (!maySeeOrder(site, caller, key)) return sdk::WebResponse::seeOther("/order");
    const auto provider = caller.request.field("pay");
    const auto methods = site.host().payments().methods();
    if (std::ranges::any_of(methods, [&](const auto& method) { return method.provider == provider; })) PaymentDesk{site.host()}.startAgain(key, provider);
    return sdk::WebResponse::seeOther("/order/" + key);
}

} // namespace packhouse::site
