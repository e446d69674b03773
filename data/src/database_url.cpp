#include "packhouse/data/database_url.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <charconv>

namespace packhouse::data {

namespace {

[[noreturn]] void refuse()
{
    throw Error{Trouble::invalid, _("This is no database address. It must have one of the forms sqlite:///absolute/path, "
                                    "postgresql://user[:password]@host[:port]/database or mssql://user[:password]@host[:port]/database.")};
}

std::string decoded(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            result += text[at];
            continue;
        }
        unsigned char byte = 0;
        if (at + 2 >= text.size() || std::from_chars(&text[at + 1], &text[at + 1] + 2, byte, 16).ptr != &text[at + 1] + 2) refuse();
        result += static_cast<char>(byte);
        at += 2;
    }
    return result;
}

int portOf(std::string_view digits)
{
    int port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc{} || end != digits.data() + digits.size() || port < 1 || port > 65535) refuse();
    return port;
}

/// Cuts `text` at `mark` into what stands before (returned) and after; nothing is cut where there is no mark.
std::string_view cut(std::string_view& text, char mark)
{
    const std::size_t at = text.find(mark);
    const std::string_view before = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    return before;
}

DatabaseUrl server(Engine engine, std::string_view rest)
{
    DatabaseUrl url;
    url.engine = engine;
    std::string_view authority = cut(rest, '/');
    url.name = decoded(rest);
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
        std::string_view login = authority.substr(0, at);
        authority.remove_prefix(at + 1);
        url.user = decoded(cut(login, ':'));
        url.password = decoded(login);
    }
    const bool hasPort = authority.find(':') != std::string_view::npos;
    url.host = decoded(cut(authority, ':'));
    if (hasPort) url.port = portOf(authority);
    if (url.host.empty() || url.name.empty() || url.user.empty() || url.name.find('/') != std::string::npos) refuse();
    return url;
}

DatabaseUrl sqlite(std::string_view path)
{
    DatabaseUrl url;
    url.path = decoded(path);
    return url;
}

} // namespace

DatabaseUrl DatabaseUrl::parse(std::string_view text)
{
    const auto after = [&](std::string_view scheme) { return text.starts_with(scheme) ? text.substr(scheme.size()) : std::string_view{}; };
    if (const auto path = after("sqlite://"); path.size() > 1 && path.front() == '/') return sqlite(path);
    if (const auto rest = after("postgresql://"); !rest.empty()) return server(Engine::postgresql, rest);
    if (const auto rest = after("mssql://"); !rest.empty()) return server(Engine::sqlServer, rest);
    refuse();
}

std::string DatabaseUrl::display() const
{
    if (engine == Engine::sqlite) return "sqlite://" + path;
    const std::string scheme = engine == Engine::postgresql ? "postgresql://" : "mssql://";
    return scheme + user + "@" + host + (port ? ":" + std::to_string(port) : "") + "/" + name;
}

} // namespace packhouse::data
