#include "catalogue_changes.hpp"

#include "catalogue_words.hpp"

#include "packhouse/data/text.hpp"

#include <algorithm>

namespace packhouse::tsadmin {

namespace {

std::string whyNoCode(const CatalogueRecord& record, const std::string& code, const CatalogueChanges& changes, const std::set<std::string>& taken)
{
    if (code.empty()) return _("A code is missing. Write one that orders and price sheets can name, such as A2.");
    const auto twin = std::ranges::find_if(changes.edits(), [&](const auto& entry) {
        const auto own = entry.second.now.find("code");
        return entry.first != record.id && own != entry.second.now.end() && sameCode(own->second, code);
    });
    const bool given = taken.contains(foldedCode(code)) && !sameCode(code, record.text("code"));
    // A code that another edit gives away is free.
    const bool freed = std::ranges::any_of(changes.edits(), [&](const auto& entry) {
        const bool away = entry.second.removed || entry.second.now.contains("code");
        return away && !entry.second.added && sameCode(entry.second.was.text("code"), code);
    });
    if (twin == changes.edits().end() && (!given || freed)) return {};
    return data::format(_("The code {} is taken. Choose another, or change that one."), code);
}

} // namespace

std::vector<CatalogueFault> faultsOf(const CatalogueChanges& changes, const CatalogueKind& kind, const CatalogueSurroundings& around)
{
    static const std::set<std::string> none;
    const auto codes = around.codes.find(kind.id());
    std::vector<CatalogueFault> faults;
    const auto look = [&](std::int64_t id, const CatalogueChanges::Edit& edit, const CatalogueField& field) {
        const auto text = edit.now.find(field.name);
        if (text == edit.now.end()) return;
        std::string sentence = field.name == "code" ? whyNoCode(edit.was, text->second, changes, codes == around.codes.end() ? none : codes->second) : std::string{};
        if (sentence.empty() && field.refuse) sentence = field.refuse(text->second, around);
        if (!sentence.empty()) faults.push_back({{id, field.name}, sentence});
    };
    for (const auto& [id, edit] : changes.edits())
        for (const CatalogueField& field : kind.fields()) look(id, edit, field);
    return faults;
}

} // namespace packhouse::tsadmin
