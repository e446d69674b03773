#include "commands.hpp"

#include "catalogue_words.hpp"
#include "offer_check.hpp"
#include "offer_reading.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"
#include "version_difference.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::tsadmin {

namespace {

using data::Error;
using data::format;
using data::Trouble;
using nlohmann::ordered_json;

OfferSurroundings surroundings(sdk::Host& host, data::Transaction& work)
{
    OfferSurroundings around{data::PackageRepository{work}.all(), data::ProductRepository{work}.all(), std::set<std::string>{}, data::now()};
    for (const auto& file : host.templates().all()) around.templateKeys->insert(file.key);
    return around;
}

void print(const std::vector<OfferFinding>& findings, sdk::Output& out)
{
    for (const auto& finding : findings)
        out.line(format("{} {}: {}", finding.error ? _("error") : _("warning"), finding.object, finding.sentence));
}

void checkOffer(sdk::Host& host, const std::string& code, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto findings = check(offerIn(work, code), surroundings(host, work));
    auto document = ordered_json::array();
    for (const auto& finding : findings) document.push_back({{"error", finding.error}, {"object", finding.object}, {"sentence", finding.sentence}});
    if (out.wantsJson()) out.json(ordered_json{{"mayPublish", mayPublish(findings)}, {"findings", document}}.dump(2));
    print(findings, out);
    if (findings.empty()) out.line(_("Nothing found: the offer can be published."));
    if (!mayPublish(findings)) throw Error{Trouble::invalid, format(_("The offer {} cannot be published before its errors are mended"), code)};
}

void refuseErrors(const std::string& code, const std::vector<OfferFinding>& findings)
{
    if (!mayPublish(findings))
        throw Error{Trouble::invalid, format(_("The offer {} was not published: {}: {}"), code, findings.front().object, findings.front().sentence)};
}

std::vector<VersionDifference> sinceLast(data::OfferRepository& offers, const std::string& code)
{
    const auto versions = offers.versions(code);
    return versions.empty() ? std::vector<VersionDifference>{} : differences(versions.back().content, offers.draft(code));
}

ordered_json jsonOf(const data::OfferVersion& version, const std::vector<VersionDifference>& changed)
{
    auto rows = ordered_json::array();
    for (const auto& row : changed) rows.push_back({{"object", row.object}, {"field", row.field}, {"was", row.was}, {"now", row.now}});
    return {{"offer", version.content.offerCode},
            {"version", version.content.version},
            {"publishedAt", data::toIso(version.publishedAt)},
            {"publishedBy", version.publishedBy},
            {"changes", rows}};
}

void publish(sdk::Host& host, const std::string& code, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::OfferRepository offers{work};
    const auto findings = check(offerIn(work, code), surroundings(host, work));
    print(findings, out);
    refuseErrors(code, findings);
    const auto changed = sinceLast(offers, code);
    const auto version = offers.publish(code, host.person(), data::now());
    sdk::audit(work, host, "publish", "offer " + version.content.offerCode, format("version {}", version.content.version));
    work.commit();
    host.events().tell("offer.changed", version.content.offerCode);
    if (out.wantsJson()) out.json(jsonOf(version, changed).dump(2));
    out.line(format(_("Published {} version {}"), version.content.offerCode, version.content.version));
    for (const auto& row : changed) out.line(format("  {}, {}: {}", row.object, row.field, changeOf(row.was, row.now)));
    if (changed.empty() && version.content.version > 1) out.line(_("Nothing changed against the version before."));
}

} // namespace

std::vector<sdk::Command> publishCommands(sdk::Host& host)
{
    const sdk::Argument offer{"offer", "OFFER", _("code of the offer"), true};
    return {{"offer check", _("Say what keeps an offer from being published, and what looks wrong"), _("Example: packhouse offer check SPRING26"), {offer},
             [&host](const sdk::Arguments& given, sdk::Output& out) { checkOffer(host, given.text("offer"), out); }},
            {"offer publish", _("Freeze the draft as the next version, which jobs and orders name"),
             _("A version never changes. Orders stay bound to the version they were sold under.\n\nExample: packhouse offer publish SPRING26"), {offer},
             [&host](const sdk::Arguments& given, sdk::Output& out) { publish(host, given.text("offer"), out); }}};
}

} // namespace packhouse::tsadmin
