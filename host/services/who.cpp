#include "host/services/who.hpp"

#include <pwd.h>
#include <unistd.h>

namespace packhouse::host {

std::string computerName()
{
    char name[256] = {};
    ::gethostname(name, sizeof name - 1);
    return name;
}

std::string userName()
{
    const auto* user = ::getpwuid(::geteuid());
    return user == nullptr ? std::to_string(::geteuid()) : user->pw_name;
}

} // namespace packhouse::host
