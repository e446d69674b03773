#include "commands.hpp"

#include "catalogue_json.hpp"
#include "catalogue_words.hpp"
#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"

#include <charconv>

namespace packhouse::tsadmin {

namespace {

using data::Error;
using data::format;
using data::Trouble;

/// "2400x3000" in pixels.
std::pair<int, int> pixelsOf(const std::string& text)
{
    int width = 0, height = 0;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, width);
    const bool crossed = first.ec == std::errc{} && first.ptr != end && *first.ptr == 'x';
    const auto second = crossed ? std::from_chars(first.ptr + 1, end, height) : first;
    if (!crossed || second.ec != std::errc{} || second.ptr != end || width < 1 || height < 1)
        throw Error{Trouble::invalid, format(_("\"{}\" is no size in pixels; write WIDTHxHEIGHT, e.g. 2400x3000"), text)};
    return {width, height};
}

data::Product productFrom(const sdk::Arguments& given)
{
    data::Product product;
    product.code = given.text("code");
    product.description = given.text("--description");
    product.type = productTypeOf(given.text("--type", "portrait"));
    product.templateKey = given.text("--template");
    product.printer = given.text("--printer");
    if (given.has("--pixels")) std::tie(product.pixelWidth, product.pixelHeight) = pixelsOf(given.text("--pixels"));
    return product;
}

void add(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const auto wanted = productFrom(given);
    data::Transaction work{host.database(data::Schema::studio)};
    const auto product = data::ProductRepository{work}.add(wanted);
    sdk::audit(work, host, "add", "product " + product.code, product.description);
    work.commit();
    out.line(format(_("Added product {}"), product.code));
    if (isDrawn(product.type) && product.templateKey.empty()) out.line(_("It has no template yet, so it cannot be printed or published."));
}

void list(sdk::Host& host, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<std::vector<std::string>> rows{{_("Code"), _("Description"), _("Type"), _("Template"), _("Printer")}};
    auto document = nlohmann::ordered_json::array();
    for (const auto& product : data::ProductRepository{work}.all()) {
        rows.push_back({product.code, product.description, std::string{wordOf(product.type)}, product.templateKey, product.printer});
        document.push_back(jsonOf(product));
    }
    if (out.wantsJson()) out.json(document.dump(2));
    else out.table(rows);
}

void show(sdk::Host& host, const std::string& code, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto product = data::ProductRepository{work}.find(code);
    if (!product) throw Error{Trouble::missing, format(_("There is no product {}; see: packhouse product list"), code)};
    if (out.wantsJson()) return out.json(jsonOf(*product).dump(2));
    out.table({{_("Field"), _("Value")},
               {_("Code"), product->code},
               {_("Description"), product->description},
               {_("Type"), std::string{wordOf(product->type)}},
               {_("Template"), product->templateKey},
               {_("Printer"), product->printer}});
}

void remove(sdk::Host& host, const std::string& code, sdk::Output& out)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::ProductRepository{work}.remove(code);
    sdk::audit(work, host, "remove", "product " + code, {});
    work.commit();
    out.line(format(_("Removed product {}"), code));
}

sdk::Command addCommand(sdk::Host& host)
{
    return {"product add",
            _("Add a product: anything produced"),
            _("A product is a print layout, a composite, a digital image, a service or goods. Parents order packages, which hold products.\n\n"
              "Example: packhouse product add P810 --description \"8×10 portrait\" --template portrait-8x10"),
            {{"code", "CODE", _("unique, without regard to case"), true},
             {"--description", "TEXT", _("for people")},
             {"--type", "TYPE", _("portrait, portrait-for-family, portrait-for-folder, composite, group, digital-image, service or external-goods"), false,
              false, "portrait"},
             {"--template", "KEY", _("template that draws it")},
             {"--printer", "PRINTER", _("printer or printer family")},
             {"--pixels", "WxH", _("size of a digital image; without it the full size")}},
            [&host](const sdk::Arguments& given, sdk::Output& out) { add(host, given, out); }};
}

} // namespace

std::vector<sdk::Command> productCommands(sdk::Host& host)
{
    const sdk::Argument code{"code", "CODE", _("code of the product"), true};
    return {addCommand(host),
            {"product list", _("List the products"), _("Example: packhouse product list --json"), {},
             [&host](const sdk::Arguments&, sdk::Output& out) { list(host, out); }},
            {"product show", _("Show a product"), _("Example: packhouse product show P810"), {code},
             [&host](const sdk::Arguments& given, sdk::Output& out) { show(host, given.text("code"), out); }},
            {"product remove", _("Remove a product that no package uses"), _("Example: packhouse product remove P810"), {code},
             [&host](const sdk::Arguments& given, sdk::Output& out) { remove(host, given.text("code"), out); }}};
}

} // namespace packhouse::tsadmin
