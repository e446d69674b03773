#pragma once

#include "host/desktop/wx_loop.hpp"
#include "host/services/home.hpp"
#include "host/services/services.hpp"

#include <wx/frame.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

namespace packhouse::test {

/// Runs `tests` where the toolkit believes that its event loop runs.
int withEventLoop(const std::function<int()>& tests);

/// Handles events until `done`; false: that took longer than `limit`.
bool waitUntil(const std::function<bool()>& done, std::chrono::milliseconds limit = std::chrono::seconds{20});

/// What one turn of the loop took at most: by the clock, and of this thread's own processor time, which a busy machine does not lengthen.
struct Held {
    std::chrono::milliseconds clock{}, own{};
    void take(const Held& other);
};

/// Handles events for so long.
Held watch(std::chrono::milliseconds time);

/// A key with its modifiers ("Ctrl+S", "F2", "7") through the window with the focus, as the keyboard sends it.
void press(wxWindow* window, const std::string& keys);
void type(wxWindow* window, const std::string& text);

/// An empty window with services on a home of its own.
class Window {
public:
    Window();
    ~Window();
    wxFrame* frame() { return m_frame; }
    sdk::Host& host() { return *m_services; }
    const std::filesystem::path& folder() const { return m_folder; }
    void show(wxWindow* content); ///< fills the window with it
    void clear();                 ///< its content goes

private:
    std::filesystem::path m_folder;
    host::desktop::WxLoop m_loop;
    std::unique_ptr<host::Home> m_home;
    std::unique_ptr<host::Services> m_services;
    wxFrame* m_frame;
};

} // namespace packhouse::test
