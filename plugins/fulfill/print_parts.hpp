#pragma once

#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/sdk/native/printers.hpp"
#include "packhouse/sdk/native/settings.hpp"

namespace packhouse::fulfill {

/// How long a claim holds without a sign of its station. Longer than the slowest page takes to render and reach a printer; shorter than
/// anybody waits for a crashed station.
inline constexpr std::chrono::minutes lease{5};

/// Would a print run take it now? A held one waits, and no printer takes a digital file.
bool prints(const data::Sheet& sheet);

/// The sheet's own printer, else the setting fulfill.printer, else the print folder.
std::string printerFor(const sdk::Settings& settings, const data::Sheet& sheet);

/// Renews the lease of a sheet that waits in a printer and that this station still watches; returns it as stored.
data::Sheet stillWatched(data::Database& studio, data::Sheet sheet);

/// "7KQX4MWD-184205": the name by which a printer is asked again for the same sheet.
std::string printName(const std::string& orderKey, data::Id<data::Sheet> sheet);

/// What a printer is asked for this sheet; `pdf` may be empty where it is only asked whether it has it.
sdk::PrintRequest requestFor(data::Database& studio, const data::Sheet& sheet, const std::string& printer, std::string pdf = {});

/// Keeps the fields beside the state, in a transaction of its own.
void store(data::Database& studio, const data::Sheet& sheet);

} // namespace packhouse::fulfill
