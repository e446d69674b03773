#include "codes.hpp"

#include "fold.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::data {

std::optional<std::int64_t> idOfCode(Session& session, const Sql& sql, const std::string& code)
{
    return session.one(sql, {{"code", fold(code)}}, [](const Row& row) { return row.integer("id"); });
}

const std::string& checkedCode(const std::string& code, const std::string& what)
{
    if (code.empty() || code.front() == ' ' || code.back() == ' ')
        throw Error{Trouble::invalid, format(_("The code \"{}\" of a {} must not be empty and neither begin nor end with a blank. Change it."), code, what)};
    return code;
}

std::string takenSentence(const std::string& what, const std::string& code)
{
    return format(_("There is a {} with the code {} already. Choose another code."), what, code);
}

std::string goneSentence(const std::string& what)
{
    return format(_("The {} that was to be changed is not there any more. Read the list again."), what);
}

std::string missingSentence(const std::string& what, const std::string& code)
{
    return format(_("There is no {} with the code {}. Check the code, or define it first."), what, code);
}

} // namespace packhouse::data
