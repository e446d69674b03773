#pragma once

#include "host/desktop/desktop.hpp"
#include "host/desktop/sample_home.hpp"
#include "host/desktop/wx_loop.hpp"

#include "support/records.hpp"

#include <packhouse/sdk/native/ui/view.hpp>

#include <gtest/gtest.h>

#include <chrono>

namespace packhouse::test {

/// Runs `tests` where the toolkit believes that its event loop runs.
int withEventLoop(const std::function<int()>& tests);

/// Handles events until `done`; false: that took longer than `limit`.
bool waitUntil(const std::function<bool()>& done, std::chrono::milliseconds limit = std::chrono::seconds{20});

/// The desktop's window, worked by keys as a person would.
class Desk : public testing::Test {
protected:
    void openOn(const std::filesystem::path& home); ///< in place of the window before
    void TearDown() override;

    host::desktop::Frame& frame() { return m_desktop->frame(); }
    sdk::Host& host() { return m_desktop->services(); }
    data::Database& studio() { return host().database(data::Schema::studio); }
    ui::View& view() { return *dynamic_cast<ui::View*>(frame().front()->work()); } ///< of the page in front
    /// Opens a page and waits until what it reads has come.
    void open(const std::string& pageId);
    void waitFor(const std::string& pageId);
    /// A key with its modifiers ("Ctrl+S", "F8", "7"), sent through the window as the keyboard sends it.
    void press(const std::string& keys);
    void type(const std::string& text);
    void scan(const std::string& text); ///< at a scanner's speed, with Enter
    void settleKeys();                  ///< waits until all keys have arrived
    void click(const std::string& button); ///< the one in the page in front that says this

    host::desktop::WxLoop m_loop;
    std::unique_ptr<host::desktop::Desktop> m_desktop;
};

/// The window on a sample home.
class Screen : public Desk {
protected:
    Screen() { openOn(m_home.path()); }

    SampleHome m_home;
};

/// The first window of this kind below `parent`.
template <typename Window>
Window* child(wxWindow* parent)
{
    for (wxWindow* each : parent->GetChildren()) {
        if (auto* found = dynamic_cast<Window*>(each)) return found;
        if (auto* found = child<Window>(each)) return found;
    }
    return nullptr;
}

/// The first window of this kind below `parent` that is on the screen and says what `wanted` looks for.
template <typename Window>
Window* shownChild(wxWindow* parent, const std::function<bool(const std::string&)>& wanted)
{
    for (wxWindow* each : parent->GetChildren()) {
        auto* found = dynamic_cast<Window*>(each);
        if (found != nullptr && found->IsShownOnScreen() && wanted(found->GetLabelText().utf8_string())) return found;
        if (auto* below = shownChild<Window>(each, wanted)) return below;
    }
    return nullptr;
}

} // namespace packhouse::test
