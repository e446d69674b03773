#pragma once

#include "fields.hpp"
#include "page_template.hpp"

namespace packhouse::host::render {

inline constexpr double longestSide = 14'400; ///< points: 200 in, what a PDF page may measure

/// Reads the `nodes` of a template or of one of its groups.
class NodeReader {
public:
    NodeReader(TextStyle style, Findings& findings) : m_style{std::move(style)}, m_findings{findings} {}

    std::vector<Node> read(const Value& list, const std::string& path);
    static TextStyle readStyle(Fields& fields, TextStyle style);

private:
    Node readNode(const Value& value, const std::string& path);
    ImageNode readImage(Fields& fields);
    TextNode readText(Fields& fields);
    BarcodeNode readBarcode(Fields& fields);
    FillNode readFill(Fields& fields);
    GroupNode readGroup(Fields& fields);
    RepeatNode readRepeat(Fields& fields);
    std::vector<Node> readInner(Fields& fields);

    TextStyle m_style;
    Findings& m_findings;
    int m_count = 0;
    bool m_inRepeat = false, m_inGroup = false;
};

} // namespace packhouse::host::render
