#include "packhouse/data/order_processing.hpp"

#include "packhouse/data/text.hpp"

#include <algorithm>
#include <utility>

namespace packhouse::data {
namespace {

bool isDigital(const VersionedPackage::Line& line) { return line.asDigitalDownload || line.product.type == ProductType::digitalImage; }

bool isDrawn(const VersionedPackage::Line& line)
{
    return line.product.type != ProductType::service && line.product.type != ProductType::externalGoods;
}

// A digital image without a template is the picture itself.
bool lacksTemplate(const VersionedPackage::Line& line) { return isDrawn(line) && !isDigital(line) && line.product.templateKey.empty(); }

bool goesInTheParcel(const VersionedPackage::Line& line) { return !isDigital(line) && line.product.type != ProductType::service; }

bool goesInTheParcel(const VersionedPackage& package)
{
    return std::any_of(package.products.begin(), package.products.end(), [](const VersionedPackage::Line& line) { return goesInTheParcel(line); });
}

/// Lays the sheets of one order down in print order.
class PrintRun {
public:
    PrintRun(const Order& order, const OfferContent& offer, const RunTemplates& templates) : m_order{order}, m_offer{offer}, m_templates{templates} {}

    ResolvedOrder resolve()
    {
        const auto found = lookUp();
        if (std::any_of(found.begin(), found.end(), [](const auto& line) { return goesInTheParcel(*line.second); }))
            pushHeader();
        for (const auto& [item, package] : found) layDown(*item, *package);
        return std::move(m_result);
    }

private:
    std::vector<std::pair<const OrderItem*, const VersionedPackage*>> lookUp()
    {
        std::vector<std::pair<const OrderItem*, const VersionedPackage*>> found;
        for (const OrderItem& item : m_order.items) {
            const VersionedPackage* package = m_offer.find(item.packageCode);
            if (!package)
                leaveOut(item, format(_("the offer {} (version {}) has no such package"), m_offer.offerCode, m_offer.version));
            else if (package->products.empty())
                leaveOut(item, _("it holds no product"));
            else
                found.emplace_back(&item, package);
        }
        return found;
    }

    void layDown(const OrderItem& item, const VersionedPackage& package)
    {
        if (goesInTheParcel(package)) separate(item, package);
        for (int copy = 0; copy < item.quantity; ++copy)
            for (const VersionedPackage::Line& line : package.products) add(item, line);
        for (const VersionedPackage::Line& line : package.products)
            if (lacksTemplate(line)) leaveOut(item, format(_("its product {} has no template"), line.product.code));
    }

    void separate(const OrderItem& item, const VersionedPackage& package)
    {
        const std::pair current{package.code, item.subjectKey};
        if (current == m_last) return;
        m_last = current;
        Sheet strip = sheetFor(item, SheetKind::itemStrip);
        strip.description = package.description;
        strip.templateKey = m_templates.itemStrip;
        push(std::move(strip));
    }

    void add(const OrderItem& item, const VersionedPackage::Line& line)
    {
        if (!isDrawn(line) || lacksTemplate(line)) return;
        Sheet sheet = sheetFor(item, isDigital(line) ? SheetKind::digital : SheetKind::product);
        sheet.productCode = line.product.code;
        sheet.description = line.product.description;
        sheet.templateKey = line.product.templateKey;
        sheet.printer = line.product.printer;
        for (int copy = 0; copy < line.quantity; ++copy) push(sheet);
    }

    static Sheet sheetFor(const OrderItem& item, SheetKind kind)
    {
        Sheet sheet;
        sheet.item = item.id;
        sheet.kind = kind;
        sheet.subjectKey = item.subjectKey;
        sheet.subjectName = item.subjectName;
        sheet.imageProofSha256 = item.imageProofSha256;
        return sheet;
    }

    void pushHeader()
    {
        Sheet header;
        header.kind = SheetKind::orderHeader;
        header.description = _("Order header");
        header.templateKey = m_templates.orderHeader;
        push(std::move(header));
    }

    void push(Sheet sheet)
    {
        sheet.order = m_order.id;
        sheet.position = static_cast<int>(m_result.sheets.size()) + 1;
        m_result.sheets.push_back(std::move(sheet));
    }

    void leaveOut(const OrderItem& item, const std::string& why)
    {
        m_result.problems.push_back(format(_("Order {}, line {}: package {} was not put into the queue: {}."), m_order.key, item.position, item.packageCode, why));
    }

    const Order& m_order;
    const OfferContent& m_offer;
    const RunTemplates& m_templates;
    std::pair<std::string, std::string> m_last;
    ResolvedOrder m_result;
};

} // namespace

ResolvedOrder resolve(const Order& order, const OfferContent& offer, const RunTemplates& templates)
{
    return PrintRun{order, offer, templates}.resolve();
}

} // namespace packhouse::data
