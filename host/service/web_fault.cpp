#include "host/service/web_fault.hpp"

#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>

namespace packhouse::host::service {

namespace {

using data::Trouble;

int statusOf(Trouble trouble)
{
    switch (trouble) {
    case Trouble::conflict: return 409;
    case Trouble::missing: return 404;
    case Trouble::invalid: return 400;
    case Trouble::unavailable: return 503;
    case Trouble::forbidden: return 403;
    case Trouble::broken: return 500;
    }
    return 500;
}

const char* wordOf(Trouble trouble)
{
    switch (trouble) {
    case Trouble::conflict: return "conflict";
    case Trouble::missing: return "missing";
    case Trouble::invalid: return "invalid";
    case Trouble::unavailable: return "unavailable";
    case Trouble::forbidden: return "forbidden";
    case Trouble::broken: return "broken";
    }
    return "broken";
}

std::string jsonOf(const WebFault& fault, const std::string& code)
{
    const auto sentence = fault.status == 500 ? data::format(_("That was the site's own fault. Its log has the cause under {}."), code) : fault.sentence;
    return nlohmann::json{{"error", sentence}, {"trouble", wordOf(fault.trouble)}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// The site's own page may need what is just away: then these words have to do.
sdk::WebResponse pageOf(const WebFault& fault, const sdk::RouteProvider* look, const std::string& code)
try {
    if (look != nullptr) return look->faultPage(fault.status, code);
    return {fault.status, {{"Content-Type", "text/plain; charset=utf-8"}}, std::to_string(fault.status) + " " + code + "\n", {}};
} catch (const std::exception&) {
    return {fault.status, {{"Content-Type", "text/plain; charset=utf-8"}}, data::format(_("This page cannot be shown just now ({}). Please try again."), code) + "\n", {}};
}

} // namespace

WebFault faultOf(std::exception_ptr error)
try {
    std::rethrow_exception(error);
} catch (const WebFault& fault) {
    return fault;
} catch (const data::Error& trouble) {
    return {statusOf(trouble.trouble()), trouble.what(), trouble.trouble()};
} catch (const std::exception& fault) {
    return {500, fault.what(), Trouble::broken};
} catch (...) {
    return {500, "something that is no exception", Trouble::broken};
}

sdk::WebResponse answerOf(const WebFault& fault, bool api, const sdk::RouteProvider* look, const std::string& code)
{
    constexpr const char* retrySeconds = "30";
    auto answer = api ? sdk::WebResponse::json(jsonOf(fault, code), fault.status) : pageOf(fault, look, code);
    answer.headers.insert(fault.headers.begin(), fault.headers.end());
    if (fault.status == 503 && !answer.headers.contains("Retry-After")) answer.headers.emplace("Retry-After", retrySeconds);
    return answer;
}

} // namespace packhouse::host::service
