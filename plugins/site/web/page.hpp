#pragma once

#include "web/caller.hpp"
#include "web/pictures.hpp"

namespace packhouse::site {

using Values = ctemplate::TemplateDictionary;

/// A page on its way out: the values of its template, beside those every page has (name of the site, cart, stylesheet, form token).
class Page {
public:
    Page(Site& site, Caller& caller, std::string name, const std::string& title);

    Page& set(const char* name, const std::string& value);
    Page& set(const char* name, int value) { return set(name, std::to_string(value)); }
    Page& show(const char* section);
    Values& section(const char* name); ///< one more repetition
    Values& values() { return m_values; }
    const Words& words() const { return m_words; }
    sdk::WebResponse answer(int status = 200);

private:
    Site& m_site;
    const Words& m_words;
    std::string m_name;
    Values m_values;
};

/// SRC, SRC_LARGE, WIDTH, HEIGHT and ALT of a picture.
void setPicture(Values& values, const PictureAddress& picture);

/// The rows of a sum: goods, discount, delivery, fees, tax and total, each with what it stands for.
void setSums(Values& values, const Identity& identity, const data::OrderMoney& money, const std::string& delivery);

} // namespace packhouse::site
