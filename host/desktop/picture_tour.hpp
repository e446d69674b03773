#pragma once

#include "host/desktop/frame.hpp"

#include <chrono>
#include <future>
#include <set>

namespace packhouse::host::desktop {

/// Opens every page and the thing selected in it, at last *Go to* above the first one, waits until each has loaded, writes its picture, and says when all are there. A page that takes
/// longer than `patience` is pictured as it is: still loading.
class PictureTour {
public:
    PictureTour(Frame& frame, std::filesystem::path folder, std::chrono::milliseconds patience, std::function<void(const std::string& problem)> done);

private:
    void next();
    void showGoTo();
    void look();
    void settle();
    void shootOn();
    void shoot();
    void followSelection();
    void finish();
    Frame& m_frame;
    std::filesystem::path m_folder;
    std::function<void(const std::string&)> m_done;
    std::chrono::milliseconds m_patience;
    std::vector<std::string> m_left;
    std::set<std::string> m_kinds; ///< of objects that have a picture already
    std::string m_now;
    std::vector<std::future<void>> m_writing; ///< pictures on their way to the disk
    wxTimer m_quiet; ///< runs out when nothing has changed for a moment
    wxTimer m_late;  ///< runs out when the page takes too long
};

} // namespace packhouse::host::desktop
