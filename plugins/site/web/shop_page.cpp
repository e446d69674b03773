#include "rules/cart.hpp"
#include "web/kid_row.hpp"
#include "web/page.hpp"
#include "web/pages.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

struct Group {
    std::string title, colour;
    std::vector<const data::VersionedPackage*> packages;
};

std::vector<Group> groupsOf(const data::OfferContent& offer)
{
    std::vector<Group> groups;
    for (const auto& package : offer.packages) {
        const auto known = std::ranges::find(groups, package.group, &Group::title);
        if (known != groups.end()) known->packages.push_back(&package);
        else groups.push_back({package.group, package.groupColour, {&package}});
    }
    return groups;
}

std::string titleOf(const Group& group) { return group.title.empty() ? std::string{_("Packages")} : group.title; }

class ShopPage {
public:
    ShopPage(Site& site, Caller& caller, const Child& child)
        : m_identity{site.identity()}, m_caller{caller}, m_child{child},
          m_page{site, caller, "shop", data::format(_("{}’s photos"), child.name())}
    {
    }

    sdk::WebResponse answer()
    {
        m_page.set("HEADING", data::format(_("{}’s photos"), m_child.name())).set("JOB", m_child.jobName());
        setKidRow(m_page, m_identity, m_caller, m_child.number);
        addNotes();
        addCart();
        if (m_child.poses.empty()) m_page.show("NO_PICTURES");
        else if (m_child.offer) addGroups(groupsOf(*m_child.offer));
        return m_page.answer();
    }

private:
    void addNotes()
    {
        const auto& until = m_child.job.upload.liveUntil;
        if (until) m_page.set("UNTIL", m_page.words().day(*until)).show("HAS_UNTIL");
        if (const auto missed = m_caller.request.field("missed"); !missed.empty() && missed.size() < 3) m_page.set("MISSED", missed).show("HAS_MISSED");
        if (const auto* package = justAdded()) m_page.set("ADDED", data::format(_("{} for {} is in the cart."), package->description, m_child.name())).show("HAS_ADDED");
    }

    const data::VersionedPackage* justAdded() const
    {
        const auto code = m_caller.request.field("added");
        return code.empty() || !m_child.offer ? nullptr : m_child.offer->find(code);
    }

    void addCart()
    {
        const int count = m_caller.visit->cartCount();
        if (count == 0) return;
        m_page.set("IN_CART", data::format(PACKHOUSE_PLURAL("{} item in the cart", "{} items in the cart", count), count));
        std::vector<std::string> sums;
        for (const auto& part : cartParts(*m_caller.visit, m_identity.facts, m_caller.now)) sums.push_back(m_page.words().money(part.priced.money.goods));
        m_page.set("CART_SUM", m_page.words().list(sums));
    }

    void addGroups(const std::vector<Group>& groups)
    {
        std::vector<std::string> colours;
        for (const auto& group : groups) colours.push_back(group.colour);
        if (const auto sheet = groupStylesheetAddress(colours); !sheet.empty()) {
            m_page.values().SetTemplateGlobalValue("GROUP_STYLE", sheet);
            m_page.values().ShowTemplateGlobalSection("HAS_GROUP_STYLE");
        }
        int place = 0;
        for (const auto& group : groups) addGroup(group, ++place);
        if (groups.size() > 1) m_page.show("JUMPS");
    }

    void addGroup(const Group& group, int place)
    {
        auto& shown = m_page.section("GROUP");
        for (auto* values : {&shown, m_page.values().AddSectionDictionary("JUMP")}) {
            values->SetValue("GROUP_TITLE", titleOf(group));
            values->SetValue("GROUP_CLASS", groupClass(group.colour));
            values->SetIntValue("PLACE", place);
        }
        for (const auto* package : group.packages) addPackage(*shown.AddSectionDictionary("PACK"), *package);
    }

    void addPackage(Values& card, const data::VersionedPackage& package)
    {
        card.SetValue("LINK", "/shop/" + std::to_string(m_child.number) + "/package/" + encoded(package.code));
        card.SetValue("NAME", package.description);
        card.SetValue("CONTENT", contentInWords(package));
        addPrice(card, package);
        addBadges(card, package);
        addFan(card, package);
    }

    void addPrice(Values& card, const data::VersionedPackage& package)
    {
        const auto price = priceBeside(*m_caller.visit, m_child, m_identity.facts, package.code, 1, m_caller.now);
        card.SetValue("PRICE", m_page.words().money(price.unitPrice));
        if (price.unitPrice >= package.basePrice) return;
        card.SetValue("BASE", m_page.words().money(package.basePrice));
        card.SetValue("LIST", price.list);
        card.ShowSection("HAS_BASE");
    }

    void addBadges(Values& card, const data::VersionedPackage& package)
    {
        const auto& cart = m_caller.visit->visit.cart;
        const bool inCart = std::ranges::any_of(cart, [&](const auto& line) { return line.subjectKey == m_child.subject.key && line.packageCode == package.code; });
        if (inCart) card.ShowSection("IN_YOUR_CART");
        const auto prints = printsOf(package);
        if (std::ranges::any_of(prints, &Print::download)) card.ShowSection("WITH_DOWNLOAD");
    }

    void addFan(Values& card, const data::VersionedPackage& package)
    {
        const auto prints = fanOf(package);
        card.SetValue("FAN", "fan-" + std::to_string(prints.size()));
        int place = 0;
        for (const auto& print : prints) {
            auto& values = *card.AddSectionDictionary("PRINT");
            const auto picture = pictureOf(m_identity, m_child, *m_child.pose(""), print.templateKey, m_caller.now);
            setPicture(values, picture);
            values.SetValue("SHAPE", picture.width > picture.height ? "flat" : "tall");
            values.SetValue("SPOT", "p" + std::to_string(++place));
            values.SetValue("SIZES", place == 1 ? "150px" : "100px");
            values.SetValue("LOADING", m_shown++ < 6 ? "eager" : "lazy");
        }
    }

    // At most four prints lie on the table: each product once, then second copies while there is room.
    static std::vector<Print> fanOf(const data::VersionedPackage& package)
    {
        auto fan = printsOf(package);
        for (const auto& print : printsOf(package))
            if (print.quantity > 1 && fan.size() < 4) fan.push_back(print);
        if (fan.size() > 4) fan.resize(4);
        return fan;
    }

    const Identity& m_identity;
    Caller& m_caller;
    const Child& m_child;
    Page m_page;
    int m_shown = 0;
};

} // namespace

sdk::WebResponse showShop(Site& site, Caller& caller)
{
    const auto* child = childOf(caller);
    return child == nullptr ? faultPage(site, 404, "") : ShopPage{site, caller, *child}.answer();
}

} // namespace packhouse::site
