#pragma once

namespace packhouse::host::desktop {

class Frame;

/// F6: the focus goes on to the next of navigation, page head, work, right panel, drawer, status bar.
void focusNextPane(Frame& frame, int by);

} // namespace packhouse::host::desktop
