#pragma once

#include "packhouse/data/order.hpp"

namespace packhouse::data {

enum class SheetKind { product = 1, orderHeader, itemStrip, digital };

enum class SheetState { queued = 1, claimed, rendered, handedOver, printed, packed, shipped, failed, unknown, cancelled };

/// One printed page (or one digital file). Its id is its number: given once and for ever.
struct Sheet {
    Id<Sheet> id;
    Id<Order> order;
    std::optional<Id<OrderItem>> item; ///< empty: order header
    SheetKind kind{};
    int position = 0; ///< place in the order's print run, from 1: header, strip, sheets of the package, next strip …
    std::string productCode, description, templateKey, printer;
    std::string subjectKey, subjectName;
    std::string imageProofSha256; ///< empty: the subject's primary image
    SheetState state = SheetState::queued;
    bool held = false;
    std::string station;      ///< who claimed it
    std::optional<Instant> leaseUntil;
    std::string printJob;     ///< the printer's words for it: "folder:/…/184205.pdf" or "cups:lab/17"
    std::string fileSha256;   ///< of the rendered file
    std::string reason;       ///< of the last change
};

/// One line of the append-only ledger.
struct SheetEvent {
    Id<SheetEvent> id;
    Id<Sheet> sheet;
    SheetState from{}, to{};
    std::string station, by, detail;
    Instant at;
};

/// The arrows of the life of a sheet (domain.md, "Production"). From `handedOver` a crash leads only to `unknown`.
bool mayBecome(SheetState from, SheetState to);

/// "queued", "handed over" … as stored and shown before translation.
std::string_view wordOf(SheetState state);
SheetState sheetStateOf(std::string_view word); ///< Error{broken} for an unknown word
std::string_view wordOf(OrderState state);
OrderState orderStateOf(std::string_view word);

} // namespace packhouse::data
