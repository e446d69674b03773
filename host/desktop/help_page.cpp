#include "host/desktop/help_page.hpp"

#include "host/desktop/help_library.hpp"
#include "host/desktop/help_text.hpp"

#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/table.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/sizer.h>
#include <wx/utils.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

using Topics = std::vector<HelpTopic>;

constexpr int listWidth = 248;
constexpr const char* contents = "index";
constexpr std::string_view placeSign = "place:";

class TopicRows : public ui::Rows {
public:
    explicit TopicRows(Topics topics) : m_topics{std::move(topics)} {}
    std::size_t count() const override { return m_topics.size(); }
    std::string key(std::size_t row) const override { return m_topics[row].id; }
    ui::Cell cell(std::size_t row, std::size_t) const override { return {m_topics[row].title, {}, ui::Tone::plain, m_topics[row].id == contents}; }
    const Topics& topics() const { return m_topics; }

private:
    Topics m_topics;
};

class HelpView : public ui::View {
public:
    HelpView(wxWindow* parent, sdk::Host& host) : View{parent, host, "host.help"}
    {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        m_list = new ui::Table(this, _("Help topics"), {{_("Topic"), listWidth - 24}}, wxDV_SINGLE | wxDV_NO_HEADER);
        m_list->SetMinSize({FromDIP(listWidth), -1});
        m_list->onSelect = [this] { chosen(); };
        m_list->onActivate = [this] { m_text->SetFocus(); };
        row->Add(m_list, wxSizerFlags{}.Expand());
        row->Add(sheet(), wxSizerFlags{1}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
        content()->Add(row, wxSizerFlags{1}.Expand());
        setFirst(m_text);
    }

    std::string filterHint() const override { return _("all topics"); }
    std::string facts() const override
    {
        const std::size_t count = m_topics.size();
        return m_shown == contents ? data::format(PACKHOUSE_PLURAL("{} topic", "{} topics", count), count) : m_title;
    }

    void filter(const std::string& words) override
    {
        m_words = words;
        list();
        if (!m_rows->topics().empty() && !m_list->selected()) m_list->select(0);
        changed();
    }

    std::vector<sdk::PageAction> actions() const override
    {
        return {{"back", _("Back"), "Alt+Left", !m_before.empty(), false, _("No topic was open before this one."), "arrow-back-up", {}, false},
            {"contents", _("Contents"), "Alt+Home", m_shown != contents, true, _("The contents are open."), "home", {}, false}};
    }

    void perform(const std::string& action) override
    {
        if (action == "contents") return open(contents);
        if (m_before.empty()) return;
        const std::string last = m_before.back();
        m_before.pop_back();
        show(last);
    }

    void refresh() override
    {
        read<Topics>("help", _("Reading the help"), [shared = host().shared(), language = languageOfHelp()](sdk::Progress&) { return readHelp(shared, language); },
            [this](Topics& topics) {
                m_topics = std::move(topics);
                list();
                show(m_shown.empty() ? contents : m_shown);
            });
    }

    void bringUp(const std::string& topic) override { open(topic); }

private:
    wxWindow* sheet()
    {
        auto* around = new ui::Panel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME);
        ui::makeCard(around);
        m_text = new HelpText(around);
        m_text->onLink = [this](const std::string& link) { follow(link); };
        auto* margin = new wxBoxSizer(wxVERTICAL);
        margin->Add(m_text, wxSizerFlags{1}.Expand().Border(wxALL, ui::gap(this, ui::Space::edge)));
        around->SetSizer(margin);
        return around;
    }

    void list()
    {
        Topics kept;
        for (const HelpTopic& topic : m_topics)
            if (speaksOf(topic, m_words)) kept.push_back(topic);
        m_rows = std::make_shared<TopicRows>(std::move(kept));
        m_list->show(m_rows);
    }

    void chosen()
    {
        const auto row = m_list->selected();
        if (row && m_rows->topics()[*row].id != m_shown) open(m_rows->topics()[*row].id);
    }

    void open(const std::string& topic)
    {
        if (!m_topics.empty() && !m_shown.empty() && topic != m_shown) m_before.push_back(m_shown);
        show(topic);
    }

    void show(const std::string& wanted)
    {
        m_shown = wanted;
        if (m_topics.empty()) return; // they come, and ask again
        auto found = std::ranges::find(m_topics, wanted, &HelpTopic::id);
        if (found == m_topics.end()) found = m_topics.begin(); // a page without a topic of its own: the contents
        m_shown = found->id;
        m_title = found->title;
        m_text->show(found->text);
        ui::nameControl(m_text, found->title);
        const auto& listed = m_rows->topics();
        if (const auto row = std::ranges::find(listed, m_shown, &HelpTopic::id); row != listed.end()) {
            const auto place = static_cast<std::size_t>(row - listed.begin());
            if (m_list->selected() != place) m_list->select(place);
        }
        changed();
    }

    void follow(const std::string& link)
    {
        if (link.starts_with(placeSign)) return host().events().tell("page.open", link.substr(placeSign.size()));
        if (link.find("://") != std::string::npos) {
            wxLaunchDefaultBrowser(ui::shown(link));
            return;
        }
        open(link.ends_with(".md") ? link.substr(0, link.size() - 3) : link);
    }

    ui::Table* m_list;
    HelpText* m_text;
    Topics m_topics;
    std::shared_ptr<TopicRows> m_rows = std::make_shared<TopicRows>(Topics{});
    std::string m_words, m_shown, m_title;
    std::vector<std::string> m_before;
};

} // namespace

std::unique_ptr<sdk::Page> helpPage(sdk::Host& host)
{
    return std::make_unique<ui::ViewPage>(sdk::PageInfo{"host.help", _("Help"), "help-circle", _("Program"), 920, "help"},
        [&host](wxWindow* parent) { return new HelpView(parent, host); });
}

} // namespace packhouse::host::desktop
