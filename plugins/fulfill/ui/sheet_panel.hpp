#pragma once

#include "queue_index.hpp"
#include "sheet_drawer.hpp"

#include "packhouse/sdk/native/ui/pictures.hpp"
#include "packhouse/sdk/native/ui/side_panel.hpp"

namespace packhouse::fulfill {

/// The selected sheet: its picture, its facts, its history.
class SheetPanel : public ui::SidePanel {
public:
    explicit SheetPanel(wxWindow* parent);
    void show(const ShownSheet& shown);
    void showPicture(const DrawnSheet& drawn);
    void showHistory(const std::vector<data::SheetEvent>& events);
    void clear();

private:
    ui::Light* m_picture;
    ui::Facts *m_facts, *m_history;
};

} // namespace packhouse::fulfill
