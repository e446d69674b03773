#include "text_history.hpp"

#include <cstdlib>
#include <utility>

namespace packhouse::ui {

namespace {

constexpr auto pause = std::chrono::seconds{2};
constexpr std::size_t most = 1000; // steps
constexpr std::size_t letter = 4;  // bytes of one at most

bool endsWord(const std::string& text, int cursor)
{
    // The cursor counts letters; a space is one byte wherever it stands, so the nearest byte from the end decides well enough.
    return cursor > 0 && !text.empty() && (text.back() == ' ' || text.back() == '\n');
}

} // namespace

TextHistory::Kind TextHistory::kindOf(const State& was, const State& now)
{
    const auto size = static_cast<std::ptrdiff_t>(now.text.size()) - static_cast<std::ptrdiff_t>(was.text.size());
    if (static_cast<std::size_t>(std::abs(size)) > letter || size == 0) return Kind::other;
    return size > 0 ? Kind::typed : Kind::removed;
}

bool TextHistory::goesOn(const State& now, Time at) const
{
    const Kind kind = kindOf(m_now, now);
    return m_kind == kind && kind != Kind::other && at - m_last < pause && !endsWord(m_now.text, m_now.cursor);
}

void TextHistory::changed(State now, Time at)
{
    if (now.text == m_now.text) return;
    if (!goesOn(now, at)) {
        m_before.push_back(m_now);
        if (m_before.size() > most) m_before.erase(m_before.begin());
    }
    m_kind = kindOf(m_now, now);
    m_last = at;
    m_now = std::move(now);
    m_after.clear();
}

void TextHistory::forget(State now)
{
    *this = TextHistory{std::move(now)};
}

std::optional<TextHistory::State> TextHistory::undo()
{
    if (m_before.empty()) return std::nullopt;
    m_after.push_back(std::exchange(m_now, std::move(m_before.back())));
    m_before.pop_back();
    m_kind = Kind::none;
    return m_now;
}

std::optional<TextHistory::State> TextHistory::redo()
{
    if (m_after.empty()) return std::nullopt;
    m_before.push_back(std::exchange(m_now, std::move(m_after.back())));
    m_after.pop_back();
    m_kind = Kind::none;
    return m_now;
}

} // namespace packhouse::ui
