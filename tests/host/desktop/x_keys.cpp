#include "host/desktop/x_keys.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <memory>
#include <stdexcept>
#include <thread>

namespace packhouse::test {

void strikeKeys(const std::string& keys, std::chrono::milliseconds pace)
{
    const std::unique_ptr<Display, decltype(&XCloseDisplay)> line{XOpenDisplay(nullptr), XCloseDisplay};
    if (!line) throw std::runtime_error{"no X server"};
    auto next = std::chrono::steady_clock::now();
    for (const char key : keys) {
        const KeyCode code = XKeysymToKeycode(line.get(), key == '\n' ? XK_Return : static_cast<KeySym>(key));
        XTestFakeKeyEvent(line.get(), code, True, CurrentTime);
        XTestFakeKeyEvent(line.get(), code, False, CurrentTime);
        XFlush(line.get());
        std::this_thread::sleep_until(next += pace);
    }
}

} // namespace packhouse::test
