#include "host/cli/builtin/builtin.hpp"
#include "host/cli/program.hpp"
#include "host/services/home.hpp"
#include "host/services/whole_file.hpp"

#include <nlohmann/json.hpp>

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host::cli {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string contentOf(const fs::path& file)
{
    auto content = readWhole(file);
    if (!content) throw data::Error{data::Trouble::missing, data::format(_("{} is not there. Check the name."), file.string())};
    return *content;
}

std::string sentenceOf(const sdk::TemplateFinding& finding)
{
    return data::format("{}:{}: {}: {}", finding.line, finding.column, finding.node, finding.sentence);
}

void refuseFaulty(sdk::Renderer& renderer, const fs::path& file, const std::string& document)
{
    for (const auto& finding : renderer.check(document))
        if (finding.error)
            throw data::Error{data::Trouble::invalid,
                              data::format(_("{} is no usable template: {}. Nothing was added."), file.string(), sentenceOf(finding))};
}

/// True if it is new. A file of that name with other content is left alone: people may have changed it.
bool addOne(Program& program, const fs::path& file)
{
    const auto document = contentOf(file);
    refuseFaulty(program.services().renderer(), file, document);
    const auto target = program.services().home() / "studio" / "templates" / file.filename();
    makeFolder(target.parent_path());
    if (writeNew(target, document)) return true;
    if (contentOf(target) != document)
        throw data::Error{
            data::Trouble::conflict,
            data::format(_("{} is there already with other content and was left alone. Remove it, or add yours under another name."),
                         target.string())};
    return false;
}

void add(Program& program, const sdk::Arguments& given, sdk::Output& out)
{
    auto list = json::array();
    for (const auto& name : given.all("file")) {
        const bool added = addOne(program, name);
        out.line(data::format(added ? _("{} added") : _("{} is there already"), fs::path{name}.filename().string()));
        list.push_back({{"file", fs::path{name}.filename().string()}, {"added", added}});
    }
    out.json(json{{"templates", list}}.dump());
}

void list(sdk::Templates& templates, sdk::Output& out)
{
    std::vector<std::vector<std::string>> rows{{_("Key"), _("Kind"), _("Description"), _("File"), _("Finding")}};
    auto list = json::array();
    for (const auto& file : templates.all()) {
        const auto finding = file.findings.empty() ? std::string{} : sentenceOf(file.findings.front());
        rows.push_back({file.key, file.kind, file.description, file.file.filename().string(), finding});
        list.push_back({{"key", file.key},
                        {"kind", file.kind},
                        {"description", file.description},
                        {"file", file.file.string()},
                        {"finding", finding}});
    }
    out.table(rows);
    out.json(json{{"templates", list}}.dump());
}

} // namespace

sdk::Command templateAddCommand(Program& program)
{
    return {"template add",
            _("Add template files to this studio"),
            _("Checks each file first. A file that is there already is left alone.\n\nExample: packhouse template add order-header.json"),
            {{"file", "FILE", _("a template"), true, true}},
            [&program](const sdk::Arguments& given, sdk::Output& out) { add(program, given, out); }};
}

sdk::Command templateListCommand(Program& program)
{
    return {"template list",
            _("List the templates of this studio"),
            _("Shows the first finding of a template that is not usable.\n\nExample: packhouse template list --json"),
            {},
            [&program](const sdk::Arguments&, sdk::Output& out) { list(program.services().templates(), out); }};
}

} // namespace packhouse::host::cli
