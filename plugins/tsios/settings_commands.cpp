#include "commands.hpp"

#include "delivery_words.hpp"
#include "job_status.hpp"
#include "packhouse/data/exchange.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"
#include "upload_settings.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::tsios {

namespace {

using data::format;
using nlohmann::ordered_json;

std::optional<data::Instant> timeFrom(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional{data::instantFromIso(text)};
}

data::UploadSettings changedBy(const sdk::Arguments& given, data::UploadSettings settings, data::Transaction& work)
{
    if (given.has("--offer")) chooseOffer(work, given.text("--offer"), settings);
    settings.friendlyName = given.text("--friendly-name", settings.friendlyName);
    settings.watermark = given.text("--watermark", settings.watermark);
    settings.provider = given.text("--provider", settings.provider);
    if (given.has("--live-from")) settings.liveFrom = timeFrom(given.text("--live-from"));
    if (given.has("--live-until")) settings.liveUntil = timeFrom(given.text("--live-until"));
    if (!given.has("--delivery")) return settings;
    settings.delivery.clear();
    const auto currency = currencyOf(work, settings);
    for (const auto& word : given.all("--delivery")) settings.delivery.push_back(deliveryOptionOf(word, currency));
    return settings;
}

void print(const data::Job& job, const std::vector<SettingDifference>& changed, sdk::Output& out)
{
    auto rows = ordered_json::array();
    for (const auto& [field, was, now] : changed) rows.push_back({{"field", field}, {"was", was}, {"now", now}});
    const ordered_json document{{"job", job.key}, {"changes", rows}, {"settings", ordered_json::parse(data::toJson(job.upload))}};
    if (out.wantsJson()) out.json(document.dump(2));
    for (const auto& [field, was, now] : changed) out.line(was.empty() ? format("{}: {}", field, now) : format("{}: {} → {}", field, was, now));
    if (!changed.empty() && job.status != data::OnlineStatus::notUploaded)
        out.line(_("The site still has the settings of the last upload; start the upload again to bring them there."));
}

/// Stores the settings of a job, with audit and event.
void submit(sdk::Host& host, data::Transaction& work, data::Job job, const data::UploadSettings& settings, sdk::Output& out)
{
    const auto changed = differences(job.upload, settings);
    job.upload = settings;
    if (!changed.empty()) {
        job = data::JobRepository{work}.update(job);
        for (const auto& [field, was, now] : changed) sdk::audit(work, host, "change upload settings", "job " + job.name, format("{}: {} → {}", field, was, now));
        work.commit();
        host.events().tell("job.changed", job.key);
    }
    print(job, changed, out);
}

void set(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio)};
    const auto job = jobIn(work, given.text("job"));
    const auto settings = changedBy(given, job.upload, work);
    if (settings == job.upload && !out.wantsJson()) {
        std::vector<std::vector<std::string>> rows{{_("Setting"), _("Value")}};
        for (const auto& [field, value] : wordsOf(settings)) rows.push_back({field, value});
        return out.table(rows);
    }
    submit(host, work, job, settings, out);
}

void copy(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio)};
    const auto from = jobIn(work, given.text("from"));
    const auto to = jobIn(work, given.text("to"));
    const auto settings = copied(from.upload, to.upload);
    if (settings == to.upload) out.line(_("Nothing to copy: both jobs have the same settings."));
    submit(host, work, to, settings, out);
}

} // namespace

std::vector<sdk::Command> settingsCommands(sdk::Host& host)
{
    const sdk::Argument job{"job", "JOB", _("name or key of the job"), true};
    return {{"upload settings", _("Show or change how a job behaves on the site"),
             _("Without options it shows them. What is set holds on the site after the next \"upload start\".\n\n"
               "Example: packhouse upload settings \"St Mary's\" --delivery \"SCHOOL:Delivery to school:0.00\" --delivery \"POST:By post:6.95:address\""),
             {job,
              {"--friendly-name", "TEXT", _("what parents see")},
              {"--offer", "CODE[@VERSION]", _("published offer; without a version the newest")},
              {"--delivery", "CODE:DESCRIPTION:PRICE[:address][:untaxed]", _("a way of delivery; all that are given replace all before"), false, true},
              {"--watermark", "TEXT", _("drawn over previews; \"\" for none")},
              {"--live-from", "TIME", _("parents can order from this day or time; \"\" for at once")},
              {"--live-until", "TIME", _("parents can order until before this day or time; \"\" for no end")},
              {"--provider", "CODE", _("ties the job to one site of a lab")}},
             [&host](const sdk::Arguments& given, sdk::Output& out) { set(host, given, out); }},
            {"upload copy-settings", _("Copy the upload settings of another job"),
             _("All but the friendly name is copied; what changes is listed.\n\nExample: packhouse upload copy-settings \"St Mary's 2025\" \"St Mary's 2026\""),
             {{"from", "FROM", _("job to copy from"), true}, {"to", "TO", _("job to copy to"), true}},
             [&host](const sdk::Arguments& given, sdk::Output& out) { copy(host, given, out); }}};
}

} // namespace packhouse::tsios
