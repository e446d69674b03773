#pragma once

#include <packhouse/data/database.hpp>

#include <filesystem>

namespace packhouse::test {

/// A fresh home with a studio's database: offer SPRING26 (A1 at 20.00, A2 at 38.00; Early bird gives A2 at 33.00), the job "St Mary's" and
/// its order 7KQX4MWD with a header and two queued sheets. Gone with the object.
class SampleHome {
public:
    SampleHome();
    ~SampleHome();
    SampleHome(const SampleHome&) = delete;
    SampleHome& operator=(const SampleHome&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace packhouse::test
