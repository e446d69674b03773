#pragma once

#include "offer_changes.hpp"
#include "offer_state.hpp"

#include "packhouse/sdk/native/ui/table.hpp"

namespace packhouse::tsadmin {

/// The price table of an offer while it is edited: packages under their groups, price lists as columns. What was typed and is no price
/// stays in its cell until it is mended. A value: what changes it is told first and then given back to it.
class PriceSheet : public ui::Rows {
public:
    static constexpr std::size_t codeColumn = 0, packageColumn = 1, baseColumn = 2, firstListColumn = 3;

    PriceSheet(std::shared_ptr<const OfferState> state, OfferChanges changes);

    std::vector<ui::Column> columns() const;
    std::size_t count() const override { return m_rows.size(); }
    ui::Cell cell(std::size_t row, std::size_t column) const override;
    std::string key(std::size_t row) const override;
    bool edit(std::size_t row, std::size_t column, const std::string& text) override;
    std::string editText(std::size_t row, std::size_t column) const override;

    const OfferChanges& changes() const { return m_changes; }
    void setChanges(OfferChanges changes);
    void setFilter(const std::string& words);
    /// Code of the package in this row; empty: a group's heading.
    std::string packageAt(std::size_t row) const { return m_rows.at(row).code; }
    bool isPrice(std::size_t row, std::size_t column) const;
    /// The part of the offer that a cell shows.
    OfferPart partAt(std::size_t row, std::size_t column) const;

    struct Fault {
        OfferPart part;
        std::string sentence;
    };
    std::vector<Fault> faults() const;
    std::string faultOf(const OfferPart& part) const; ///< empty: none
    std::optional<std::size_t> rowOf(const std::string& packageCode) const;
    std::size_t columnOf(const OfferPart& part) const;

    /// The edits with this text typed into these cells: a price, "=" for the base price, "-10%" of it.
    OfferChanges typed(const std::vector<OfferPart>& cells, const std::string& text) const;
    /// Rows as a spreadsheet takes them, and the edits with such rows laid over the table from a cell on.
    std::string textOf(const std::vector<std::size_t>& rows) const;
    OfferChanges pasted(std::size_t row, std::size_t column, const std::string& text) const;

    /// Called instead of changing when a cell was typed into.
    std::function<void(const OfferPart& cell, const std::string& text)> onType;

private:
    struct Row {
        std::string code; ///< empty: heading
        std::string group, colour;
    };
    void arrange();
    OfferChanges pastedByName(const std::vector<std::vector<std::string>>& lines) const;
    void set(OfferChanges& changes, const OfferPart& part, const std::string& text) const;
    ui::Cell priceCell(const OfferPart& part) const;
    std::optional<data::Money> priceIn(const data::Offer& offer, const OfferPart& part) const;

    std::shared_ptr<const OfferState> m_state;
    OfferChanges m_changes;
    std::string m_filter;
    std::vector<Row> m_rows;
};

} // namespace packhouse::tsadmin
