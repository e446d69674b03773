#include "offer_check.hpp"

#include "catalogue_words.hpp"
#include "packhouse/data/text.hpp"
#include "price_list_reach.hpp"

#include <algorithm>

namespace packhouse::tsadmin {

namespace {

using data::format;
using data::Offer;
using data::Package;
using data::PriceList;
using data::Product;

/// Collects findings over one offer.
class Check {
public:
    Check(const Offer& offer, const OfferSurroundings& around) : m_offer{offer}, m_around{around} {}

    std::vector<OfferFinding> run()
    {
        if (m_offer.packages.empty()) error(format(_("offer {}"), m_offer.code), _("The offer has no package; add one with its price"));
        for (const auto& offered : m_offer.packages) lookAt(offered);
        for (std::size_t at = 0; at < m_offer.priceLists.size(); ++at) lookAt(at);
        std::stable_partition(m_findings.begin(), m_findings.end(), [](const auto& finding) { return finding.error; });
        return std::move(m_findings);
    }

private:
    void error(std::string object, std::string sentence) { m_findings.push_back({true, std::move(object), std::move(sentence)}); }
    void warning(std::string object, std::string sentence) { m_findings.push_back({false, std::move(object), std::move(sentence)}); }

    template <typename Record>
    static const Record* find(const std::vector<Record>& records, const std::string& code)
    {
        const auto found = std::find_if(records.begin(), records.end(), [&](const auto& record) { return sameCode(record.code, code); });
        return found == records.end() ? nullptr : &*found;
    }

    const data::OfferedPackage* offered(const std::string& code) const
    {
        const auto found = std::find_if(m_offer.packages.begin(), m_offer.packages.end(),
                                        [&](const auto& package) { return sameCode(package.packageCode, code); });
        return found == m_offer.packages.end() ? nullptr : &*found;
    }

    void lookAt(const data::OfferedPackage& entry)
    {
        const auto object = format(_("package {}"), entry.packageCode);
        if (offered(entry.packageCode) != &entry) return error(object, _("The package stands twice in the offer; take one away"));
        if (entry.basePrice.minor() < 0) error(object, _("The base price is below zero"));
        if (entry.basePrice.isZero()) warning(object, _("The base price is zero: parents get it for nothing"));
        const auto* package = find(m_around.packages, entry.packageCode);
        if (package == nullptr) return error(object, _("There is no such package; add it or take it out of the offer"));
        if (package->products.empty()) error(object, _("The package has no product; add one"));
        for (const auto& line : package->products) lookAt(object, line);
    }

    void lookAt(const std::string& object, const data::PackageProduct& line)
    {
        const auto* product = find(m_around.products, line.productCode);
        if (product == nullptr) return error(object, format(_("Its product {} does not exist; add it or change the package"), line.productCode));
        if (!isDrawn(product->type)) return;
        if (product->templateKey.empty())
            error(object, format(_("Its product {} has no template, so nothing could be printed; give it a template key"), product->code));
        else if (m_around.templateKeys && !m_around.templateKeys->contains(product->templateKey))
            error(object, format(_("The template {} of its product {} is not in the studio's template folder"), product->templateKey, product->code));
    }

    void lookAt(std::size_t at)
    {
        const auto& list = m_offer.priceLists[at];
        const auto object = format(_("price list {}"), list.name);
        for (const auto& [code, price] : list.prices) lookAt(object, list, code, price);
        if (list.prices.empty()) warning(object, _("The price list has no price of its own: it changes nothing"));
        if (list.rule.atLeast && *list.rule.atLeast < 1) error(object, _("\"n or more\" must be 1 or above"));
        if (list.rule.until && *list.rule.until <= m_around.at) warning(object, _("The price list has ended"));
        if (const auto why = whyUnreachable(m_offer, at); !why.empty()) warning(object, why);
    }

    void lookAt(const std::string& object, const PriceList& list, const std::string& code, const data::Money& price)
    {
        const auto* base = offered(code);
        if (base == nullptr) return warning(object, format(_("It prices {}, which is not in the offer"), code));
        if (price.minor() < 0) error(object, format(_("The price of {} is below zero"), code));
        if (!list.surcharge && price > base->basePrice)
            error(object, format(_("The price of {} is {}, above the base price {}; lower it or mark the list as a surcharge"), code, price.text(),
                                 base->basePrice.text()));
    }

    const Offer& m_offer;
    const OfferSurroundings& m_around;
    std::vector<OfferFinding> m_findings;
};

} // namespace

std::vector<OfferFinding> check(const Offer& offer, const OfferSurroundings& surroundings)
{
    return Check{offer, surroundings}.run();
}

bool mayPublish(const std::vector<OfferFinding>& findings)
{
    return std::none_of(findings.begin(), findings.end(), [](const auto& finding) { return finding.error; });
}

} // namespace packhouse::tsadmin
