#include "host/services/kept.hpp"

#include "host/services/whole_file.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <Poco/URI.h>

namespace packhouse::host {

namespace {

constexpr const char* ending = ".json";

std::string nameOf(const std::filesystem::path& file)
{
    std::string name;
    Poco::URI::decode(file.stem().string(), name);
    return name;
}

} // namespace

Kept::Kept(std::filesystem::path folder, sdk::Events& events, Log& log) : m_folder{std::move(folder)}, m_events{events}, m_log{log}, m_writer{[this] { writeOn(); }} {}

Kept::~Kept()
{
    {
        const std::lock_guard hold{m_mutex};
        m_end = true;
    }
    m_wake.notify_all();
    m_writer.join();
}

std::optional<std::string> Kept::find(const std::string& name) const
{
    const std::lock_guard hold{m_mutex};
    readFolder();
    const auto found = m_texts.find(name);
    return found == m_texts.end() ? std::nullopt : std::optional{found->second};
}

std::vector<std::string> Kept::names(const std::string& beginning) const
{
    const std::lock_guard hold{m_mutex};
    readFolder();
    std::vector<std::string> names;
    for (auto each = m_texts.lower_bound(beginning); each != m_texts.end() && each->first.starts_with(beginning); ++each) names.push_back(each->first);
    return names;
}

void Kept::keep(const std::string& name, const std::string& text)
{
    change(name, text);
}

void Kept::drop(const std::string& name)
{
    change(name, std::nullopt);
}

void Kept::flush()
{
    std::unique_lock hold{m_mutex};
    m_written.wait(hold, [this] { return m_toWrite.empty() && !m_writing; });
}

void Kept::readFolder() const
{
    if (std::exchange(m_read, true)) return;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator{m_folder, none})
        if (entry.path().extension() == ending)
            if (auto text = readWhole(entry.path())) m_texts.emplace(nameOf(entry.path()), std::move(*text));
}

void Kept::change(const std::string& name, std::optional<std::string> text)
{
    {
        const std::lock_guard hold{m_mutex};
        readFolder();
        const auto found = m_texts.find(name);
        const bool same = found == m_texts.end() ? !text : text && *text == found->second;
        if (same) return;
        if (text) m_texts[name] = *text;
        else m_texts.erase(name);
        m_toWrite[name] = std::move(text);
    }
    m_wake.notify_one();
}

void Kept::writeOn()
{
    std::unique_lock hold{m_mutex};
    while (true) {
        m_wake.wait(hold, [this] { return m_end || !m_toWrite.empty(); });
        if (m_toWrite.empty()) return;
        auto next = m_toWrite.extract(m_toWrite.begin());
        m_writing = true;
        hold.unlock();
        write(next.key(), next.mapped());
        hold.lock();
        m_writing = false;
        if (m_toWrite.empty()) m_written.notify_all();
    }
}

void Kept::write(const std::string& name, const std::optional<std::string>& text)
try {
    if (!text) {
        std::filesystem::remove(fileOf(name));
        return;
    }
    std::filesystem::create_directories(m_folder);
    writeWhole(fileOf(name), *text, 0600);
} catch (const std::exception& error) {
    m_log.write(sdk::LogLevel::error, "not kept: " + name + ": " + error.what());
    m_events.tell("kept.failed", data::format(_("Changes that are not submitted yet could not be kept on this computer: {}"), error.what()));
}

std::filesystem::path Kept::fileOf(const std::string& name) const
{
    std::string encoded;
    Poco::URI::encode(name, "/?#%.", encoded);
    return m_folder / (encoded + ending);
}

} // namespace packhouse::host
