#pragma once

#include "packhouse/sdk/native/ui/panel.hpp"

#include "order_facts.hpp"


namespace packhouse::fulfill {

/// The life of an order in one line: what is done, where it stands, what is ahead.
class LifeStrip : public ui::Panel {
public:
    explicit LifeStrip(wxWindow* parent);
    void show(const std::vector<LifeStep>& steps);

private:
    void add(const LifeStep& step);
    std::string m_shown;
};

} // namespace packhouse::fulfill
