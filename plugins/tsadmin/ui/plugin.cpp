#include "offers_window.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/plugin.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/watched.hpp"

namespace packhouse::tsadmin {
namespace {

class OffersPage : public ui::ViewPage {
public:
    explicit OffersPage(sdk::Host& host)
        : ViewPage{{OffersWindow::pageId, _("Offers"), "tags", _("tsAdmin"), 400}, [&host](wxWindow* parent) { return new OffersWindow(parent, host); }},
          m_offers{host, OffersWindow::pageId, {"offer.changed"}, [&host] { return countOffers(host); }}
    {
    }

    std::vector<sdk::PageFigure> figures() const override
    {
        if (!m_offers.value()) return {};
        return {{ui::shownNumber(static_cast<std::int64_t>(*m_offers.value())), _("offers in the catalogue"), false}};
    }

private:
    static std::size_t countOffers(sdk::Host& host)
    {
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        return data::OfferRepository{work}.all().size();
    }
    ui::Watched<std::size_t> m_offers;
};

class TsadminPages : public sdk::PageProvider {
public:
    explicit TsadminPages(sdk::Host& host) : m_offers{host} {}
    const void* extension(std::string_view asked) const { return asked == sdk::PageProvider::id ? static_cast<const sdk::PageProvider*>(this) : nullptr; }
    std::vector<sdk::Page*> pages() override { return {&m_offers}; }

private:
    OffersPage m_offers;
};

} // namespace
} // namespace packhouse::tsadmin

PACKHOUSE_NATIVE_PLUGIN(packhouse::tsadmin::TsadminPages, "tsadmin-desktop", "tsAdmin");
