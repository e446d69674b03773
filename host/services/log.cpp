#include "host/services/log.hpp"

#include "host/services/home.hpp"

#include <Poco/AutoPtr.h>
#include <Poco/FileChannel.h>
#include <Poco/FormattingChannel.h>
#include <Poco/Message.h>
#include <Poco/PatternFormatter.h>

#include <algorithm>
#include <mutex>
#include <set>

namespace packhouse::host {

namespace {

Poco::Message::Priority priorityOf(sdk::LogLevel level)
{
    switch (level) {
    case sdk::LogLevel::debug: return Poco::Message::PRIO_DEBUG;
    case sdk::LogLevel::info: return Poco::Message::PRIO_INFORMATION;
    case sdk::LogLevel::warning: return Poco::Message::PRIO_WARNING;
    case sdk::LogLevel::error: return Poco::Message::PRIO_ERROR;
    }
    return Poco::Message::PRIO_INFORMATION;
}

Poco::AutoPtr<Poco::FileChannel> fileChannel(const std::filesystem::path& file)
{
    Poco::AutoPtr<Poco::FileChannel> channel{new Poco::FileChannel{file.string()}};
    channel->setProperty(Poco::FileChannel::PROP_ROTATION, "4 M");
    channel->setProperty(Poco::FileChannel::PROP_ARCHIVE, "number");
    channel->setProperty(Poco::FileChannel::PROP_COMPRESS, "true");
    channel->setProperty(Poco::FileChannel::PROP_PURGECOUNT, "5");
    return channel;
}

void replaceAll(std::string& text, const std::string& what, const std::string& with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

} // namespace

struct Log::Impl {
    std::string program;
    Poco::AutoPtr<Poco::FormattingChannel> channel;
    std::mutex mutex;
    std::set<std::string> hidden;

    std::string tidy(std::string text)
    {
        const std::lock_guard hold{mutex};
        for (const auto& secret : hidden)
            replaceAll(text, secret, "[hidden]");
        std::replace_if(text.begin(), text.end(), [](unsigned char sign) { return sign < ' '; }, ' ');
        return text;
    }
};

Log::Log(const std::filesystem::path& folder, const std::string& program) : m_impl{std::make_unique<Impl>()}
{
    makeFolder(folder);
    m_impl->program = program;
    Poco::AutoPtr<Poco::PatternFormatter> formatter{new Poco::PatternFormatter{"%Y-%m-%dT%H:%M:%S.%iZ %P %p %t"}};
    m_impl->channel = new Poco::FormattingChannel{formatter, fileChannel(folder / (program + ".log"))};
}

Log::~Log() { m_impl->channel->close(); }

void Log::write(sdk::LogLevel level, const std::string& text)
{
    try {
        m_impl->channel->log(Poco::Message{m_impl->program, m_impl->tidy(text), priorityOf(level)});
    } catch (const Poco::Exception&) { // A full disk must not stop the work that wanted to speak of it.
    }
}

void Log::hide(const std::string& text)
{
    constexpr std::size_t shortest = 4; // "1" as a secret would blacken every line
    if (text.size() < shortest) return;
    const std::lock_guard hold{m_impl->mutex};
    m_impl->hidden.insert(text);
}

} // namespace packhouse::host
