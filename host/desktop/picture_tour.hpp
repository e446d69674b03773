#pragma once

#include "host/desktop/frame.hpp"

namespace packhouse::host::desktop {

/// Opens every page, waits until it has loaded, writes its picture, and says when all are there.
class PictureTour {
public:
    PictureTour(Frame& frame, std::filesystem::path folder, std::function<void(const std::string& problem)> done);

private:
    void next();
    void look();
    void settle();
    void shoot();
    Frame& m_frame;
    std::filesystem::path m_folder;
    std::function<void(const std::string&)> m_done;
    std::vector<std::string> m_left;
    std::string m_now;
    wxTimer m_quiet; ///< runs out when nothing has changed for a moment
};

} // namespace packhouse::host::desktop
