#pragma once

#include "packhouse/sdk/native/ui/panel.hpp"


#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace packhouse::ui {

/// An edit not submitted yet, as the panel lists it.
struct PendingChange {
    std::string id;     ///< for *take back*
    std::string object; ///< "SPRING26 · A2"
    std::string field, was, now;
    std::string fault;  ///< why it cannot be submitted; empty: it can
};

/// The list of changes not submitted: object, field, old, new, *take back* each, *Submit n changes* at its foot. [main-thread]
class PendingPanel : public Panel {
public:
    explicit PendingPanel(wxWindow* parent);
    ~PendingPanel() override;
    void show(const std::vector<PendingChange>& changes);
    std::function<void(const std::string& id)> onTakeBack;
    std::function<void()> onSubmit;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace packhouse::ui
