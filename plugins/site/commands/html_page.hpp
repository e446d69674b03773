#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

struct _xmlDoc;

namespace packhouse::site {

/// A form as a browser without script sees it.
struct HtmlForm {
    struct Field {
        std::string name, value, label;
        bool choice = false; ///< one of a row of radio buttons
        bool sent = true;    ///< false: a radio button or box that is not ticked
    };
    std::string action;
    std::vector<Field> fields;

    bool has(const std::string& name) const;
    void set(const std::string& name, const std::string& value);
    /// Ticks the radio button or box with this value, or whose label ends with it. False if there is none.
    bool choose(const std::string& name, const std::string& value);
    std::string encoded() const; ///< application/x-www-form-urlencoded
};

/// A page, read as browsers read it: mistakes are mended.
class HtmlPage {
public:
    explicit HtmlPage(const std::string& html);

    /// Texts of the nodes an XPath finds, white space folded.
    std::vector<std::string> texts(const std::string& xpath) const;
    std::string text(const std::string& xpath) const; ///< the first, or empty
    std::vector<HtmlForm> forms() const;
    /// The form that posts to `action`.
    std::optional<HtmlForm> form(const std::string& action) const;

private:
    std::shared_ptr<_xmlDoc> m_document;
};

} // namespace packhouse::site
