#include "job_reading.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <fstream>
#include <iterator>

namespace packhouse::jobs {

using data::Error;
using data::format;
using data::Trouble;

data::Job jobIn(data::Transaction& work, const std::string& nameOrKey)
{
    auto job = data::JobRepository{work}.find(nameOrKey);
    if (!job) throw Error{Trouble::missing, format(_("There is no job \"{}\"; see: packhouse job list"), nameOrKey)};
    return *std::move(job);
}

std::string bytesOf(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) throw Error{Trouble::missing, format(_("There is no file {}"), file.string())};
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in) throw Error{Trouble::unavailable, format(_("The file {} cannot be read; look at its permissions"), file.string())};
    return bytes;
}

} // namespace packhouse::jobs
