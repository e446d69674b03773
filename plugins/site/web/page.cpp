#include "web/page.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::site {

Page::Page(Site& site, Caller& caller, std::string name, const std::string& title)
    : m_site{site}, m_words{site.identity().words}, m_name{std::move(name)}, m_values{m_name}
{
    const auto& facts = site.identity().facts;
    const auto global = [this](const char* key, const std::string& value) { m_values.SetTemplateGlobalValue(key, value); };
    global("SITE", facts.name);
    global("TITLE", data::format(_("{} – {}"), title, facts.name));
    global("LANG", facts.language);
    global("STYLE", site.look().address("site.css"));
    global("SCRIPT", site.look().address("site.js"));
    global("ICON", site.look().address("logo.svg"));
    global("TOKEN", caller.formToken());
    const int count = caller.visit ? caller.visit->cartCount() : 0;
    global("CART_COUNT", std::to_string(count));
    if (count > 0) m_values.ShowTemplateGlobalSection("HAS_CART");
    if (caller.visit && !caller.visit->children.empty()) m_values.ShowTemplateGlobalSection("HAS_VISIT");
    m_values.AddIncludeDictionary("TOP")->SetFilename("top");
    m_values.AddIncludeDictionary("HEADER")->SetFilename("header");
    m_values.AddIncludeDictionary("END")->SetFilename("end");
}

Page& Page::set(const char* name, const std::string& value)
{
    m_values.SetValue(name, value);
    return *this;
}

Page& Page::show(const char* section)
{
    m_values.ShowSection(section);
    return *this;
}

Values& Page::section(const char* name) { return *m_values.AddSectionDictionary(name); }

sdk::WebResponse Page::answer(int status) { return sdk::WebResponse::html(m_site.look().page(m_name, m_values), status); }

void setPicture(Values& values, const PictureAddress& picture)
{
    values.SetValue("TINY", picture.tiny);
    values.SetValue("SRC", picture.small);
    values.SetValue("SRC_LARGE", picture.large);
    values.SetIntValue("WIDTH", picture.width);
    values.SetIntValue("HEIGHT", picture.height);
    values.SetValue("ALT", picture.alt);
    if (!picture.small.empty()) values.ShowSection("HAS_PICTURE");
}

} // namespace packhouse::site
