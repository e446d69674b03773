#pragma once

#include <ctemplate/template.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace packhouse::site {

/// A file that pages refer to. Its address holds its hash, so it may be kept for ever.
struct Asset {
    std::string bytes, type;
};

/// Page templates, stylesheet, script and icons, read once. Templates escape by themselves wherever a value stands; their sentences stand
/// in [[double brackets]] and are translated as they are read. [any-thread once made]
class Look {
public:
    /// Throws Error{broken} naming a file that is missing or does not parse.
    explicit Look(const std::filesystem::path& folder);

    std::string page(const std::string& name, const ctemplate::TemplateDictionary& values) const;

    const Asset* asset(const std::string& hashedName) const;
    const std::string& address(const std::string& fileName) const; ///< "site.css" → "/assets/site-0123abcd.css"

private:
    void readAssets(const std::filesystem::path& folder);
    void addAsset(const std::string& fileName, std::string bytes);
    void readTemplates(const std::filesystem::path& folder);
    std::string withIcons(const std::string& text) const;

    mutable ctemplate::TemplateCache m_templates; ///< expanding is const in all but name
    std::map<std::string, Asset> m_assets;
    std::map<std::string, std::string> m_addresses;
};

/// A small stylesheet made from its own address: colours of package groups, known only at run time. Empty for any other name.
std::optional<Asset> groupStylesheet(const std::string& name);

/// The address of the stylesheet for these colours ("#2f7d5b"); empty without a usable one. `groupClass` is the class for one.
std::string groupStylesheetAddress(const std::vector<std::string>& colours);
std::string groupClass(const std::string& colour);

} // namespace packhouse::site
