#pragma once

#include "packhouse/data/job.hpp"
#include "packhouse/data/order_list.hpp"
#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/ui/pictures.hpp"
#include "packhouse/sdk/native/ui/side_panel.hpp"

namespace packhouse::jobs {

/// What is known of one child.
struct Child {
    data::Subject subject;
    std::string job, folder;
    std::vector<data::Image> images; ///< primary first
    std::vector<data::OrderLine> orders;
    wxImage picture; ///< of the primary image; not Ok: none
};

std::optional<Child> readChild(sdk::Host& host, data::Id<data::Subject> id); ///< [task-thread]

/// The child chosen in a list: picture, facts, fields of the class list, orders.
class ChildPanel : public ui::SidePanel {
public:
    explicit ChildPanel(wxWindow* parent);
    void show(const Child& child);
    void clear();
    std::function<void(const std::string& place)> onOpen;

private:
    void showOrders(const std::vector<data::OrderLine>& orders);
    ui::Light* m_picture;
    ui::Facts *m_facts, *m_fields;
    wxPanel* m_orders;
};

} // namespace packhouse::jobs
