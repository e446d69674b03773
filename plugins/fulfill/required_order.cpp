#include "required_order.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::fulfill {

data::Order requiredOrder(data::Transaction& work, const std::string& key)
{
    auto order = data::OrderRepository{work}.find(key);
    if (!order)
        throw data::Error{data::Trouble::missing,
                          data::format(_("There is no order {} in this studio. Poll the site, or check the key."), key)};
    return *order;
}

} // namespace packhouse::fulfill
