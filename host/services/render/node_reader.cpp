#include "node_reader.hpp"

#include <algorithm>
#include <packhouse/data/text.hpp>
#include <utility>

namespace packhouse::host::render {

namespace {

constexpr int mostNodes = 2000;
constexpr Range anywhere{-longestSide, longestSide};
constexpr Range side{0.1, longestSide};

enum class NodeType { image = 1, text, barcode, fill, group, repeat };

constexpr std::array nodeTypes{Word{"image", NodeType::image}, Word{"text", NodeType::text},   Word{"barcode", NodeType::barcode},
                               Word{"fill", NodeType::fill},   Word{"group", NodeType::group}, Word{"repeat", NodeType::repeat}};
constexpr std::array pages{Word{"every", OnPage::every}, Word{"first", OnPage::first}, Word{"next", OnPage::next},
                           Word{"last", OnPage::last}};
constexpr std::array aligns{Word{"left", Align::left}, Word{"center", Align::center}, Word{"right", Align::right}};
constexpr std::array verticalAligns{Word{"top", VerticalAlign::top}, Word{"middle", VerticalAlign::middle},
                                    Word{"bottom", VerticalAlign::bottom}};
constexpr std::array fits{Word{"fill", Fit::fill}, Word{"whole", Fit::whole}};
constexpr std::array symbologies{Word{"code128", Symbology::code128},
                                 Word{"code39", Symbology::code39},
                                 Word{"extendedCode39", Symbology::extendedCode39},
                                 Word{"interleaved2of5", Symbology::interleaved2of5},
                                 Word{"codabar", Symbology::codabar},
                                 Word{"ean13", Symbology::ean13},
                                 Word{"qr", Symbology::qr},
                                 Word{"dataMatrix", Symbology::dataMatrix}};

Box readBox(Fields& fields)
{
    return {fields.length("x", anywhere), fields.length("y", anywhere), fields.length("width", side), fields.length("height", side)};
}

Border readBorder(Fields& fields)
{
    Border border;
    border.width = fields.length("borderWidth", {0, 720}, 0);
    border.color = fields.color("borderColor").value_or(Color{});
    return border;
}

std::vector<std::string> readPoses(Fields& fields)
{
    std::vector<std::string> poses;
    const Value* list = fields.list("poses");
    if (list == nullptr) return poses;
    for (const Value& pose : list->items) {
        if (pose.kind == Value::Kind::text)
            poses.push_back(pose.text);
        else
            fields.refuse("poses", pose.place, _("A pose must be a text in quotes, e.g. \"2\"."));
    }
    return poses;
}

} // namespace

TextStyle NodeReader::readStyle(Fields& fields, TextStyle style)
{
    style.family = fields.text("family", style.family);
    style.size = fields.length("size", {1, 1000}, style.size);
    style.weight = static_cast<int>(fields.number("weight", {100, 900}, style.weight));
    style.italic = fields.flag("italic", style.italic);
    style.color = fields.color("color").value_or(style.color);
    style.letterSpacing = fields.length("letterSpacing", {-20, 100}, style.letterSpacing);
    style.lineSpacing = fields.number("lineSpacing", {0.5, 5}, style.lineSpacing);
    return style;
}

ImageNode NodeReader::readImage(Fields& fields)
{
    ImageNode node;
    node.box = readBox(fields);
    node.picture = static_cast<int>(fields.number("picture", {1, 999}, 1));
    node.poses = readPoses(fields);
    node.fit = fields.choice("fit", fits, Fit::fill);
    node.anchorX = fields.number("anchorX", {0, 1}, 0.5);
    node.anchorY = fields.number("anchorY", {0, 1}, 0.5);
    node.border = readBorder(fields);
    return node;
}

TextNode NodeReader::readText(Fields& fields)
{
    TextNode node;
    node.box = readBox(fields);
    node.text = fields.coded("text");
    if (!fields.has("text")) fields.refuse("text", fields.place(), _("“text” is missing here: what is to be written."));
    node.style = readStyle(fields, m_style);
    node.style.align = fields.choice("align", aligns, Align::left);
    node.style.verticalAlign = fields.choice("verticalAlign", verticalAligns, VerticalAlign::top);
    node.style.wrap = fields.flag("wrap", false);
    node.style.shrinkTo = fields.length("shrinkTo", {1, 1000}, 0);
    return node;
}

BarcodeNode NodeReader::readBarcode(Fields& fields)
{
    BarcodeNode node;
    node.box = readBox(fields);
    if (!fields.has("symbology")) fields.refuse("symbology", fields.place(), _("“symbology” is missing here, e.g. \"code128\" or \"qr\"."));
    node.symbology = fields.choice("symbology", symbologies, Symbology::code128);
    node.data = fields.coded("data");
    if (!fields.has("data")) fields.refuse("data", fields.place(), _("“data” is missing here: what the barcode says."));
    node.align = fields.choice("align", aligns, Align::left);
    return node;
}

FillNode NodeReader::readFill(Fields& fields)
{
    FillNode node;
    node.box = readBox(fields);
    node.color = fields.color("color");
    node.border = readBorder(fields);
    node.radius = fields.length("radius", {0, longestSide}, 0);
    return node;
}

GroupNode NodeReader::readGroup(Fields& fields)
{
    const bool outer = std::exchange(m_inGroup, true);
    GroupNode node{fields.length("x", anywhere, 0), fields.length("y", anywhere, 0), readInner(fields)};
    m_inGroup = outer;
    return node;
}

RepeatNode NodeReader::readRepeat(Fields& fields)
{
    if (m_inRepeat || m_inGroup) fields.refuse("", fields.place(), _("A repeat may only stand among the nodes of the page itself."));
    RepeatNode node;
    node.box = readBox(fields);
    node.rows = fields.neededText("rows");
    node.rowHeight = fields.length("rowHeight", side);
    node.reserve = fields.length("reserve", {0, longestSide}, 0);
    node.columns = static_cast<int>(fields.number("columns", {1, 50}, 1));
    node.stripe = fields.color("stripe");
    if (const Value* next = fields.object("next")) {
        Fields place{*next, fields.node() + ".next", m_findings};
        node.next = Box{node.box.x, place.length("y", anywhere), node.box.width, place.length("height", side)};
        place.refuseUnknown();
    }
    const double least = std::min(node.box.height, node.next.value_or(node.box).height) - node.reserve;
    if (node.rowHeight > least) {
        fields.refuse("rowHeight", fields.place(),
                      _("Not one row fits: “rowHeight” is larger than the height of the repeat, less its “reserve”."));
    }
    m_inRepeat = true;
    node.nodes = readInner(fields);
    m_inRepeat = false;
    return node;
}

std::vector<Node> NodeReader::readInner(Fields& fields)
{
    const Value* list = fields.list("nodes");
    if (list != nullptr) return read(*list, fields.node() + ".nodes");
    fields.refuse("nodes", fields.place(), _("“nodes” is missing here: the list of what is inside."));
    return {};
}

Node NodeReader::readNode(const Value& value, const std::string& path)
{
    Node node;
    node.path = path;
    Fields fields{value, path, m_findings};
    if (value.kind != Value::Kind::object) return node;
    if (!fields.has("type")) fields.refuse("type", value.place, _("“type” is missing here: image, text, barcode, fill, group or repeat."));
    const auto before = m_findings.size();
    const auto type = fields.choice("type", nodeTypes, NodeType{});
    if (type == NodeType{} || m_findings.size() != before) return node;
    fields.text("name");
    node.on = fields.choice("on", pages, OnPage::every);
    node.when = fields.coded("when");
    switch (type) {
    case NodeType::image:
        node.shape = readImage(fields);
        break;
    case NodeType::text:
        node.shape = readText(fields);
        break;
    case NodeType::barcode:
        node.shape = readBarcode(fields);
        break;
    case NodeType::fill:
        node.shape = readFill(fields);
        break;
    case NodeType::group:
        node.shape = readGroup(fields);
        break;
    case NodeType::repeat:
        node.shape = readRepeat(fields);
        break;
    }
    fields.refuseUnknown();
    return node;
}

std::vector<Node> NodeReader::read(const Value& list, const std::string& path)
{
    std::vector<Node> nodes;
    for (std::size_t at = 0; at != list.items.size(); ++at) {
        if (++m_count > mostNodes) {
            m_findings.push_back({true, path, list.items[at].place.line, list.items[at].place.column,
                                  data::format(_("The template has more than {} nodes; use a repeat, or split it."), mostNodes)});
            return nodes;
        }
        nodes.push_back(readNode(list.items[at], path + "[" + std::to_string(at) + "]"));
    }
    return nodes;
}

} // namespace packhouse::host::render
