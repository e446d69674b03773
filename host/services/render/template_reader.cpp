#include "template_reader.hpp"

#include "node_reader.hpp"

#include <algorithm>
#include <array>
#include <packhouse/data/text.hpp>

namespace packhouse::host::render {

namespace {

constexpr std::string_view schema = "packhouse.template/1";
constexpr std::size_t largestDocument = 4 << 20;
constexpr std::array kinds{Word{"packLayout", "packLayout"}, Word{"orderHeader", "orderHeader"}, Word{"itemStrip", "itemStrip"}};

bool isKeyCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.'; }

class TemplateReader {
public:
    explicit TemplateReader(ReadTemplate& result) : m_result{result} {}

    void read(const Value& root)
    {
        Fields fields{root, "", m_result.findings};
        if (root.kind != Value::Kind::object) return;
        readHead(fields);
        readPage(fields);
        readNodes(fields);
        fields.refuseUnknown();
    }

private:
    void readHead(Fields& fields)
    {
        fields.text("$schema");
        const std::string given = fields.neededText("schema");
        if (!given.empty() && given != schema) {
            fields.refuse("schema", fields.place(),
                          data::format(_("“schema” must be \"{}\"; this program does not read \"{}\"."), schema, given));
        }
        PageTemplate& page = m_result.page;
        if (!fields.has("kind")) fields.refuse("kind", fields.place(), _("“kind” is missing here: packLayout, orderHeader or itemStrip."));
        page.kind = fields.choice("kind", kinds, "");
        page.key = fields.neededText("key");
        if (!std::all_of(page.key.begin(), page.key.end(), isKeyCharacter)) {
            fields.refuse("key", fields.place(), _("“key” may hold only letters, digits, hyphens, dots and underscores."));
        }
        page.description = fields.text("description");
        page.priceCode = fields.text("priceCode");
        page.sizeCode = fields.text("sizeCode");
    }

    void readPage(Fields& fields)
    {
        const Value* size = fields.object("page");
        if (size == nullptr) return fields.refuse("page", fields.place(), _("“page” is missing here: an object with width and height."));
        Fields page{*size, "page", m_result.findings};
        m_result.page.width = page.length("width", {1, longestSide});
        m_result.page.height = page.length("height", {1, longestSide});
        m_result.page.background = page.color("background").value_or(Color{1, 1, 1, 1});
        page.refuseUnknown();
    }

    void readNodes(Fields& fields)
    {
        TextStyle style;
        style.family = "Lato, Noto Sans, sans-serif";
        if (const Value* given = fields.object("text")) {
            Fields text{*given, "text", m_result.findings};
            style = NodeReader::readStyle(text, style);
            text.refuseUnknown();
        }
        const Value* nodes = fields.list("nodes");
        if (nodes == nullptr) return fields.refuse("nodes", fields.place(), _("“nodes” is missing here: the list of what is on the page."));
        m_result.page.nodes = NodeReader{style, m_result.findings}.read(*nodes, "nodes");
    }

    ReadTemplate& m_result;
};

ReadTemplate refused(Place place, std::string sentence)
{
    ReadTemplate result;
    result.findings.push_back({true, "", place.line, place.column, std::move(sentence)});
    return result;
}

} // namespace

const sdk::TemplateFinding* ReadTemplate::firstError() const
{
    const auto found = std::find_if(findings.begin(), findings.end(), [](const sdk::TemplateFinding& finding) { return finding.error; });
    return found == findings.end() ? nullptr : &*found;
}

ReadTemplate readTemplate(std::string_view document)
{
    if (document.size() > largestDocument)
        return refused({1, 1}, _("The template is larger than 4 MB; it cannot be a template of this program."));
    const auto read = readJson(document);
    if (const auto* error = std::get_if<SyntaxError>(&read)) return refused(error->place, error->sentence);
    ReadTemplate result;
    TemplateReader{result}.read(std::get<Value>(read));
    return result;
}

} // namespace packhouse::host::render
