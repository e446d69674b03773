#include "searches.hpp"

#include "catalogue_words.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/finder.hpp"
#include "packhouse/data/list_query.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>
#include <sstream>

namespace packhouse::tsadmin {
namespace {

// Each word begins a word of the text; as the finder of the database does it for what is not stored there.
bool matches(const std::string& words, const std::string& text)
{
    std::istringstream wanted{foldedCode(words)};
    const std::string folded = " " + foldedCode(text);
    for (std::string word; wanted >> word;)
        if (folded.find(" " + word) == std::string::npos) return false;
    return true;
}

sdk::Hit hitOf(const std::string& place, const std::string& code, const std::string& detail, const std::string& icon, const std::string& words)
{
    sdk::Hit hit;
    hit.place = place;
    hit.title = detail.empty() ? code : detail;
    hit.detail = detail.empty() ? std::string{} : code;
    hit.icon = icon;
    hit.key = code;
    hit.exact = sameCode(code, words);
    return hit;
}

std::vector<sdk::Hit> findOffers(sdk::Host& host, const std::string& words, std::size_t limit)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<sdk::Hit> hits;
    for (const data::Offer& offer : data::OfferRepository{work}.all())
        if (matches(words, offer.code + " " + offer.description)) hits.push_back(hitOf("offer:" + offer.code, offer.code, offer.description, "tags", words));
    std::ranges::stable_partition(hits, &sdk::Hit::exact);
    hits.resize(std::min(hits.size(), limit));
    return hits;
}

std::vector<sdk::Hit> findPackages(sdk::Host& host, const std::string& words, std::size_t limit)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<sdk::Hit> hits;
    for (const data::Package& package : data::Finder{work}.packages(words, static_cast<int>(limit)))
        hits.push_back(hitOf("tsadmin.packages#package:" + package.code, package.code, package.description, "package", words));
    return hits;
}

std::vector<sdk::Hit> findProducts(sdk::Host& host, const std::string& words, std::size_t limit)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<sdk::Hit> hits;
    for (const data::Product& product : data::Finder{work}.products(words, static_cast<int>(limit)))
        hits.push_back(hitOf("tsadmin.products#product:" + product.code, product.code, product.description, "photo", words));
    return hits;
}

std::vector<sdk::Hit> findTemplates(sdk::Host& host, const std::string& words, std::size_t limit)
{
    std::vector<sdk::Hit> hits;
    for (const sdk::TemplateFile& file : host.templates().all())
        if (!file.key.empty() && hits.size() < limit && matches(words, file.key + " " + file.description))
            hits.push_back(hitOf("tsadmin.templates#template:" + file.key, file.key, file.description, "template", words));
    return hits;
}

} // namespace

std::vector<sdk::Search> searches(sdk::Host& host)
{
    using Find = std::vector<sdk::Hit> (*)(sdk::Host&, const std::string&, std::size_t);
    const auto search = [&host](const char* id, const std::string& group, int position, Find find) {
        return sdk::Search{id, group, position, 0, [&host, find](const std::string& words, std::size_t limit, sdk::Progress&) { return find(host, words, limit); }};
    };
    return {search("tsadmin.offers", _("Offers"), 600, findOffers), search("tsadmin.packages", _("Packages"), 610, findPackages),
        search("tsadmin.products", _("Products"), 620, findProducts), search("tsadmin.templates", _("Templates"), 630, findTemplates)};
}

} // namespace packhouse::tsadmin
