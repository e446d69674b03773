#pragma once

#include "print_run.hpp"
#include "sheet_acts.hpp"
#include "shipping.hpp"

#include "packhouse/sdk/native/ui/view.hpp"

namespace packhouse::fulfill {

class ShipForm;

/// What queue and order do alike with sheets: print, hold, ship, settle. Each effect is told at the foot of the page, and taken back where it can be.
class SheetView : public ui::View {
public:
    using View::View;

protected:
    virtual void showSheet(std::int64_t sheet) = 0; ///< brings it into sight

    void print(SheetIds sheets);
    /// Holds or releases; `back` is called after each undo and redo, to bring back what was seen.
    void holdSheets(const SheetIds& sheets, bool held, std::function<void()> back);
    void askParcel(const std::string& orderKey, int sheets);
    void decideSheet(data::Id<data::Sheet> sheet, bool printed);
    void printFailed(const SheetIds& sheets);
    /// The question that an unknown or failed sheet asks, with its answers; empty for others.
    std::optional<ui::Notice> questionOf(const data::Sheet& sheet);

private:
    void tellPrinted(const PrintResult& result, const SheetIds& sheets);
    void shipParcel(const ParcelFacts& facts);
    void tellShipped();
    ShipForm* m_ship = nullptr;
};

bool isReadyToShip(const data::Sheet& sheet);
bool hasFailed(const data::Sheet& sheet); ///< on paper; files are sent by hand
bool isFree(const data::Sheet& sheet);    ///< queued and not held
bool isHeld(const data::Sheet& sheet);

} // namespace packhouse::fulfill
