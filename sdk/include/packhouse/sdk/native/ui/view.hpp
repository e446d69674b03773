#pragma once

#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/page.hpp"
#include "packhouse/sdk/native/ui/bar.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/steps.hpp"

#include <wx/stattext.h>
#include <wx/timer.h>
#include <wx/weakref.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace packhouse::ui {

class List;

/// What a page shows while it is open. Its window holds its tasks: closing the page cancels them, and nothing calls into it any more.
class View : public Panel {
public:
    View(wxWindow* parent, sdk::Host& host, std::string pageId);

    virtual std::string facts() const { return {}; }
    virtual std::string filterHint() const { return {}; }
    virtual void filter(const std::string& /*words*/) {}
    virtual std::vector<sdk::PageAction> actions() const { return {}; }
    virtual void perform(const std::string& /*action*/) {}
    virtual int pendingChanges() const { return 0; }
    virtual bool mayClose() { return true; }
    virtual void refresh() {}
    virtual bool showPanel(bool /*shown*/) { return false; }
    virtual void bringUp(const std::string& /*part*/) {}
    virtual bool can(sdk::EditCommand /*command*/) const { return false; }
    virtual void edit(sdk::EditCommand /*command*/) {}
    virtual std::string selectedPlace() const { return {}; }
    virtual std::vector<std::string> editing() const { return {}; }
    virtual std::string shownPlace() const { return {}; }
    virtual bool loading() const;

    /// Takes back, or does again, what `did` told last; while that runs in the background no other does.
    void undo();
    void redo();
    std::string undoName() const;
    std::string redoName() const;

    /// Where the hands begin; the page's main list.
    void SetFocus() override;

    Bars& bars() { return *m_bars; }
    sdk::Host& host() { return m_host; }

    /// What this page stands on has been read: only then may it say how much there is, or that there is nothing.
    bool isRead() const { return m_standing.readAt.has_value(); }

protected:
    /// The reading, or the list, that this page stands on. Rows that stay when it cannot be read anew say from when they are.
    void standsOn(const std::string& subject, const std::string& reading); ///< "Reading the queue …"
    void standsOn(List& list); ///< which says itself that it is being read
    /// The facts of a page that is not read yet: nothing at first, after half a second that it is being read, after a failure that it is not.
    std::string unread() const;

    /// A reading that failed: one bar for each sentence, with *Try again*; none while the frame says that the database is away.
    struct Failure {
        std::string sentence;
        std::function<void()> again;
        bool ofDatabase = true; ///< it may be that which does not answer
    };
    void failed(const std::string& subject, Failure failure);
    void succeeded(const std::string& subject);

    /// Reads in the background, then `show` gets what was found. One read at a time for each `subject`: a newer one cancels the older. What
    /// fails says so in a bar with *Try again*, and the page stays as it was.
    template <typename Value>
    void read(const std::string& subject, const std::string& title, std::function<Value(sdk::Progress&)> look, std::function<void(Value&)> show)
    {
        const auto found = std::make_shared<std::optional<Value>>();
        run({subject, title, [look = std::move(look), found](sdk::Progress& progress) { found->emplace(look(progress)); },
            [show = std::move(show), found] { show(**found); }, {}});
    }

    /// Work in the background. Without `failed` a failure says so in a bar with *Try again*.
    struct Work {
        std::string subject, title;
        std::function<void(sdk::Progress&)> work;
        std::function<void()> done;
        std::function<void(const sdk::Outcome&)> failed;
    };
    void run(Work work);
    bool running(const std::string& subject) const;
    void stop(const std::string& subject); ///< asks it to; its bar says how it ended

    /// Refreshes soon after each event of this topic; many in a row are one refresh.
    void refreshOn(const std::string& topic);

    /// Something was done that can be taken back: it goes to the steps of this page, and the bar at its foot says it until the next action.
    void did(Step step);
    /// Something was done that cannot be taken back but answered ("Reprint…", "Refund…"): the bar says so with these acts.
    void told(const std::string& sentence, std::vector<Notice::Act> acts = {});

    /// Remembered from one day to the next by sdk::Kept under "layout/PAGE/name".
    std::string remembered(const std::string& name) const;
    void remember(const std::string& name, const std::string& text);

    /// The host asks anew for facts, actions and numbers.
    void changed();

    void setFirst(wxWindow* first) { m_first = first; }
    wxSizer* content() { return m_content; } ///< below the bars

private:
    struct Standing {
        std::string subject, reading;
        List* list = nullptr;
        std::optional<data::Instant> readAt;
    };
    void ended(const Work& work, const sdk::Outcome& outcome);
    void began(const std::string& subject);
    void showFailures();
    Notice noticeOf(const std::vector<std::string>& subjects) const;
    std::string asOf() const;
    void walk(const Change& change, const std::string& title, std::function<void()> done);
    sdk::Host& m_host;
    std::string m_pageId;
    Bars *m_bars, *m_foot; ///< above the content; the undo bar below it
    wxStaticText* m_line;  ///< a quiet one between bars and content: from when the rows are
    Standing m_standing;
    std::map<std::string, Failure> m_failures; ///< by subject
    std::vector<std::string> m_failureBars;
    wxTimer m_slow;
    Steps m_steps;
    wxSizer* m_content;
    wxWindow* m_first = nullptr;
    struct Running {
        sdk::Task task;
        bool active = false;
    };
    std::map<std::string, Running> m_running;
    std::vector<sdk::Subscription> m_heard;
    wxTimer m_soon;
};

/// A page of the navigation whose window is a View.
class ViewPage : public sdk::Page {
public:
    using Make = std::function<View*(wxWindow* parent)>;
    ViewPage(sdk::PageInfo info, Make make) : m_info{std::move(info)}, m_make{std::move(make)} {}

    sdk::PageInfo info() const override { return m_info; }
    wxWindow* create(wxWindow* parent) override;
    std::string facts() const override;
    std::string filterHint() const override;
    void filter(const std::string& words) override;
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    int pendingChanges() const override;
    bool mayClose() override;
    void refresh() override;
    bool loading() const override;
    bool showPanel(bool shown) override;
    void bringUp(const std::string& part) override;
    std::string undoName() const override;
    std::string redoName() const override;
    void undo() override;
    void redo() override;
    bool can(sdk::EditCommand command) const override;
    void edit(sdk::EditCommand command) override;
    std::string selectedPlace() const override;
    std::vector<std::string> editing() const override;
    std::string shownPlace() const override;
    View* view() const { return m_view.get(); }

private:
    sdk::PageInfo m_info;
    Make m_make;
    wxWeakRef<View> m_view;
};

} // namespace packhouse::ui
