#include "web/cart_lines.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

void setThumb(Values& values, const Identity& identity, const CartEntry& entry, const data::Image& pose, data::Instant now)
{
    const auto prints = entry.package == nullptr ? std::vector<Print>{} : printsOf(*entry.package);
    setPicture(values, pictureOf(identity, *entry.child, pose, prints.empty() ? "" : prints.front().templateKey, now));
}

std::string changeAddress(const CartEntry& entry, const data::Image* pose)
{
    auto address = "/shop/" + std::to_string(entry.child->number) + "/package/" + encoded(entry.line.packageCode);
    if (pose != nullptr) address += "?pose=" + std::to_string(pose - entry.child->poses.data() + 1);
    return address;
}

} // namespace

void setCartLine(Values& values, const Identity& identity, const CartEntry& entry, data::Instant now)
{
    const auto* pose = entry.child->pose(entry.line.imageProofSha256);
    values.SetIntValue("ID", entry.line.id.value);
    values.SetIntValue("QUANTITY", entry.line.quantity);
    values.SetValue("CHANGE", changeAddress(entry, pose));
    values.SetValue("WHO", entry.child->name());
    if (pose != nullptr) {
        setThumb(values, identity, entry, *pose, now);
        values.SetValueAndShowSection("POSE", poseName(*entry.child, *pose), "HAS_POSE");
    }
    if (entry.package == nullptr) {
        values.SetValue("NAME", entry.line.packageCode);
        values.ShowSection("GONE");
        return;
    }
    values.SetValue("NAME", entry.package->description);
    values.SetValue("CONTENT", contentInWords(*entry.package));
    values.SetValue("AMOUNT", identity.words.money(entry.price.amount));
    if (entry.line.quantity > 1)
        values.SetValueAndShowSection("EACH", data::format(_("{} × {}"), entry.line.quantity, identity.words.money(entry.price.unitPrice)), "HAS_EACH");
}

} // namespace packhouse::site
