#include "host/services/value_file.hpp"

#include "host/services/file_lock.hpp"
#include "host/services/whole_file.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace packhouse::host {

namespace {

// People edit this file too: a bare number or true is as good as its text.
std::string asText(const nlohmann::json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

std::map<std::string, std::string> valuesOf(const std::filesystem::path& file)
{
    std::map<std::string, std::string> values;
    const auto text = readWhole(file);
    if (!text) return values;
    const auto document = nlohmann::json::parse(*text, nullptr, false);
    if (!document.is_object())
        throw data::Error{data::Trouble::invalid,
                          data::format(_("{} is not a JSON object of names and values. Mend it, or put it aside to start with none."), file.string())};
    for (const auto& [name, value] : document.items())
        values[name] = asText(value);
    return values;
}

} // namespace

ValueFile::ValueFile(std::filesystem::path file, unsigned mode) : m_file{std::move(file)}, m_mode{mode} {}

ValueFile::Stamp ValueFile::stampOf(const std::filesystem::path& file)
{
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) return {};
    return {found.st_ino, static_cast<std::uintmax_t>(found.st_size), found.st_mtim.tv_sec * 1'000'000'000LL + found.st_mtim.tv_nsec};
}

void ValueFile::readAnew() const
{
    const auto stamp = stampOf(m_file);
    if (stamp == m_stamp) return;
    m_values = valuesOf(m_file);
    m_stamp = stamp;
}

std::optional<std::string> ValueFile::value(const std::string& name) const
{
    const std::lock_guard hold{m_mutex};
    readAnew();
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::nullopt : std::optional{found->second};
}

std::map<std::string, std::string> ValueFile::all() const
{
    const std::lock_guard hold{m_mutex};
    readAnew();
    return m_values;
}

void ValueFile::set(const std::string& name, const std::string& value)
{
    change([&](auto& values) { values[name] = value; });
}

void ValueFile::drop(const std::string& name)
{
    change([&](auto& values) { values.erase(name); });
}

void ValueFile::change(const std::function<void(std::map<std::string, std::string>&)>& act)
{
    const std::lock_guard hold{m_mutex};
    const auto lock = FileLock::wait(m_file.string() + ".lock");
    m_values = valuesOf(m_file);
    act(m_values);
    writeWhole(m_file, nlohmann::json(m_values).dump(2) + "\n", m_mode);
    m_stamp = stampOf(m_file);
}

} // namespace packhouse::host
