#pragma once

#include "packhouse/sdk/native/ui/conflict_table.hpp"
#include "packhouse/sdk/native/ui/view.hpp"

namespace packhouse::tsadmin {

/// A page whose edits wait for *Submit*: asks before it closes, and shows both sides when somebody else was faster.
class PendingView : public ui::View {
public:
    PendingView(wxWindow* parent, sdk::Host& host, const std::string& id) : View{parent, host, id}, m_id{id} {}
    bool mayClose() override;

    static std::string submitLabel(int count); ///< "Submit 6 changes"
    static bool isConflict(const sdk::Outcome& outcome);

protected:
    virtual int submittable() const = 0; ///< changes that *Submit* writes now
    virtual void submitChanges() = 0;
    virtual void discard() = 0;
    virtual wxWindow* work() = 0;        ///< what the table of conflicts takes the place of

    void notWritten(const sdk::Outcome& outcome); ///< the bar of any failure but a conflict
    /// What both changed, in the page. `decided` gets one choice for each field.
    void askWhoseWins(const std::string& sentence, std::vector<ui::ConflictField> fields, std::function<void(const std::vector<ui::Choice>&)> decided);
    bool asking() const { return m_conflict != nullptr && m_conflict->IsShown(); }
    void written(); ///< drops the bars, and closes the page if that was asked for
    void leave();

private:
    void showConflict(bool shown);
    std::string m_id;
    bool m_leaving = false;
    ui::ConflictTable* m_conflict = nullptr; ///< made at the first conflict
};

} // namespace packhouse::tsadmin
