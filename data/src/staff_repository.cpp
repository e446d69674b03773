#include "fold.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/data/visit_repository.hpp"
#include "session.hpp"

#include <iterator>
#include <sstream>

namespace packhouse::data {
namespace {

std::string joined(const std::vector<std::string>& roles)
{
    std::string text;
    for (const std::string& role : roles) text.append(text.empty() ? "" : " ").append(role);
    return text;
}

StaffUser read(const Row& row)
{
    std::istringstream roles{row.text("roles")};
    return {row.id<StaffUser>("id"), row.text("name"), {std::istream_iterator<std::string>{roles}, {}}, row.text("token_sha256")};
}

} // namespace

StaffUser StaffRepository::add(StaffUser user)
{
    const Sql insert = "INSERT INTO staff_users (name, name_folded, roles, token_sha256) VALUES (:name, :name_folded, :roles, :token)"_sql;
    user.id.value = m_session.insert(insert, {{"name", user.name}, {"name_folded", fold(user.name)}, {"roles", joined(user.roles)}, {"token", user.tokenSha256}},
                                     format(_("There is a staff user {} already. Choose another name."), user.name));
    return user;
}

std::optional<StaffUser> StaffRepository::byToken(const std::string& tokenSha256)
{
    return m_session.one("SELECT * FROM staff_users WHERE token_sha256 = :token"_sql, {{"token", tokenSha256}}, read);
}

std::vector<StaffUser> StaffRepository::all() { return m_session.query("SELECT * FROM staff_users ORDER BY name_folded"_sql, {}, read); }

} // namespace packhouse::data
