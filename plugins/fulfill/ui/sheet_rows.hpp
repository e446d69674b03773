#pragma once

#include "queue_choice.hpp"

#include "packhouse/sdk/native/ui/table.hpp"

namespace packhouse::fulfill {

/// The sheets of the chosen branch as a table. Holds the queue that they point into.
class SheetRows : public ui::Rows {
public:
    SheetRows(std::shared_ptr<const QueueView> queue, std::vector<ShownSheet> sheets) : m_queue{std::move(queue)}, m_sheets{std::move(sheets)} {}

    static std::vector<ui::Column> columns();
    std::size_t count() const override { return m_sheets.size(); }
    std::string key(std::size_t row) const override { return std::to_string(m_sheets[row].sheet->id.value); }
    ui::Cell cell(std::size_t row, std::size_t column) const override;
    const ShownSheet& at(std::size_t row) const { return m_sheets.at(row); }

private:
    std::shared_ptr<const QueueView> m_queue;
    std::vector<ShownSheet> m_sheets;
};

} // namespace packhouse::fulfill
