#pragma once

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/payment_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/data/shipment_repository.hpp"
#include "signs.hpp"

namespace packhouse::fulfill {

/// All that an order's page shows.
struct OrderFacts {
    data::Order order;
    data::Job job;
    std::vector<data::Sheet> sheets;            ///< in print order
    std::map<std::string, std::string> folders; ///< class or team by subject key
    struct Paying {
        data::Payment payment;
        std::vector<data::PaymentFact> facts;
    };
    std::vector<Paying> payments;
    std::vector<data::Shipment> shipments;
    std::vector<data::SheetEvent> events; ///< of all sheets, oldest first

    int count(data::SheetState state) const;
    int toPrint() const;     ///< queued, neither held nor digital
    int readyToShip() const; ///< printed or packed
    int done() const;        ///< printed, packed or shipped
};

/// Empty: this studio has no such order. Reads in one transaction. [blocks]
std::optional<OrderFacts> readOrder(data::Database& studio, const std::string& key);

/// One step of an order's life.
struct LifeStep {
    enum class Stand { done = 1, now, ahead, broken } stand{};
    std::string word;
    std::optional<data::Instant> at;
    std::string detail; ///< "1 of 7 printed"
};
std::vector<LifeStep> lifeOf(const OrderFacts& facts);

/// Where the order stands, seen from its sheets: downloaded orders with a printed sheet are in production.
data::OrderState standOf(const OrderFacts& facts);

/// One line of what happened.
struct HistoryLine {
    data::Instant at;
    std::string icon;
    sdk::Tone tone = sdk::Tone::grey;
    std::string text;
};
/// Ledger, payments and parcels, newest first. What happened to several sheets alike is one line.
std::vector<HistoryLine> historyOf(const OrderFacts& facts);

} // namespace packhouse::fulfill
