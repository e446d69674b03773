#include "catalogue_changes.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::tsadmin {

using nlohmann::json;

std::string keptTextOf(const CatalogueChanges& changes)
{
    json edits = json::array();
    for (const auto& [id, edit] : changes.edits())
        edits.push_back({{"id", id}, {"was", edit.was.fields}, {"now", edit.now}, {"added", edit.added}, {"removed", edit.removed}});
    return edits.dump(-1, ' ', false, json::error_handler_t::replace);
}

CatalogueChanges keptCatalogueOf(const std::string& text)
try {
    using Fields = std::map<std::string, std::string>;
    std::map<std::int64_t, CatalogueChanges::Edit> edits;
    for (const json& entry : json::parse(text)) {
        const auto id = entry.at("id").get<std::int64_t>();
        edits[id] = {{id, entry.at("was").get<Fields>()}, entry.at("now").get<Fields>(), entry.at("added").get<bool>(), entry.at("removed").get<bool>()};
    }
    return CatalogueChanges::kept(std::move(edits));
} catch (const json::exception& error) {
    throw data::Error{data::Trouble::invalid, data::format(_("The changes kept on this computer cannot be read: {}"), error.what())};
}

} // namespace packhouse::tsadmin
