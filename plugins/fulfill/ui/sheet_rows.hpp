#pragma once

#include "queue_choice.hpp"
#include "signs.hpp"

#include "packhouse/sdk/native/ui/table.hpp"

namespace packhouse::fulfill {

/// The sheets of the chosen branch as a table. Holds the queue that they point into.
class SheetRows : public ui::Rows {
public:
    SheetRows(std::shared_ptr<const QueueIndex> queue, std::vector<const ShownSheet*> sheets) : m_queue{std::move(queue)}, m_sheets{std::move(sheets)} {}

    static std::vector<ui::Column> columns();
    std::size_t count() const override { return m_sheets.size(); }
    std::string key(std::size_t row) const override { return std::to_string(m_sheets[row]->sheet->id.value); }
    ui::Cell cell(std::size_t row, std::size_t column) const override;
    const ShownSheet& at(std::size_t row) const { return *m_sheets.at(row); }
    std::size_t orders() const; ///< that these sheets belong to

private:
    std::shared_ptr<const QueueIndex> m_queue;
    std::vector<const ShownSheet*> m_sheets;
};

ui::Cell cellOf(const Sign& sign);

} // namespace packhouse::fulfill
