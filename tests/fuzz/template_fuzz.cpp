// Whatever stands in a template document: the reader answers with findings, and what it accepts can be drawn.
#include "host/services/render/renderer.hpp"

#include <cstddef>
#include <cstdint>
#include <packhouse/data/error.hpp>

using namespace packhouse;

namespace {

sdk::TemplateData someData()
{
    sdk::TemplateData data;
    data.values = {{"name", "Maya Okafor"}, {"orderkey", "7KQX4MWD"}, {"date", "2026-02-28"}, {"comment", ""}};
    data.rows["items"].resize(7);
    return data;
}

// A page of many metres is valid; drawing it would only test the machine's patience.
bool isSmall(const std::pair<double, double>& size) { return size.first * size.second < 1e6; }

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const auto renderer = host::render::makeRenderer();
    static const auto data = someData();
    const std::string document{reinterpret_cast<const char*>(bytes), size};
    try {
        renderer->check(document);
        if (isSmall(renderer->sizeOf(document))) renderer->draw(document, data, {sdk::PageFormat::jpeg, 20, 50, 1, "x"});
    } catch (const packhouse::data::Error&) {
        return 0;
    }
    return 0;
}
