#pragma once

#include <string>

class wxWindow;

namespace packhouse::ui {

/// Whether the studio's database answers, as the frame says it; told by the event "database.away" too. [main-thread]
void setDatabaseAway(const std::string& why); ///< a sentence; empty: it answers
const std::string& databaseAway();

/// Disables a button of a page while the database is away, and says why in its tooltip. Buttons that only collect changes need it not.
void needsDatabase(wxWindow* button);

} // namespace packhouse::ui
