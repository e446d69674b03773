#include "host/services/settings.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <charconv>

namespace packhouse::host {

Settings::Settings(const Home& home, std::map<std::string, std::string> overrides, Log& log)
    : m_overrides{std::move(overrides)}, m_settings{home.settings(), 0644}, m_secrets{home.secrets(), 0600}, m_log{log}
{
}

std::optional<std::string> Settings::find(const std::string& name) const
{
    const auto over = m_overrides.find(name);
    return over == m_overrides.end() ? m_settings.value(name) : over->second;
}

std::string Settings::text(const std::string& name, const std::string& fallback) const { return find(name).value_or(fallback); }

std::int64_t Settings::number(const std::string& name, std::int64_t fallback) const
{
    const auto text = find(name);
    if (!text || text->empty()) return fallback;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc{} || end != text->data() + text->size())
        throw data::Error{data::Trouble::invalid,
                          data::format(_("The setting {} is “{}”, which is no whole number. Set it with: packhouse settings set {} NUMBER"), name, *text, name)};
    return value;
}

bool Settings::has(const std::string& name) const { return find(name).has_value(); }

void Settings::set(const std::string& name, const std::string& value)
{
    m_settings.set(name, value);
    if (onChange) onChange(name);
}

void Settings::drop(const std::string& name)
{
    m_settings.drop(name);
    if (onChange) onChange(name);
}

std::optional<std::string> Settings::secret(const std::string& name) const
{
    auto found = m_secrets.value(name);
    if (found) m_log.hide(*found);
    return found;
}

void Settings::setSecret(const std::string& name, const std::string& value)
{
    m_log.hide(value);
    m_secrets.set(name, value);
    if (onChange) onChange(name);
}

std::map<std::string, std::string> Settings::all() const
{
    auto values = m_settings.all();
    for (const auto& [name, value] : m_overrides)
        values[name] = value;
    return values;
}

} // namespace packhouse::host
