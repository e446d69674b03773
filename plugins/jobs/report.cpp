#include "report.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::jobs {

using data::format;
using nlohmann::ordered_json;

void print(const Roster& roster, sdk::Output& out)
{
    out.line(format(_("Roster read as {}: {} rows taken, {} refused"), roster.encoding, roster.subjects.size(), roster.refused.size()));
    for (const auto& warning : roster.warnings) out.line(format(_("  note: {}"), warning));
    for (const auto& row : roster.refused) out.line(format(_("  row {} refused: {}"), row.row, row.reason));
}

void print(const RosterImport& import, sdk::Output& out)
{
    out.line(format(_("{} subjects added, {} changed, {} unchanged; {} new folders"), import.added, import.changed, import.unchanged, import.folders));
}

void print(const ImageImport& import, sdk::Output& out)
{
    out.line(format(_("Pictures: {} added, {} replaced, {} unchanged, {} cannot be used"), import.added, import.replaced, import.unchanged, import.broken.size()));
    for (const auto& picture : import.broken) out.line(format(_("  {}: {}"), picture.fileName, picture.reason));
    if (import.otherFiles != 0) out.line(format(_("  other files, left alone: {}"), import.otherFiles));
}

void print(const ImageMatch& match, sdk::Output& out)
{
    out.line(format(_("Matched {} pictures ({} were matched before), {} belong to nobody yet"), match.matched, match.before, match.unmatched.size()));
    for (const auto& image : match.unmatched) out.line(format(_("  {}: {}"), image.fileName, image.reason));
    if (!match.subjectsWithout.empty()) out.line(format(_("{} subjects have no picture"), match.subjectsWithout.size()));
}

ordered_json jsonOf(const Roster& roster)
{
    auto refused = ordered_json::array(), columns = ordered_json::array();
    for (const auto& row : roster.refused) refused.push_back({{"row", row.row}, {"reason", row.reason}});
    for (const auto& column : roster.columns) columns.push_back({{"heading", column.heading}, {"role", nameOf(column.role)}});
    return {{"encoding", roster.encoding},
            {"delimiter", std::string(1, roster.delimiter)},
            {"columns", columns},
            {"taken", roster.subjects.size()},
            {"refused", refused},
            {"warnings", roster.warnings}};
}

ordered_json jsonOf(const RosterImport& import)
{
    return {{"added", import.added}, {"changed", import.changed}, {"unchanged", import.unchanged}, {"folders", import.folders}};
}

ordered_json jsonOf(const ImageImport& import)
{
    auto broken = ordered_json::array();
    for (const auto& picture : import.broken) broken.push_back({{"fileName", picture.fileName}, {"reason", picture.reason}});
    return {{"added", import.added},
            {"replaced", import.replaced},
            {"unchanged", import.unchanged},
            {"otherFiles", import.otherFiles},
            {"broken", broken}};
}

ordered_json jsonOf(const ImageMatch& match)
{
    auto unmatched = ordered_json::array();
    for (const auto& image : match.unmatched) unmatched.push_back({{"fileName", image.fileName}, {"reason", image.reason}});
    return {{"matched", match.matched}, {"before", match.before}, {"unmatched", unmatched}, {"subjectsWithout", match.subjectsWithout}};
}

} // namespace packhouse::jobs
