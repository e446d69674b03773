#include "list_impl.hpp"

#include "list_export.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/filedlg.h>
#include <wx/utils.h>

namespace packhouse::ui {

void List::exportRows()
{
    wxFileDialog dialog{this, shown(data::format(_("Export {} rows"), shownNumber(static_cast<std::int64_t>(count())))), {}, shown(m_impl->title + ".csv"),
        shown(std::string{_("CSV, for any spreadsheet")} + " (*.csv)|*.csv|" + _("Workbook") + " (*.xlsx)|*.xlsx"), wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK) return;
    std::filesystem::path file = utf8(dialog.GetPath());
    if (file.extension() != ".csv" && file.extension() != ".xlsx") file += dialog.GetFilterIndex() == 1 ? ".xlsx" : ".csv";
    exportTo(file);
}

void List::Impl::exportTo(const std::filesystem::path& file)
{
    const std::string file8 = file.filename().string();
    const std::size_t count = order.size();
    exporting = host.tasks().start(data::format(_("Exporting {}"), file8),
        [source = loader.source(), all = loader.source()->columns(), shownColumns = columns.shown(), rows = order.ids(), file](sdk::Progress& progress) {
            ui::exportRows(*source, all, shownColumns, rows, file, progress);
        },
        [this, file, file8, count](const sdk::Outcome& outcome) {
            if (outcome.end == sdk::Outcome::End::done) tellExported(file, count);
            else if (outcome.end == sdk::Outcome::End::cancelled) bars->show("export", {Tone::grey, {}, data::format(_("{} was not written: the export was stopped."), file8), {}, {}, true});
            else bars->show("export", {Tone::red, {}, outcome.sentence, {}, {{_("Try again"), [this, file] { exportTo(file); }}}, true});
        });
}

void List::Impl::tellExported(const std::filesystem::path& file, std::size_t count)
{
    const std::string number = shownNumber(static_cast<std::int64_t>(count));
    const std::string sentence = data::format(PACKHOUSE_PLURAL("{} row is in {}.", "{} rows are in {}.", count), number, file.string());
    bars->show("export", {Tone::green, {}, sentence, {}, {{_("Open the file"), [file] { wxLaunchDefaultApplication(shown(file.string())); }}}, true});
}

} // namespace packhouse::ui
