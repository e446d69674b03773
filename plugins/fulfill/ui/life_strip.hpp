#pragma once

#include "order_facts.hpp"

#include <wx/panel.h>

namespace packhouse::fulfill {

/// The life of an order in one line: what is done, where it stands, what is ahead.
class LifeStrip : public wxPanel {
public:
    explicit LifeStrip(wxWindow* parent);
    void show(const std::vector<LifeStep>& steps);

private:
    void add(const LifeStep& step);
    std::string m_shown;
};

} // namespace packhouse::fulfill
