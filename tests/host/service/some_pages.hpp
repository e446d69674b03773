#pragma once

#include <packhouse/data/error.hpp>
#include <packhouse/sdk/native/web.hpp>

#include <istream>
#include <iterator>

namespace packhouse::test {

/// A provider with one page for each thing a server must get right.
class SomePages : public sdk::RouteProvider {
public:
    std::vector<sdk::Route> routes() const override
    {
        using data::Error, data::Trouble;
        return {
            {"GET", "/", [](const auto&) { return sdk::WebResponse::html("<p>hello</p>"); }},
            {"GET", "/shop/{n}/package/{code}", [](const auto& request) { return text(request.parameters.at("n") + "|" + request.parameters.at("code")); }},
            {"GET", "/cart/lines", [](const auto&) { return text("lines"); }},
            {"GET", "/cart/{id}", [](const auto& request) { return text("id " + request.parameters.at("id")); }},
            {"GET", "/field", [](const auto& request) { return text(request.field("name")); }},
            {"POST", "/field", [](const auto& request) { return text(request.field("name") + "|" + request.cookies.at("visit")); }},
            {"PUT", "/api/v1/pictures/{sha}", [](const auto& request) { return text(std::to_string(count(*request.body))); }},
            {"PUT", "/api/v1/ignored", [](const auto&) { return text("not read"); }},
            {"GET", "/api/v1/missing", [](const auto&) -> sdk::WebResponse { throw Error{Trouble::missing, "There is no such job."}; }},
            {"GET", "/api/v1/broken", [](const auto&) -> sdk::WebResponse { throw std::runtime_error{"secret detail"}; }},
            {"GET", "/away", [](const auto&) -> sdk::WebResponse { throw Error{Trouble::unavailable, "The database is away."}; }},
            {"GET", "/file", [](const auto& request) { return sdk::WebResponse{200, {{"Content-Type", "image/jpeg"}}, {}, request.field("path")}; }},
            {"GET", "/split", [](const auto&) { return sdk::WebResponse{200, {{"X-Name", "a\r\nSet-Cookie: b"}}, "x", {}}; }},
            {"GET", "/own-policy", [](const auto&) { return sdk::WebResponse{200, {{"Content-Security-Policy", "default-src 'self'"}}, "x", {}}; }},
        };
    }

    sdk::WebResponse faultPage(int status, const std::string& code) const override
    {
        return sdk::WebResponse::html("<p>fault " + std::to_string(status) + " " + code + "</p>", status);
    }

    static sdk::WebResponse text(std::string body) { return {200, {{"Content-Type", "text/plain"}}, std::move(body), {}}; }

private:
    static std::size_t count(std::istream& body)
    {
        std::string read;
        char part[4096];
        while (body.read(part, sizeof part) || body.gcount() > 0)
            read.append(part, static_cast<std::size_t>(body.gcount()));
        return read.size();
    }
};

} // namespace packhouse::test
