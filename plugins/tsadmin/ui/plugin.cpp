#include "catalogue_kinds.hpp"
#include "catalogue_window.hpp"
#include "offers_window.hpp"
#include "searches.hpp"
#include "templates_window.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/objects.hpp"
#include "packhouse/sdk/native/plugin.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/watched.hpp"

namespace packhouse::tsadmin {
namespace {

class OffersPage : public ui::ViewPage {
public:
    OffersPage(sdk::Host& host, OfferDrafts& drafts)
        : ViewPage{{OffersWindow::pageId, _("Offers"), "tags", _("tsAdmin"), 400, "offers"}, [&host, &drafts](wxWindow* parent) { return new OffersWindow(parent, host, drafts); }},
          m_drafts{drafts}, m_offers{host, OffersWindow::pageId, {"offer.changed"}, [&host] { return countOffers(host); }}
    {
        m_heard = host.events().on("offer.draft", [&host](std::string_view) { host.events().tell("page.changed", OffersWindow::pageId); });
    }

    std::vector<sdk::PageFigure> figures() const override
    {
        return {{m_offers.value() ? ui::shownNumber(static_cast<std::int64_t>(*m_offers.value())) : std::string{ui::unknownNumber}, _("offers in the catalogue"), false}};
    }
    // Also before the page is visited: what was kept counts from the start.
    int pendingChanges() const override
    {
        int count = 0;
        for (const std::string& code : m_drafts.codes())
            if (!m_drafts.hasTab(code)) count += m_drafts.count(code);
        return count;
    }

private:
    static std::size_t countOffers(sdk::Host& host)
    {
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        return data::OfferRepository{work}.all().size();
    }
    OfferDrafts& m_drafts;
    ui::Watched<std::size_t> m_offers;
    sdk::Subscription m_heard;
};

/// One offer as a tab of its own.
class OfferPage : public ui::ViewPage {
public:
    OfferPage(sdk::Host& host, OfferDrafts& drafts, const std::string& code)
        : ViewPage{{"offer:" + code, code, "tags", {}, 0, "offers"}, [&host, &drafts, code](wxWindow* parent) { return new OffersWindow(parent, host, drafts, code); }}
    {
    }
    sdk::PageInfo info() const override
    {
        sdk::PageInfo info = ViewPage::info();
        if (const auto* window = static_cast<const OffersWindow*>(view())) info.title = window->title();
        return info;
    }
};

CatalogueWords packageWords()
{
    return {_("Packages"), "package", _("No packages yet. A package is what parents order."), _("Add package"), _("Remove package"), _("code, description, group, product, offer"),
        [](std::size_t count) { return data::format(PACKHOUSE_PLURAL("{} package", "{} packages", count), count); }};
}

CatalogueWords productWords()
{
    return {_("Products"), "photo", _("No products yet. A product is what you print, or a file that parents get."), _("Add product"), _("Remove product"), _("code, description, type, template, package"),
        [](std::size_t count) { return data::format(PACKHOUSE_PLURAL("{} product", "{} products", count), count); }};
}

/// Packages or products.
class CataloguePage : public ui::ViewPage {
public:
    CataloguePage(sdk::Host& host, const CatalogueKind& kind, const sdk::PageInfo& info, CatalogueWords (*words)())
        : ViewPage{info, [this, &host, words](wxWindow* parent) { return new CatalogueWindow(parent, host, m_draft, words()); }}, m_draft{host, kind, info.id}
    {
    }
    int pendingChanges() const override { return m_draft.count(); }

private:
    CatalogueDraft m_draft;
};

class TsadminPages : public sdk::PageProvider, public sdk::ObjectProvider, public sdk::SearchProvider {
public:
    explicit TsadminPages(sdk::Host& host)
        : m_host{host}, m_drafts{host}, m_offers{host, m_drafts},
          m_packages{host, packageKind(), {"tsadmin.packages", _("Packages"), "package", _("tsAdmin"), 410, "packages"}, packageWords},
          m_products{host, productKind(), {"tsadmin.products", _("Products"), "photo", _("tsAdmin"), 420, "products"}, productWords},
          m_templates{{TemplatesWindow::pageId, _("Templates"), "template", _("Templates"), 500, "templates"}, [&host](wxWindow* parent) { return new TemplatesWindow(parent, host); }}
    {
    }
    const void* extension(std::string_view asked) const
    {
        if (asked == sdk::PageProvider::id) return static_cast<const sdk::PageProvider*>(this);
        if (asked == sdk::SearchProvider::id) return static_cast<const sdk::SearchProvider*>(this);
        return asked == sdk::ObjectProvider::id ? static_cast<const sdk::ObjectProvider*>(this) : nullptr;
    }
    std::vector<sdk::Page*> pages() override { return {&m_offers, &m_packages, &m_products, &m_templates}; }
    std::vector<std::string> kinds() const override { return {"offer"}; }
    std::unique_ptr<sdk::Page> open(const std::string&, const std::string& key) override { return std::make_unique<OfferPage>(m_host, m_drafts, key); }
    std::vector<sdk::Search> searches() override { return tsadmin::searches(m_host); }

private:
    sdk::Host& m_host;
    OfferDrafts m_drafts;
    OffersPage m_offers;
    CataloguePage m_packages, m_products;
    ui::ViewPage m_templates;
};

} // namespace
} // namespace packhouse::tsadmin

PACKHOUSE_NATIVE_PLUGIN(packhouse::tsadmin::TsadminPages, "tsadmin-desktop", "tsAdmin");
