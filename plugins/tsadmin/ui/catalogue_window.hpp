#pragma once

#include "catalogue_draft.hpp"
#include "catalogue_form.hpp"
#include "catalogue_source.hpp"
#include "pending_view.hpp"

#include "packhouse/sdk/native/ui/empty_state.hpp"

namespace packhouse::tsadmin {

/// The words in which the page of one kind speaks.
struct CatalogueWords {
    std::string title, icon, empty; ///< "Packages"; "No packages yet. A package is what parents order."
    std::string add, remove, field; ///< "Add package", "Remove package", what the filter finds
    std::function<std::string(std::size_t)> count; ///< "214 packages"
};

/// Records of one kind of the catalogue: list · form of the selected ones · what uses them. Edits collect until *Submit n changes*.
class CatalogueWindow : public PendingView {
public:
    CatalogueWindow(wxWindow* parent, sdk::Host& host, CatalogueDraft& draft, CatalogueWords words);

    std::string facts() const override;
    std::string filterHint() const override { return m_words.field; }
    void filter(const std::string& words) override { m_list->filter(words); }
    std::vector<sdk::PageAction> actions() const override;
    void perform(const std::string& action) override;
    int pendingChanges() const override { return m_draft.count(); }
    void refresh() override;
    bool loading() const override;
    bool showPanel(bool shown) override;
    void bringUp(const std::string& part) override;
    bool can(sdk::EditCommand command) const override;
    void edit(sdk::EditCommand command) override;
    std::string selectedPlace() const override;
    std::vector<std::string> editing() const override;
    std::string shownPlace() const override { return selectedPlace(); }

private:
    void build();
    void listen();
    void readSurroundings();
    void showEmpty();
    void showSelected();
    void showEdited();
    std::optional<ui::Cell> overlay(ui::RowId row, const std::string& field) const;

    void edited(const std::vector<ui::CellEdit>& edits);
    void take(CatalogueChanges after);
    void hold(CatalogueChanges changes);
    void add();
    void duplicate();
    void removeChosen();
    void nextFault();
    void show(ui::RowId row);
    /// Calls with these records as soon as they have been read.
    void withRecords(const std::vector<ui::RowId>& rows, std::function<void(const std::vector<CatalogueLine>&)> act);
    std::vector<CatalogueRecord> chosen() const; ///< with their edits, those that have been read

    int submittable() const override { return m_draft.count(); }
    void submitChanges() override;
    void discard() override { hold({}); }
    wxWindow* work() override { return m_work; }
    void notSubmitted(const sdk::Outcome& outcome);
    void compareWith(const std::map<std::int64_t, CatalogueRecord>& stored);

    CatalogueDraft& m_draft;
    const CatalogueKind& m_kind;
    CatalogueWords m_words;
    std::shared_ptr<CatalogueSource> m_source;
    CatalogueSurroundings m_around;
    std::vector<CatalogueFault> m_faults;
    std::optional<ui::RowId> m_wished; ///< to be chosen as soon as it is in the list
    bool m_begin = false;              ///< and the hands go into the form

    wxPanel* m_work = nullptr;
    ui::List* m_list = nullptr;
    CatalogueForm* m_form = nullptr;
    ui::EmptyState* m_empty = nullptr;
};

} // namespace packhouse::tsadmin
