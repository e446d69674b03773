#include "api/api.hpp"

#include "web/site.hpp"

#include <packhouse/data/keys.hpp>
#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <istream>
#include <iterator>

namespace packhouse::site {
namespace {

struct TroubleWord {
    data::Trouble trouble;
    const char* word;
    int status;
};

constexpr TroubleWord words[] = {{data::Trouble::conflict, "conflict", 409},   {data::Trouble::missing, "missing", 404},
                                 {data::Trouble::invalid, "invalid", 422},     {data::Trouble::unavailable, "unavailable", 503},
                                 {data::Trouble::forbidden, "forbidden", 403}, {data::Trouble::broken, "broken", 500}};

sdk::WebResponse errorResponse(int status, const std::string& sentence, const char* word)
{
    auto response = sdk::WebResponse::json(nlohmann::json{{"error", sentence}, {"trouble", word}}.dump(), status);
    if (status == 401) response.headers.emplace("WWW-Authenticate", "Bearer");
    if (status == 503) response.headers.emplace("Retry-After", "10");
    return response;
}

sdk::WebResponse errorResponse(const data::Error& error)
{
    const auto* word = std::ranges::find(words, error.trouble(), &TroubleWord::trouble);
    return errorResponse(word->status, error.what(), word->word);
}

std::optional<data::StaffUser> caller(Site& site, const sdk::WebRequest& request)
{
    const auto header = request.headers.find("authorization");
    if (header == request.headers.end() || !header->second.starts_with("Bearer ")) return std::nullopt;
    data::Transaction work{site.database(), data::Transaction::Access::read};
    return data::StaffRepository{work}.byToken(data::sha256(header->second.substr(7)));
}

bool may(const data::StaffUser& user, const std::string& role)
{
    const auto has = [&](const char* name) { return std::ranges::find(user.roles, name) != user.roles.end(); };
    return role.empty() || has("administrator") || has(role.c_str());
}

sdk::WebResponse answer(Site& site, const sdk::WebRequest& request, const std::string& role, const ApiHandler& handler)
{
    const auto user = caller(site, request);
    if (!user) return errorResponse(401, _("This needs a credential of the site. Make one with: packhouse site staff add NAME --role ROLE"), "forbidden");
    if (!may(*user, role)) return errorResponse(403, data::format(_("The credential “{}” may not do this: it needs the role {}."), user->name, role), "forbidden");
    return handler(site, request);
}

sdk::WebResponse answerOrError(Site& site, const sdk::WebRequest& request, const std::string& role, const ApiHandler& handler)
{
    try {
        return answer(site, request, role, handler);
    } catch (const data::Error& error) {
        if (error.trouble() == data::Trouble::broken) site.host().log(sdk::LogLevel::error, std::string{"API: "} + error.what());
        return errorResponse(error);
    }
}

} // namespace

sdk::Route apiRoute(Site& site, std::string method, std::string pattern, std::string role, ApiHandler handler)
{
    return {std::move(method), "/api/v1" + pattern, [&site, role = std::move(role), handler = std::move(handler)](const sdk::WebRequest& request) {
                auto response = answerOrError(site, request, role, handler);
                response.headers.emplace("Cache-Control", "no-store");
                return response;
            }};
}

std::string bodyOf(const sdk::WebRequest& request, std::size_t most)
{
    const auto tooLarge = [&] { return data::Error{data::Trouble::invalid, data::format(_("What was sent is larger than the {} bytes this address takes."), most)}; };
    if (request.contentLength > most) throw tooLarge();
    if (request.body == nullptr) return {};
    std::string body(most + 1, '\0');
    request.body->read(body.data(), static_cast<std::streamsize>(body.size()));
    body.resize(static_cast<std::size_t>(request.body->gcount()));
    if (body.size() > most) throw tooLarge();
    return body;
}

std::vector<sdk::Route> apiRoutes(Site& site)
{
    auto routes = jobRoutes(site);
    for (auto& route : pictureRoutes(site)) routes.push_back(std::move(route));
    for (auto& route : orderRoutesOfApi(site)) routes.push_back(std::move(route));
    return routes;
}

} // namespace packhouse::site
