#include "sheet_pictures.hpp"

#include "signs.hpp"

#include "packhouse/sdk/native/ui/text.hpp"

namespace packhouse::fulfill {

const DrawnSheet* SheetPictures::find(std::int64_t sheet) const
{
    const auto found = m_drawn.find(sheet);
    return found == m_drawn.end() ? nullptr : &found->second;
}

void SheetPictures::keep(std::int64_t sheet, DrawnSheet drawn)
{
    if (!m_drawn.insert_or_assign(sheet, std::move(drawn)).second) return;
    m_byAge.push_back(sheet);
    if (m_byAge.size() <= most) return;
    m_drawn.erase(m_byAge.front());
    m_byAge.pop_front();
}

ui::Picture SheetPictures::pictureOf(const data::Sheet& sheet) const
{
    const Sign sign = signOf(sheet);
    const DrawnSheet* drawn = find(sheet.id.value);
    return {drawn == nullptr ? wxImage{} : drawn->image, ui::shownSheet(sheet.id.value), sign.icon, drawn == nullptr ? std::string{} : drawn->problem, sign.tone};
}

} // namespace packhouse::fulfill
