#include "host/desktop/first_steps.hpp"

#include <packhouse/data/error.hpp>

#include <algorithm>
#include <set>

namespace packhouse::host::desktop {

namespace {

constexpr const char* gone = "first-steps/gone";

// Empty: the database does not answer. What fails in another way counts as open.
std::optional<bool> answerOf(const std::function<bool(sdk::Progress&)>& question, sdk::Progress& progress)
{
    try {
        return question(progress);
    } catch (const data::Error& error) {
        if (error.trouble() == data::Trouble::unavailable) return std::nullopt;
        return false;
    }
}

std::vector<FirstSteps::Entry> collected(const plugins::PluginList& plugins)
{
    std::vector<FirstSteps::Entry> entries;
    for (auto* provider : plugins.extensions<sdk::FirstStepProvider>())
        for (sdk::FirstStep& step : provider->firstSteps()) entries.push_back({std::move(step), {}});
    std::ranges::stable_sort(entries, {}, [](const FirstSteps::Entry& entry) { return entry.step.position; });
    return entries;
}

} // namespace

FirstSteps::FirstSteps(sdk::Host& host, const plugins::PluginList& plugins) : m_host{host}
{
    if (host.kept().find(gone)) return;
    m_entries = collected(plugins);
    std::set<std::string> topics;
    for (const Entry& entry : m_entries) topics.insert(entry.step.topics.begin(), entry.step.topics.end());
    for (const std::string& topic : topics) m_heard.push_back(host.events().on(topic, [this](std::string_view) { look(); }));
    if (!m_entries.empty()) look();
}

bool FirstSteps::shown() const
{
    const bool known = std::ranges::all_of(m_entries, [](const Entry& entry) { return entry.done.has_value(); });
    return known && countDone() != m_entries.size();
}

std::size_t FirstSteps::countDone() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_entries, [](const Entry& entry) { return entry.done.value_or(false); }));
}

void FirstSteps::dismiss()
{
    m_host.kept().keep(gone, "1");
    m_heard.clear();
    m_entries.clear();
    if (onChange) onChange();
}

void FirstSteps::look()
{
    m_again = m_looking;
    if (m_looking || m_entries.empty()) return;
    m_looking = true;
    const auto answers = std::make_shared<Answers>();
    std::vector<std::function<bool(sdk::Progress&)>> questions;
    for (const Entry& entry : m_entries) questions.push_back(entry.step.done);
    const auto ask = [questions, answers](sdk::Progress& progress) {
        for (const auto& question : questions) answers->push_back(answerOf(question, progress));
    };
    m_task = m_host.tasks().start({}, ask, [this, answers](const sdk::Outcome&) { answered(*answers); });
}

// What could not be read keeps its mark; before all are known the list is not shown.
void FirstSteps::answered(const Answers& answers)
{
    m_looking = false;
    for (std::size_t place = 0; place != m_entries.size(); ++place)
        if (place < answers.size() && answers[place]) m_entries[place].done = answers[place];
    if (!m_entries.empty() && countDone() == m_entries.size()) return dismiss();
    if (onChange) onChange();
    if (m_again) look();
}

} // namespace packhouse::host::desktop
