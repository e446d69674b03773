#include "packhouse/sdk/native/ui/steps.hpp"

#include <utility>

namespace packhouse::ui {

namespace {

const Step* newest(const std::vector<Step>& steps)
{
    return steps.empty() ? nullptr : &steps.back();
}

void move(std::vector<Step>& from, std::vector<Step>& to)
{
    to.push_back(std::move(from.back()));
    from.pop_back();
}

} // namespace

void Steps::add(Step step)
{
    m_undone.clear();
    m_done.push_back(std::move(step));
}

const Step* Steps::undoable() const { return newest(m_done); }
const Step* Steps::redoable() const { return newest(m_undone); }
void Steps::undone() { move(m_done, m_undone); }
void Steps::redone() { move(m_undone, m_done); }

void Steps::clear()
{
    m_done.clear();
    m_undone.clear();
}

} // namespace packhouse::ui
