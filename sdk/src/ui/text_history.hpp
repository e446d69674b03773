#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace packhouse::ui {

/// The typing steps of one text field. Letters typed one after the other are one step, up to a space or a pause.
class TextHistory {
public:
    struct State {
        std::string text;
        int cursor = 0;
    };
    using Time = std::chrono::steady_clock::time_point;

    explicit TextHistory(State now) : m_now{std::move(now)} {}
    void changed(State now, Time at);
    void forget(State now); ///< all steps; this is where it begins
    bool canUndo() const { return !m_before.empty(); }
    bool canRedo() const { return !m_after.empty(); }
    std::optional<State> undo();
    std::optional<State> redo();

private:
    bool goesOn(const State& now, Time at) const;
    State m_now;
    std::vector<State> m_before, m_after;
    enum class Kind { none, typed, removed, other };
    static Kind kindOf(const State& was, const State& now);
    Kind m_kind = Kind::none;
    Time m_last{};
};

} // namespace packhouse::ui
