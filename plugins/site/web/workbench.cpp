#include "rules/cart.hpp"
#include "web/kid_row.hpp"
#include "web/pages.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>
#include <charconv>

namespace packhouse::site {
namespace {

constexpr int mostOfOne = 20;

/// What the form says, brought to what is possible.
struct Choices {
    std::size_t pose = 0; ///< place among the child's poses
    int quantity = 1;
};

int numberIn(const std::string& text, int fallback, int most)
{
    int number = fallback;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::clamp(number, 1, most);
}

Choices choicesOf(const Caller& caller, const Child& child)
{
    if (child.poses.empty()) return {0, numberIn(caller.request.field("quantity"), 1, mostOfOne)};
    const int poses = static_cast<int>(child.poses.size()), primary = static_cast<int>(child.pose("") - child.poses.data()) + 1;
    return {static_cast<std::size_t>(numberIn(caller.request.field("pose"), primary, poses)) - 1, numberIn(caller.request.field("quantity"), 1, mostOfOne)};
}

const data::VersionedPackage* packageOf(const Caller& caller, const Child* child)
{
    return child == nullptr || !child->offer ? nullptr : child->offer->find(caller.request.parameters.at("code"));
}

bool choosesPose(const data::VersionedPackage& package, const Child& child)
{
    return package.customisation != data::Customisation::notCustomizable && child.poses.size() > 1;
}

std::string capital(std::string text)
{
    if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

class Workbench {
public:
    Workbench(Site& site, Caller& caller, const Child& child, const data::VersionedPackage& package)
        : m_identity{site.identity()}, m_caller{caller}, m_child{child}, m_package{package}, m_choices{choicesOf(caller, child)},
          m_page{site, caller, "workbench", package.description}
    {
    }

    sdk::WebResponse answer()
    {
        m_page.values().SetTemplateGlobalValue("FRAME_CLASS", "only-wide"); // a phone has its own, smaller frame here
        m_page.set("NAME", m_package.description).set("CONTENT", contentInWords(m_package));
        m_page.set("BACK", "/shop/" + std::to_string(m_child.number)).set("ACTION", m_caller.request.path);
        m_page.set("FOR_WHOM", m_child.folder.empty() ? data::format(_("For {}"), m_child.name()) : data::format(_("For {}, {}"), m_child.name(), m_child.folder));
        if (m_child.poses.empty()) m_page.show("NO_PICTURES");
        else addStage();
        if (choosesPose(m_package, m_child)) addPoses();
        addQuantities();
        addPrice();
        return m_page.answer();
    }

private:
    const data::Image& pose() const { return m_child.poses[m_choices.pose]; }

    void addStage()
    {
        const auto prints = printsOf(m_package);
        for (const auto& print : prints) addPrint(print);
        if (prints.size() > 1) m_page.show("CHIPS");
        if (!m_child.job.upload.watermark.empty()) m_page.set("WATERMARK", data::format(_("This is the printed page, smaller. The word “{}” is not printed."), m_child.job.upload.watermark)).show("HAS_WATERMARK");
    }

    void addPrint(const Print& print)
    {
        auto picture = pictureOf(m_identity, m_child, pose(), print.templateKey, m_caller.now);
        picture.alt = data::format(_("{}, {}, {}"), m_child.name(), poseName(m_child, pose()), print.title);
        const bool first = m_prints++ == 0;
        for (const auto* name : {"STAGE", "CHIP"}) {
            auto& values = m_page.section(name);
            setPicture(values, picture);
            values.SetIntValue("PLACE", m_prints);
            values.SetValue("PRINT_TITLE", print.quantity == 1 ? print.title : data::format(_("{} × {}"), print.quantity, print.title));
            values.SetValue("SHAPE", picture.width > picture.height ? "flat" : "tall");
            values.SetValue("LOADING", first ? "eager" : "lazy");
            if (first) values.ShowSection("FIRST_PRINT");
        }
    }

    void addPoses()
    {
        m_page.show("POSES");
        for (std::size_t place = 0; place != m_child.poses.size(); ++place) {
            const auto& shown = m_child.poses[place];
            auto& values = m_page.section("POSE");
            setPicture(values, pictureOf(m_identity, m_child, shown, "", m_caller.now));
            values.SetIntValue("POSE_NUMBER", static_cast<long>(place) + 1);
            values.SetValue("POSE_NAME", capital(poseName(m_child, shown)));
            if (place == m_choices.pose) values.ShowSection("CHOSEN");
        }
    }

    void addQuantities()
    {
        for (int quantity = 1; quantity <= mostOfOne; ++quantity) {
            auto& values = m_page.section("QUANTITY");
            values.SetIntValue("N", quantity);
            if (quantity == m_choices.quantity) values.ShowSection("SELECTED");
        }
    }

    void addPrice()
    {
        const auto price = priceBeside(*m_caller.visit, m_child, m_identity.facts, m_package.code, m_choices.quantity, m_caller.now);
        const auto& words = m_page.words();
        m_page.set("PRICE", words.money(price.amount));
        m_page.set("PRICE_NOTE", m_choices.quantity == 1 ? price.reason : data::format(_("{} × {}"), m_choices.quantity, words.money(price.unitPrice)));
    }

    const Identity& m_identity;
    Caller& m_caller;
    const Child& m_child;
    const data::VersionedPackage& m_package;
    const Choices m_choices;
    Page m_page;
    int m_prints = 0;
};

data::CartLine lineOf(const Child& child, const data::VersionedPackage& package, const Choices& choices)
{
    data::CartLine line;
    line.subjectKey = child.subject.key;
    line.packageCode = package.code;
    line.quantity = choices.quantity;
    if (choosesPose(package, child)) line.imageProofSha256 = child.poses[choices.pose].proofSha256;
    return line;
}

} // namespace

sdk::WebResponse showWorkbench(Site& site, Caller& caller)
{
    const auto* child = childOf(caller);
    const auto* package = packageOf(caller, child);
    return package == nullptr ? faultPage(site, 404, "") : Workbench{site, caller, *child, *package}.answer();
}

sdk::WebResponse addToCart(Site& site, Caller& caller)
{
    const auto* child = childOf(caller);
    const auto* package = packageOf(caller, child);
    if (package == nullptr) return faultPage(site, 404, "");
    data::Transaction work{site.database()};
    data::VisitRepository{work}.addLine(caller.visit->visit.id, lineOf(*child, *package, choicesOf(caller, *child)));
    work.commit();
    return sdk::WebResponse::seeOther("/shop/" + std::to_string(child->number) + "?added=" + encoded(package->code));
}

} // namespace packhouse::site
