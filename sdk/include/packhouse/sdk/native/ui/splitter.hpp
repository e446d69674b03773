#pragma once

#include "packhouse/sdk/native/host.hpp"

#include <wx/splitter.h>

#include <string>

namespace packhouse::ui {

/// The sash stands tomorrow where a person left it today. `name`: "tsadmin.offers/panel", unique in the program. Call it after the splitter was split.
void rememberSplitter(wxSplitterWindow* splitter, sdk::Host& host, const std::string& name);

} // namespace packhouse::ui
