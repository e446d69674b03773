#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/exchange.hpp"

#include <functional>

namespace packhouse::tsios {

/// The text of a template by its key; throws Error{missing} or Error{conflict}.
using TemplateSource = std::function<std::string(const std::string& key)>;

/// What the site needs of a job: everything but the bytes of the pictures. Of the subjects only what the site uses: no e-mail, and of the other
/// fields those that a template of the offer shows. Only matched and usable images. Throws Error{missing} if no offer version was chosen or
/// a template is not there.
data::JobUpload jobDocument(data::Transaction& work, const data::Job& job, const TemplateSource& templateOf);

} // namespace packhouse::tsios
