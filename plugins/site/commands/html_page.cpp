#include "commands/html_page.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>
#include <Poco/URI.h>

#include <algorithm>
#include <sstream>

namespace packhouse::site {
namespace {

using Context = std::unique_ptr<xmlXPathContext, decltype(&xmlXPathFreeContext)>;
using Result = std::unique_ptr<xmlXPathObject, decltype(&xmlXPathFreeObject)>;

const xmlChar* chars(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }

std::string taken(xmlChar* text)
{
    if (text == nullptr) return {};
    std::string result{reinterpret_cast<const char*>(text)};
    xmlFree(text);
    return result;
}

std::string folded(const std::string& text)
{
    std::istringstream in{text};
    std::string result, word;
    while (in >> word) result += (result.empty() ? "" : " ") + word;
    return result;
}

std::string attribute(xmlNode* node, const char* name) { return taken(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name))); }
bool hasAttribute(xmlNode* node, const char* name) { return xmlHasProp(node, reinterpret_cast<const xmlChar*>(name)) != nullptr; }
std::string contentOf(xmlNode* node) { return folded(taken(xmlNodeGetContent(node))); }
std::string nameOf(xmlNode* node) { return reinterpret_cast<const char*>(node->name); }

std::vector<xmlNode*> find(xmlDoc* document, xmlNode* from, const std::string& xpath)
{
    const Context context{xmlXPathNewContext(document), xmlXPathFreeContext};
    context->node = from;
    const Result result{xmlXPathEvalExpression(chars(xpath), context.get()), xmlXPathFreeObject};
    if (!result || result->nodesetval == nullptr) return {};
    return {result->nodesetval->nodeTab, result->nodesetval->nodeTab + result->nodesetval->nodeNr};
}

std::string labelOf(xmlNode* input)
{
    for (auto* up = input->parent; up != nullptr; up = up->parent)
        if (up->type == XML_ELEMENT_NODE && nameOf(up) == "label") return contentOf(up);
    return {};
}

HtmlForm::Field inputField(xmlNode* input)
{
    const auto type = attribute(input, "type");
    HtmlForm::Field field{attribute(input, "name"), attribute(input, "value"), labelOf(input)};
    field.choice = type == "radio" || type == "checkbox";
    field.sent = !field.choice || hasAttribute(input, "checked");
    return field;
}

HtmlForm::Field selectField(xmlDoc* document, xmlNode* select)
{
    auto options = find(document, select, ".//option[@selected]");
    if (options.empty()) options = find(document, select, ".//option");
    return {attribute(select, "name"), options.empty() ? "" : attribute(options.front(), "value"), ""};
}

HtmlForm formOf(xmlDoc* document, xmlNode* node)
{
    HtmlForm form{attribute(node, "action"), {}};
    for (auto* control : find(document, node, ".//input[@name] | .//select[@name] | .//textarea[@name]")) {
        if (nameOf(control) == "input") form.fields.push_back(inputField(control));
        else if (nameOf(control) == "select") form.fields.push_back(selectField(document, control));
        else form.fields.push_back({attribute(control, "name"), taken(xmlNodeGetContent(control)), ""});
    }
    return form;
}

std::string urlEncoded(const std::string& text)
{
    std::string result;
    Poco::URI::encode(text, "!#$%&'()*+,/:;=?@[]", result);
    return result;
}

} // namespace

bool HtmlForm::has(const std::string& name) const { return std::ranges::find(fields, name, &Field::name) != fields.end(); }

void HtmlForm::set(const std::string& name, const std::string& value)
{
    if (const auto field = std::ranges::find(fields, name, &Field::name); field != fields.end()) field->value = value;
}

bool HtmlForm::choose(const std::string& name, const std::string& value)
{
    const auto fits = [&](const Field& field) { return field.name == name && field.choice && (field.value == value || field.label.ends_with(" " + value)); };
    // The label is what a person reads, so it goes before the value that stands behind it.
    auto wanted = std::ranges::find_if(fields, [&](const Field& field) { return fits(field) && field.label.ends_with(" " + value); });
    if (wanted == fields.end()) wanted = std::ranges::find_if(fields, fits);
    if (wanted == fields.end()) return false;
    for (auto& field : fields)
        if (field.name == name) field.sent = false;
    wanted->sent = true;
    return true;
}

std::string HtmlForm::encoded() const
{
    std::string body;
    for (const auto& field : fields)
        if (field.sent) body += (body.empty() ? "" : "&") + urlEncoded(field.name) + "=" + urlEncoded(field.value);
    return body;
}

HtmlPage::HtmlPage(const std::string& html)
    : m_document{htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
                 [](xmlDoc* document) { xmlFreeDoc(document); }}
{
}

std::vector<std::string> HtmlPage::texts(const std::string& xpath) const
{
    std::vector<std::string> found;
    if (!m_document) return found;
    for (auto* node : find(m_document.get(), xmlDocGetRootElement(m_document.get()), xpath)) found.push_back(contentOf(node));
    return found;
}

std::string HtmlPage::text(const std::string& xpath) const
{
    const auto found = texts(xpath);
    return found.empty() ? std::string{} : found.front();
}

std::vector<HtmlForm> HtmlPage::forms() const
{
    std::vector<HtmlForm> found;
    if (!m_document) return found;
    for (auto* node : find(m_document.get(), xmlDocGetRootElement(m_document.get()), "//form")) found.push_back(formOf(m_document.get(), node));
    return found;
}

std::optional<HtmlForm> HtmlPage::form(const std::string& action) const
{
    for (auto& found : forms())
        if (found.action == action) return std::move(found);
    return std::nullopt;
}

} // namespace packhouse::site
