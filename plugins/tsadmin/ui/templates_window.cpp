#include "templates_window.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/mstream.h>
#include <wx/statbmp.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace packhouse::tsadmin {
namespace {

constexpr int panelWidth = 400, pictureHeight = 340;
constexpr double screenDpi = 48; // 384 × 480 points for an 8 × 10: sharp in the panel

std::string kindWords(const std::string& kind)
{
    if (kind == "packLayout") return _("sheet");
    if (kind == "orderHeader") return _("order header");
    return kind == "itemStrip" ? _("item strip") : kind;
}

std::ptrdiff_t errorsOf(const TemplateFacts& facts)
{
    return std::ranges::count_if(facts.file.findings, [](const auto& finding) { return finding.error; });
}

ui::Cell findingsCell(const TemplateFacts& facts)
{
    const auto errors = errorsOf(facts);
    const auto warnings = static_cast<std::ptrdiff_t>(facts.file.findings.size()) - errors;
    if (errors != 0) return {data::format(PACKHOUSE_PLURAL("{} error", "{} errors", errors), errors), "circle-x", ui::Tone::red};
    if (warnings != 0) return {data::format(PACKHOUSE_PLURAL("{} warning", "{} warnings", warnings), warnings), "alert-triangle", ui::Tone::amber};
    return {_("nothing found"), "circle-check", ui::Tone::green};
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string nameOf(const TemplateFacts& facts)
{
    return facts.file.key.empty() ? facts.file.file.filename().string() : facts.file.key;
}

class TemplateRows : public ui::Rows {
public:
    explicit TemplateRows(std::vector<const TemplateFacts*> rows) : m_rows{std::move(rows)} {}
    std::size_t count() const override { return m_rows.size(); }
    std::string key(std::size_t row) const override { return nameOf(*m_rows[row]); }
    ui::Cell cell(std::size_t row, std::size_t column) const override
    {
        const TemplateFacts& facts = *m_rows[row];
        switch (column) {
        case 0: return {nameOf(facts), "template", ui::Tone::plain, true};
        case 1: return {kindWords(facts.file.kind)};
        case 2: return {facts.file.description};
        case 3: return {sizeText(facts)};
        case 4: return {facts.products.empty() ? "–" : joined(facts.products), {}, facts.products.empty() ? ui::Tone::grey : ui::Tone::plain};
        default: return findingsCell(facts);
        }
    }

private:
    std::vector<const TemplateFacts*> m_rows;
};

} // namespace

TemplatesWindow::TemplatesWindow(wxWindow* parent, sdk::Host& host) : View{parent, host, pageId}
{
    build();
    setFirst(m_table);
    standsOn("templates", _("Reading the templates …"));
    refreshOn("catalogue.changed");
}

void TemplatesWindow::build()
{
    m_work = new ui::Panel(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_table = new ui::Table(m_work, _("Templates"), {{_("Key"), 150, ui::ColumnKind::iconText}, {_("Kind"), 92}, {_("Description"), 190}, {_("Size"), 86}, {_("Products"), 100},
        {_("Check"), 130, ui::ColumnKind::iconText}});
    m_table->onSelect = [this] { showChosen(); };
    row->Add(m_table, wxSizerFlags{1}.Expand());
    buildPanel();
    row->Add(m_panel, wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    m_work->SetSizer(row);
    content()->Add(m_work, wxSizerFlags{1}.Expand());
    content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_empty->say("template", data::format(_("No templates yet. A template says how a sheet is drawn; put its file into {}."), (host().home() / "studio" / "templates").string()),
        _("Look again"), [this] { refresh(); });
    m_empty->Hide();
}

void TemplatesWindow::buildPanel()
{
    m_panel = new ui::SidePanel(m_work, _("Template"));
    m_panel->SetMinSize({FromDIP(panelWidth), -1});
    const wxSizerFlags inset = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::label));
    m_picture = new ui::Light(m_panel->body(), _("The template as it prints"), pictureHeight);
    m_picture->SetMinSize({-1, FromDIP(pictureHeight + 60)});
    m_picture->centre();
    m_panel->bodySizer()->Add(m_picture, inset);
    m_panel->bodySizer()->Add(m_facts = new ui::Facts(m_panel->body()), inset);
    m_products = new ui::Panel(m_panel->body());
    m_products->SetSizer(new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES));
    m_panel->bodySizer()->Add(m_products, inset);
    m_findings = new ui::Panel(m_panel->body());
    m_findings->SetSizer(new wxBoxSizer(wxVERTICAL));
    m_panel->bodySizer()->Add(m_findings, inset);
}

void TemplatesWindow::refresh()
{
    using All = std::vector<TemplateFacts>;
    m_drawn.clear();
    read<All>("templates", _("Reading the templates"), [&host = host()](sdk::Progress&) { return readTemplates(host); }, [this](All& all) {
        m_shown.clear();
        m_table->show(nullptr);
        m_all = std::move(all);
        m_read = true;
        m_empty->Show(m_all.empty());
        m_work->Show(!m_all.empty());
        Layout();
        show();
    });
}

void TemplatesWindow::show()
{
    m_shown.clear();
    for (const TemplateFacts& facts : m_all) {
        const std::string text = nameOf(facts) + " " + facts.file.description + " " + kindWords(facts.file.kind) + " " + joined(facts.products);
        if (m_words.empty() || ui::shown(text).Lower().Contains(ui::shown(m_words).Lower())) m_shown.push_back(&facts);
    }
    m_table->show(std::make_shared<TemplateRows>(m_shown));
    const auto wished = std::ranges::find_if(m_shown, [this](const auto* facts) { return nameOf(*facts) == m_wished; });
    if (wished != m_shown.end()) m_table->select(static_cast<std::size_t>(wished - m_shown.begin()));
    else if (!m_table->selected() && !m_shown.empty()) m_table->select(0);
    m_wished.clear();
    showChosen();
}

const TemplateFacts* TemplatesWindow::chosen() const
{
    const auto row = m_table->selected();
    return row && *row < m_shown.size() ? m_shown[*row] : nullptr;
}

void TemplatesWindow::showChosen()
{
    const TemplateFacts* facts = chosen();
    changed();
    if (facts == nullptr || (m_panelShows == nameOf(*facts) && !m_drawn.empty())) return;
    m_panelShows = nameOf(*facts);
    const ui::Cell state = findingsCell(*facts);
    m_panel->setTitle(nameOf(*facts), state.text, state.icon, state.tone);
    m_facts->show({{_("Size"), sizeText(*facts)}, {_("Kind"), kindWords(facts->file.kind)}, {_("About"), facts->file.description}, {_("File"), facts->file.file.filename().string()},
        {_("Used by"), facts->products.empty() ? std::string{_("no product yet")} : std::string{}}});
    m_products->GetSizer()->Clear(true);
    for (const std::string& code : facts->products)
        m_products->GetSizer()->Add(ui::linkButton(m_products, code, [this, code] { host().events().tell("page.open", "tsadmin.products#product:" + code); }));
    showFindings(*facts);
    draw(facts->file.key);
    m_panel->layOut();
}

void TemplatesWindow::showFindings(const TemplateFacts& facts)
{
    m_findings->GetSizer()->Clear(true);
    for (const sdk::TemplateFinding& finding : facts.file.findings) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        const ui::Tone tone = finding.error ? ui::Tone::red : ui::Tone::amber;
        row->Add(new wxStaticBitmap(m_findings, wxID_ANY, ui::icon(finding.error ? "circle-x" : "alert-triangle", tone)), wxSizerFlags{}.Border(wxRIGHT, ui::gap(this, ui::Space::hair)));
        const std::string place = finding.line == 0 ? std::string{} : data::format(_(" Line {}."), finding.line);
        auto* words = new wxStaticText(m_findings, wxID_ANY, ui::shown(finding.sentence + place));
        words->Wrap(FromDIP(panelWidth - 80));
        row->Add(words, wxSizerFlags{1});
        m_findings->GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    }
}

void TemplatesWindow::draw(const std::string& key)
{
    m_drawn = key;
    ui::Picture waiting;
    waiting.caption = _("Drawing …");
    m_picture->show({waiting});
    struct Drawn {
        std::string bytes, problem;
    };
    read<Drawn>("picture", data::format(_("Drawing {}"), key), [&host = host(), key](sdk::Progress&) -> Drawn {
        try {
            return {drawExample(host, key, screenDpi).bytes, {}};
        } catch (const data::Error& error) {
            return {{}, error.what()};
        }
    }, [this](Drawn& drawn) {
        ui::Picture picture;
        wxMemoryInputStream bytes{drawn.bytes.data(), drawn.bytes.size()};
        if (drawn.problem.empty()) picture.image = wxImage{bytes, wxBITMAP_TYPE_PNG};
        picture.problem = drawn.problem;
        picture.caption = _("With an example child");
        m_picture->show({picture});
    });
}

std::string TemplatesWindow::facts() const
{
    if (!m_read) return unread();
    const auto faulty = std::ranges::count_if(m_all, [](const auto& facts) { return errorsOf(facts) != 0; });
    const std::string count = data::format(PACKHOUSE_PLURAL("{} template", "{} templates", m_all.size()), m_all.size());
    return faulty == 0 ? count : count + " · " + data::format(PACKHOUSE_PLURAL("{} cannot be used", "{} cannot be used", faulty), faulty);
}

std::string TemplatesWindow::filterHint() const { return _("key, kind, product"); }

void TemplatesWindow::filter(const std::string& words)
{
    m_words = words;
    show();
}

std::vector<sdk::PageAction> TemplatesWindow::actions() const
{
    return {{"check", _("Check again"), "Ctrl+R", true, true, {}, "refresh"}};
}

void TemplatesWindow::perform(const std::string& action)
{
    if (action == "check") refresh();
}

bool TemplatesWindow::showPanel(bool shown)
{
    if (m_panel->IsShown() != shown) {
        m_panel->Show(shown);
        m_work->Layout();
    }
    return true;
}

void TemplatesWindow::bringUp(const std::string& part)
{
    constexpr std::string_view beginning = "template:";
    if (!part.starts_with(beginning)) return;
    m_wished = part.substr(beginning.size());
    m_words.clear();
    if (m_read && !running("templates")) show();
}

std::string TemplatesWindow::selectedPlace() const
{
    const TemplateFacts* facts = chosen();
    return facts == nullptr ? std::string{} : std::string{pageId} + "#template:" + nameOf(*facts);
}

} // namespace packhouse::tsadmin
