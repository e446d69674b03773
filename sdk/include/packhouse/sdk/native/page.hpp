#pragma once

#include <string>
#include <vector>

class wxWindow;

namespace packhouse::sdk {

/// Where a page stands in the navigation. An object's page (objects.hpp) has id "kind:key" and no place in the navigation.
struct PageInfo {
    std::string id;       ///< "fulfill.queue"
    std::string title;    ///< "Queue", translated
    std::string icon;     ///< name in shared()/icons, e.g. "stack-2"
    std::string heading;  ///< navigation heading: "Fulfill"
    int position = 0;     ///< headings and pages sort by it
    std::string help{};   ///< topic in shared()/help that F1 opens: "queue"; empty: the table of contents
};

/// A menu entry and key of a page. The host draws, sorts and disables it; a key already taken on that page is refused and listed.
struct PageAction {
    std::string id, label; ///< "Print %d sheets…" is the page's business: labels are asked for anew at each change
    std::string key;       ///< "Ctrl+P", may be empty
    bool enabled = true;
    bool isDefault = false;
    std::string whyNot;    ///< tooltip when disabled
    std::string icon;      ///< name in shared()/icons
    std::string originalKey{};      ///< takes the place of `key` while *Keys: as in the original* is chosen; empty: the same
    bool needsDatabase = true;      ///< the host disables it while the connection is lost, and says so
};

/// A figure on the start page; a click opens the page that gave it.
struct PageFigure {
    std::string number; ///< "312"
    std::string words;  ///< "sheets to print"
    bool needsPerson = false;
    std::string place{}; ///< what a click opens, e.g. the page filtered: "fulfill.queue#state:unknown"; empty: the page
};

/// What the Edit menu asks of the page when no text field has the focus.
enum class EditCommand { cut = 1, copy, paste, remove, selectAll };

/// One entry in the host's navigation. The host draws frame, menu, tab and page head from what a page answers here; a page whose answers
/// have changed says so by the event "page.changed" with its id, and is asked anew. All calls [main-thread].
class Page {
public:
    virtual ~Page() = default;
    virtual PageInfo info() const = 0;
    /// Returns a child of `parent`, which owns it from then on. Called at the first visit.
    virtual wxWindow* create(wxWindow* parent) = 0;
    /// The one line beside the title: "312 sheets in 46 orders".
    virtual std::string facts() const { return {}; }
    /// What the filter of the page head finds ("order, child, package"); empty: this page has no filter.
    virtual std::string filterHint() const { return {}; }
    virtual void filter(const std::string& /*words*/) {}
    /// In the order of the page head; the first four stand there, the rest under *More*.
    virtual std::vector<PageAction> actions() const { return {}; }
    virtual void perform(const std::string& /*action*/) {}
    /// Open work for the badge; 0: none.
    virtual int badge() const { return 0; }
    virtual bool badgeNeedsPerson() const { return false; } ///< amber
    virtual std::vector<PageFigure> figures() const { return {}; }
    /// Number of edits not submitted yet; the tab shows "•" and the status bar the sum.
    virtual int pendingChanges() const { return 0; }
    /// False keeps the page open, e.g. while unsaved work waits for an answer.
    virtual bool mayClose() { return true; }
    /// Read again (F5).
    virtual void refresh() {}
    /// True until what was asked for at creation or by `refresh` has arrived or failed.
    virtual bool loading() const { return false; }
    /// Shows or folds the panel at the right (F8, and narrow windows). False: the page has none.
    virtual bool showPanel(bool /*shown*/) { return false; }
    /// Selects and shows what stands after '#' in a place: "sheet:184204", "state:unknown".
    virtual void bringUp(const std::string& /*part*/) {}

    /// What Ctrl+Z and Ctrl+Y would do here: "hold 4 sheets"; empty: nothing to undo or redo.
    virtual std::string undoName() const { return {}; }
    virtual std::string redoName() const { return {}; }
    virtual void undo() {}
    virtual void redo() {}

    virtual bool can(EditCommand /*command*/) const { return false; }
    virtual void edit(EditCommand /*command*/) {}

    /// The thing selected here ("order:7KQX4MWD"), for commands of *Go to*; empty: none.
    virtual std::string selectedPlace() const { return {}; }
    /// Things with changes not submitted here ("offer:SPRING26"): others are told.
    virtual std::vector<std::string> editing() const { return {}; }
    /// The thing in front whose other editors the head names; empty: none.
    virtual std::string shownPlace() const { return {}; }
};

/// Extension "packhouse.native.pages/1" of a plugin's desktop library. The pages live as long as the library.
class PageProvider {
public:
    static constexpr const char* id = "packhouse.native.pages/1";
    virtual ~PageProvider() = default;
    virtual std::vector<Page*> pages() = 0;
};

} // namespace packhouse::sdk
