#include "plugins/support/studio_home.hpp"

#include "packhouse/data/shipment_repository.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace packhouse::test {

namespace {

class Recorder : public sdk::Output {
public:
    explicit Recorder(bool json) : m_json{json} {}
    void line(const std::string& text) override { written.lines.push_back(text); }
    void table(const std::vector<std::vector<std::string>>& rows) override { written.table = rows; }
    void json(const std::string& document) override
    {
        if (!written.json.is_null()) throw std::logic_error{"a second JSON document"};
        written.json = nlohmann::json::parse(document);
    }
    bool wantsJson() const override { return m_json; }

    Written written;

private:
    bool m_json;
};

} // namespace

StudioHome::StudioHome()
    : m_services{host::Home{m_folder.path() / "home"}, m_loop, {"test", {}, [](auto&, auto&) { return std::unique_ptr<sdk::Payments>{}; }}}
{
}

std::filesystem::path StudioHome::file(const std::string& name, const std::string& bytes) const
{
    const auto path = folder() / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

Written StudioHome::json(const std::vector<sdk::Command>& commands, const std::string& name, Given given)
{
    return run(commands, name, std::move(given), true);
}

Written StudioHome::text(const std::vector<sdk::Command>& commands, const std::string& name, Given given)
{
    return run(commands, name, std::move(given), false);
}

Written StudioHome::run(const std::vector<sdk::Command>& commands, const std::string& name, Given given, bool json)
{
    const auto command = std::find_if(commands.begin(), commands.end(), [&](const auto& candidate) { return candidate.name == name; });
    if (command == commands.end()) throw std::logic_error{"no command " + name};
    for (const auto& [word, values] : given)
        if (std::none_of(command->arguments.begin(), command->arguments.end(), [&word = word](const auto& argument) { return argument.name == word; }))
            throw std::logic_error{name + " has no argument " + word};
    Recorder recorder{json};
    command->run(sdk::Arguments{std::move(given)}, recorder);
    return recorder.written;
}

std::vector<data::AuditEntry> StudioHome::audit()
{
    data::Transaction work{database(), data::Transaction::Access::read};
    return data::AuditRepository{work}.newest(100);
}

} // namespace packhouse::test
