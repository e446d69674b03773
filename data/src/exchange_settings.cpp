#include "exchange_parts.hpp"

namespace packhouse::data {
namespace {

constexpr std::string_view settingsSchema = "packhouse.upload-settings/1";
constexpr std::string_view stateSchema = "packhouse.job-state/1";

Json jsonOfOption(const DeliveryOption& option)
{
    return {{"code", option.code},
            {"description", option.description},
            {"price", jsonOf(option.price)},
            {"needsAddress", option.needsAddress},
            {"taxable", option.taxable}};
}

DeliveryOption optionOf(const JsonReader& from)
{
    DeliveryOption option;
    option.code = from.text("code");
    option.description = from.textOrEmpty("description");
    option.price = from.money("price");
    option.needsAddress = from.flagOrElse("needsAddress", false);
    option.taxable = from.flagOrElse("taxable", true);
    return option;
}

} // namespace

Json jsonOf(const UploadSettings& settings)
{
    return {{"friendlyName", settings.friendlyName},
            {"offerCode", settings.offerCode},
            {"offerVersion", settings.offerVersion},
            {"liveFrom", jsonOf(settings.liveFrom)},
            {"liveUntil", jsonOf(settings.liveUntil)},
            {"provider", settings.provider},
            {"watermark", settings.watermark},
            {"delivery", listOf(settings.delivery, jsonOfOption)}};
}

UploadSettings uploadSettingsOf(const JsonReader& from)
{
    UploadSettings settings;
    settings.friendlyName = from.textOrEmpty("friendlyName");
    settings.offerCode = from.textOrEmpty("offerCode");
    settings.offerVersion = from.numberOrElse("offerVersion", 0);
    settings.liveFrom = from.instantOrNone("liveFrom");
    settings.liveUntil = from.instantOrNone("liveUntil");
    settings.provider = from.textOrEmpty("provider");
    if (const auto watermark = from.optional("watermark")) settings.watermark = watermark->text();
    settings.delivery = from.listOrEmpty("delivery", optionOf);
    return settings;
}

std::string toJson(const UploadSettings& settings) { return documentText(jsonOf(settings), settingsSchema); }

UploadSettings uploadSettingsFromJson(std::string_view text)
{
    const Json document = parseDocument(text, settingsSchema);
    return uploadSettingsOf({document, "$"});
}

std::string toJson(const JobUploadState& state)
{
    return documentText({{"jobKey", state.jobKey},
                         {"status", toWord(state.status)},
                         {"missing", state.missing},
                         {"pictures", state.pictures},
                         {"received", state.received},
                         {"orders", state.orders}},
                        stateSchema);
}

JobUploadState jobUploadStateFromJson(std::string_view text)
{
    const Json document = parseDocument(text, stateSchema);
    const JsonReader from{document, "$"};
    JobUploadState state;
    state.jobKey = from.text("jobKey");
    state.status = from.word<OnlineStatus>("status");
    state.missing = from.listOrEmpty("missing", [](const JsonReader& sha) { return sha.text(); });
    state.pictures = from.number("pictures", 0);
    state.received = from.number("received", 0);
    state.orders = from.numberOrElse("orders", 0);
    return state;
}

} // namespace packhouse::data
