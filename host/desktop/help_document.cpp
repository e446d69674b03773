#include "host/desktop/help_document.hpp"

#include <cmark.h>

#include <memory>

namespace packhouse::host::desktop {

namespace {

template <typename Thing, void (*release)(Thing*)>
struct Release {
    void operator()(Thing* thing) const { release(thing); }
};

/// Walks the document in reading order and writes down what each piece looks like.
class Reader {
public:
    std::vector<HelpRun> read(cmark_node* document)
    {
        const std::unique_ptr<cmark_iter, Release<cmark_iter, cmark_iter_free>> place{cmark_iter_new(document)};
        for (cmark_event_type event; (event = cmark_iter_next(place.get())) != CMARK_EVENT_DONE;) {
            cmark_node* node = cmark_iter_get_node(place.get());
            if (event == CMARK_EVENT_ENTER) enter(node);
            else leave(node);
        }
        return std::move(m_runs);
    }

private:
    static std::string textOf(const char* text) { return text == nullptr ? std::string{} : std::string{text}; }

    void enter(cmark_node* node)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT: return add(textOf(cmark_node_get_literal(node)));
        case CMARK_NODE_CODE: return addCode(node);
        case CMARK_NODE_CODE_BLOCK: return addCode(node);
        case CMARK_NODE_SOFTBREAK: return add(" ");
        case CMARK_NODE_LINEBREAK: return add("\n");
        case CMARK_NODE_ITEM: return beginItem(node);
        case CMARK_NODE_LIST:
        case CMARK_NODE_BLOCK_QUOTE: ++m_now.indent; return;
        default: return dress(node, true);
        }
    }

    void leave(cmark_node* node)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_PARAGRAPH: return add(isTight(node) ? "\n" : "\n\n");
        case CMARK_NODE_LIST:
            --m_now.indent;
            if (m_now.indent == 0) add("\n");
            return;
        case CMARK_NODE_BLOCK_QUOTE: --m_now.indent; return;
        case CMARK_NODE_HEADING:
            add("\n");
            m_now.heading = 0;
            return add("\n");
        default: return dress(node, false);
        }
    }

    void dress(cmark_node* node, bool on)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_STRONG: m_now.strong = on; return;
        case CMARK_NODE_EMPH: m_now.emphasis = on; return;
        case CMARK_NODE_HEADING: m_now.heading = cmark_node_get_heading_level(node); return;
        case CMARK_NODE_LINK: m_now.link = on ? textOf(cmark_node_get_url(node)) : std::string{}; return;
        default: return;
        }
    }

    void addCode(cmark_node* node)
    {
        m_now.code = true;
        add(textOf(cmark_node_get_literal(node)));
        m_now.code = false;
        if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK) add("\n");
    }

    void beginItem(cmark_node* node)
    {
        cmark_node* list = cmark_node_parent(node);
        if (cmark_node_get_list_type(list) == CMARK_BULLET_LIST) return add("•  ");
        int number = cmark_node_get_list_start(list);
        for (cmark_node* before = cmark_node_previous(node); before != nullptr; before = cmark_node_previous(before)) ++number;
        add(std::to_string(number) + ".  ");
    }

    static bool isTight(cmark_node* paragraph)
    {
        cmark_node* item = cmark_node_parent(paragraph);
        return item != nullptr && cmark_node_get_type(item) == CMARK_NODE_ITEM && cmark_node_get_list_tight(cmark_node_parent(item)) != 0;
    }

    void add(const std::string& text)
    {
        m_runs.push_back(m_now);
        m_runs.back().text = text;
    }

    HelpRun m_now;
    std::vector<HelpRun> m_runs;
};

} // namespace

std::vector<HelpRun> readMarkdown(const std::string& markdown)
{
    const std::unique_ptr<cmark_node, Release<cmark_node, cmark_node_free>> document{
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_SMART)};
    return Reader{}.read(document.get());
}

} // namespace packhouse::host::desktop
