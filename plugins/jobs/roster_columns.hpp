#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace packhouse::jobs {

/// What a column of a roster is for. `field`: any other, kept under its heading.
enum class ColumnRole { subjectId = 1, firstName, lastName, fullName, folder, email, field };

struct RosterColumn {
    std::string heading;
    ColumnRole role = ColumnRole::field;
};

/// A heading that a person named for a role, before all spellings known here.
struct NamedColumn {
    ColumnRole role{};
    std::string heading;
};

/// "id", "first-name", "last-name", "name", "folder" or "email" before "=", a heading after it. Throws Error{invalid}.
NamedColumn namedColumnOf(std::string_view text);

/// Gives each heading its role. Of several that would do, the better spelling wins (homeroom before grade), then the first. Headings that
/// stand twice get a number.
std::vector<RosterColumn> recognise(const std::vector<std::string>& headings, const std::vector<NamedColumn>& named);

/// How many different roles were recognised.
int rolesIn(const std::vector<RosterColumn>& columns);

std::optional<std::size_t> columnOf(const std::vector<RosterColumn>& columns, ColumnRole role);

/// "ID", "First name" … for sentences.
std::string nameOf(ColumnRole role);

} // namespace packhouse::jobs
