#pragma once

#include "packhouse/sdk/native/objects.hpp"
#include "packhouse/sdk/native/ui/empty_state.hpp"
#include "packhouse/sdk/native/ui/view.hpp"

namespace packhouse::jobs {

/// The way from the key of a child or class to its job: looks it up, opens the job there and closes itself. A key that is not there is said.
class Way : public ui::View {
public:
    Way(wxWindow* parent, sdk::Host& host, const std::string& kind, const std::string& key);
    void refresh() override;

private:
    std::string m_kind, m_key;
    ui::EmptyState* m_empty;
};

} // namespace packhouse::jobs
