#include "host/desktop/go_to_list.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/keys.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/settings.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

constexpr int pictureWidth = 24, pictureHeight = 30, rowHeight = pictureHeight + 2, signSize = 18;
constexpr unsigned titleColumn = 0, stateColumn = 1, keyColumn = 2;

struct Row {
    std::string head; ///< of a group; empty: a choice
    Choice choice;
    std::string name() const { return choice.hit.place.empty() ? choice.hit.title : choice.hit.place; }
};

std::string escaped(const std::string& text)
{
    std::string safe;
    for (const char letter : text) {
        if (letter == '&') safe += "&amp;";
        else if (letter == '<') safe += "&lt;";
        else safe += letter;
    }
    return safe;
}

std::string coloured(const std::string& text, const wxColour& colour)
{
    if (text.empty()) return {};
    return "<span foreground=\"" + colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string() + "\">" + escaped(text) + "</span>";
}

// All pictures of a column have one size: GTK lines the texts up by each row's own.
wxBitmapBundle framed(const wxWindow* window, const wxImage& image)
{
    const double scale = window->GetContentScaleFactor();
    const wxSize room{wxRound(window->FromDIP(pictureWidth) * scale), wxRound(window->FromDIP(pictureHeight) * scale)};
    wxImage made = image;
    const double by = std::min({1.0, double(room.x) / made.GetWidth(), double(room.y) / made.GetHeight()});
    if (by < 1) made.Rescale(wxRound(made.GetWidth() * by), wxRound(made.GetHeight() * by), wxIMAGE_QUALITY_BILINEAR);
    if (!made.HasAlpha()) made.InitAlpha();
    const wxPoint at{(room.x - made.GetWidth()) / 2, (room.y - made.GetHeight()) / 2};
    wxImage canvas{room.x, room.y};
    canvas.InitAlpha();
    std::fill_n(canvas.GetAlpha(), static_cast<std::size_t>(room.x) * static_cast<std::size_t>(room.y), static_cast<unsigned char>(wxIMAGE_ALPHA_TRANSPARENT));
    canvas.Paste(made, at.x, at.y, wxIMAGE_ALPHA_BLEND_COMPOSE);
    return wxBitmapBundle::FromBitmap(wxBitmap{canvas, wxBITMAP_SCREEN_DEPTH, scale});
}

} // namespace

class GoToModel : public wxDataViewVirtualListModel {
public:
    explicit GoToModel(const GoToList* list) : m_list{list} {}

    void take(std::vector<Row> rows)
    {
        m_rows = std::move(rows);
        Reset(static_cast<unsigned>(m_rows.size()));
    }
    const std::vector<Row>& rows() const { return m_rows; }
    bool isHead(unsigned row) const { return row >= m_rows.size() || !m_rows[row].head.empty(); }
    std::map<std::string, wxImage>& pictures() { return m_pictures; }

    unsigned GetColumnCount() const override { return 3; }
    wxString GetColumnType(unsigned column) const override { return column == keyColumn ? "string" : "wxDataViewIconText"; }
    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override
    {
        const Row& shown = m_rows.at(row);
        const sdk::Hit& hit = shown.choice.hit;
        const bool lit = m_list->IsSelected(GetItem(row));
        if (column == titleColumn) value << wxDataViewIconText{ui::shown(titleOf(shown, lit)), pictureOf(shown, lit)};
        else if (column == stateColumn) value << wxDataViewIconText{ui::shown(coloured(hit.state, ink(hit.stateTone, lit))), stateIcon(hit, lit)};
        else value = ui::shown(coloured(ui::shownKeys(hit.key), ink(sdk::Tone::grey, lit)));
    }
    bool GetAttrByRow(unsigned, unsigned, wxDataViewItemAttr&) const override { return false; }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    static wxColour ink(sdk::Tone tone, bool lit) { return lit ? wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT) : ui::ink(tone); }

    static std::string titleOf(const Row& row, bool lit)
    {
        if (!row.head.empty()) return coloured(row.head, ui::ink(sdk::Tone::grey));
        const sdk::Hit& hit = row.choice.hit;
        const std::string detail = coloured(hit.detail, ink(sdk::Tone::grey, lit));
        return "<b>" + escaped(hit.title) + "</b>" + (detail.empty() ? "" : "  " + detail);
    }

    wxBitmapBundle pictureOf(const Row& row, bool lit) const
    {
        const auto picture = m_pictures.find(row.choice.hit.proofSha256);
        const bool has = !row.choice.hit.proofSha256.empty() && picture != m_pictures.end() && picture->second.IsOk();
        const std::string& sign = row.choice.hit.icon;
        const wxColour colour = ink(sdk::Tone::plain, lit);
        auto& made = m_framed[has ? row.choice.hit.proofSha256 : sign + " " + colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string()];
        if (!made.IsOk()) made = framed(m_list, has ? picture->second : signImage(sign, colour));
        return made;
    }

    wxImage signImage(const std::string& name, const wxColour& colour) const
    {
        wxBitmapBundle bundle = ui::icon(name.empty() ? "#none" : name, colour, signSize);
        if (!bundle.IsOk()) bundle = ui::icon("#none", colour, signSize);
        return bundle.GetBitmapFor(m_list).ConvertToImage();
    }

    static wxBitmapBundle stateIcon(const sdk::Hit& hit, bool lit)
    {
        const wxBitmapBundle sign = ui::icon(hit.stateIcon, ink(hit.stateTone, lit));
        return sign.IsOk() ? sign : ui::icon("#none", ui::ink(sdk::Tone::grey));
    }

    const GoToList* m_list;
    std::vector<Row> m_rows;
    std::map<std::string, wxImage> m_pictures;
    mutable std::map<std::string, wxBitmapBundle> m_framed;
};

namespace {

wxDataViewColumn* columnOf(const wxString& title, wxDataViewTextRenderer* renderer, unsigned place, int width, wxAlignment side = wxALIGN_LEFT)
{
    renderer->EnableMarkup();
    renderer->EnableEllipsize(wxELLIPSIZE_END);
    return new wxDataViewColumn{title, renderer, place, width, side, 0};
}

} // namespace

GoToList::GoToList(wxWindow* parent)
    : wxDataViewCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE}, m_model{new GoToModel{this}}
{
    AppendColumn(columnOf(ui::shown(_("What")), new wxDataViewIconTextRenderer, titleColumn, FromDIP(410)));
    AppendColumn(columnOf(ui::shown(_("State")), new wxDataViewIconTextRenderer, stateColumn, FromDIP(130)));
    AppendColumn(columnOf(ui::shown(_("Key")), new wxDataViewTextRenderer{"string", wxDATAVIEW_CELL_INERT, wxALIGN_RIGHT | wxALIGN_CENTRE_VERTICAL}, keyColumn, FromDIP(90), wxALIGN_RIGHT));
    AssociateModel(m_model.get());
    ui::nameControl(this, _("Found"));
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, &GoToList::selected, this);
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { if (onActivate) onActivate(); });
}

GoToList::~GoToList() = default;

void GoToList::selected(wxDataViewEvent& event)
{
    // A click on a head means what stands below it.
    if (event.GetItem().IsOk() && m_model->isHead(m_model->GetRow(event.GetItem()))) return move(1);
    if (onSelect) onSelect();
}

void GoToList::show(const std::vector<ChoiceGroup>& groups)
{
    std::vector<Row> rows;
    for (const ChoiceGroup& group : groups) {
        rows.push_back({group.title, {}});
        for (const Choice& choice : group.choices) rows.push_back({{}, choice});
    }
    m_model->take(std::move(rows));
}

void GoToList::setPicture(const std::string& proofSha256, const wxImage& image)
{
    m_model->pictures()[proofSha256] = image;
    for (unsigned row = 0; row != m_model->rows().size(); ++row)
        if (m_model->rows()[row].choice.hit.proofSha256 == proofSha256) m_model->RowChanged(row);
}

std::vector<std::string> GoToList::picturesWanted() const
{
    std::vector<std::string> wanted;
    for (const Row& row : m_model->rows()) {
        const std::string& proof = row.choice.hit.proofSha256;
        if (!proof.empty() && !m_model->pictures().contains(proof)) wanted.push_back(proof);
    }
    return wanted;
}

const Choice* GoToList::selected() const
{
    const wxDataViewItem item = GetSelection();
    if (!item.IsOk()) return nullptr;
    const unsigned row = m_model->GetRow(item);
    return m_model->isHead(row) ? nullptr : &m_model->rows()[row].choice;
}

void GoToList::select(const std::string& place)
{
    const auto& rows = m_model->rows();
    auto found = std::ranges::find_if(rows, [&](const Row& row) { return row.head.empty() && row.name() == place; });
    if (place.empty() || found == rows.end()) found = std::ranges::find_if(rows, [](const Row& row) { return row.head.empty(); });
    if (found != rows.end()) selectRow(static_cast<unsigned>(found - rows.begin()));
}

void GoToList::selectRow(unsigned row)
{
    const wxDataViewItem item = m_model->GetItem(row);
    UnselectAll();
    Select(item);
    // The head of the first group comes into sight with its first choice.
    EnsureVisible(row > 0 && m_model->isHead(row - 1) ? m_model->GetItem(row - 1) : item);
    EnsureVisible(item);
    if (onSelect) onSelect();
}

void GoToList::move(int by)
{
    const auto last = static_cast<int>(m_model->rows().size()) - 1;
    const wxDataViewItem item = GetSelection();
    const int from = item.IsOk() ? static_cast<int>(m_model->GetRow(item)) : -1;
    const int step = by < 0 ? -1 : 1;
    int to = std::clamp(from + by, 0, std::max(0, last));
    while (to >= 0 && to <= last && m_model->isHead(static_cast<unsigned>(to))) to += step;
    if (to < 0 || to > last) return;
    selectRow(static_cast<unsigned>(to));
}

std::size_t GoToList::count() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_model->rows(), [](const Row& row) { return row.head.empty(); }));
}

int GoToList::neededHeight() const
{
    const int first = m_model->rows().empty() ? 0 : GetItemRect(m_model->GetItem(0)).height; // the theme may give more room
    return static_cast<int>(m_model->rows().size()) * std::max(first, FromDIP(rowHeight)) + FromDIP(2);
}

} // namespace packhouse::host::desktop
