#pragma once

#include "packhouse/data/instant.hpp"
#include "packhouse/sdk/native/task.hpp"
#include "packhouse/sdk/native/tone.hpp"

#include <functional>
#include <string>
#include <vector>

namespace packhouse::sdk {

/// What is known, line by line, beside a question.
struct Evidence {
    std::string icon;
    Tone tone = Tone::grey;
    std::string what, value; ///< "Handed to Noritsu 1", "10:41:20, job 8812"
};

struct InboxAct {
    std::string id, label; ///< "It is printed"
    std::string key;       ///< "Alt+P"; works while the item is selected
    std::string icon;
    std::string opens;     ///< a place to go to instead of acting here; may be empty
};

/// A question or a fact that waits for a person.
struct InboxItem {
    std::string key;   ///< unique in its kind, the same at each reading
    std::string title; ///< "Is this sheet printed?"
    std::string facts; ///< "Sheet 184 231, 2 – 5×7, Chloe Nguyen · order N956VHYR · Noritsu 1"
    std::string icon;
    Tone tone = Tone::amber;
    data::Instant since;
    std::vector<Evidence> evidence;
    std::vector<InboxAct> acts;
    std::string note;  ///< beside the buttons: "Nothing prints until you say so."
    bool stopsWork = false;      ///< a desktop notice is given, once
    std::function<std::string(Progress&)> picture; ///< JPEG or PNG bytes; may be empty [task-thread]
    std::string pictureCaption;
};

/// What settling did. `undo` may be empty: then it is not undone but answered.
struct Settling {
    std::string sentence; ///< "Sheet 184 231 counts as printed."
    std::function<void(Progress&)> undo; ///< [task-thread]
};

/// One kind of items. It finds them in what the plugin keeps anyway; nothing is stored for the inbox but who settled what.
class InboxKind {
public:
    virtual ~InboxKind() = default;
    virtual std::string id() const = 0;    ///< "fulfill.sheets-in-doubt"
    virtual std::string title() const = 0; ///< for settings: "Sheets in doubt"
    virtual std::vector<std::string> topics() const = 0; ///< events after which it reads again
    /// Equal items are folded by the kind itself ("24 sheets wait for Gloss 6 in"). [task-thread]
    virtual std::vector<InboxItem> items(Progress& progress) = 0;
    virtual Settling settle(const std::string& item, const std::string& act, Progress& progress) = 0; ///< [task-thread]
};

/// Extension "packhouse.native.inbox/1" of a plugin's library (no window needed).
class InboxProvider {
public:
    static constexpr const char* id = "packhouse.native.inbox/1";
    virtual ~InboxProvider() = default;
    virtual std::vector<InboxKind*> inboxKinds() = 0; ///< live as long as the library
};

} // namespace packhouse::sdk
