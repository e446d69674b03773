#pragma once

#include "price_sentences.hpp"

#include <vector>

namespace packhouse::data {

/// One line of the cart with the package it names.
struct CartPackage {
    const VersionedPackage* package;
    int quantity;
};

/// The one list in force for a cart, and why each other is not.
struct ListChoice {
    const PriceList* list = nullptr; ///< null: base
    std::vector<PriceStep> steps;
};

/// The list's own price of a package; null if it leaves the package at base.
const Money* priceIn(const PriceList& list, const VersionedPackage& package);

/// What one package costs with `list` in force (null: base).
Money unitPrice(const PriceList* list, const VersionedPackage& package);

Money goodsWith(const PriceList* list, const std::vector<CartPackage>& cart, const Currency& currency);

/// domain.md, "Money", rule 2.
ListChoice chooseList(const std::vector<CartPackage>& cart, const OfferContent& offer, const PricingContext& context);

} // namespace packhouse::data
