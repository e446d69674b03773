#include "sample_pages.hpp"

#include "host/services/render/jpeg_reader.hpp"
#include "host/services/render/jpeg_writer.hpp"
#include "host/services/render/renderer.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace packhouse::test {

namespace {

const std::filesystem::path samples{PACKHOUSE_SAMPLE};

sdk::TemplateData::Row aRow(int number)
{
    return {{{"name", "Child " + std::to_string(number)},
             {"folder", "Class 3b"},
             {"package", "Classic portrait pack"},
             {"package.code", "CLASSIC"},
             {"quantity", std::to_string(number)},
             {"amount", "12.50 EUR"}},
            {{drawnPortrait(), "1"}}};
}

} // namespace

std::string read(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) { std::ofstream{file, std::ios::binary} << bytes; }

std::string sampleTemplate(const std::string& key) { return read(samples / "templates" / (key + ".json")); }

std::vector<std::string> sampleKeys()
{
    std::vector<std::string> keys;
    for (const auto& file : std::filesystem::directory_iterator{samples / "templates"})
        keys.push_back(file.path().stem());
    std::sort(keys.begin(), keys.end());
    return keys;
}

std::filesystem::path drawnPortrait() { return samples / "drawn-portrait.jpg"; }

sdk::TemplateData sampleData(int rows)
{
    sdk::TemplateData data;
    data.values = {{"studio", "Harbour Street Studio"},
                   {"studio.address1", "12 Harbour Street"},
                   {"studio.address2", "Dover CT16 1AA"},
                   {"studio.contact", "hello@harbour.example"},
                   {"orderkey", "7KQX4MWD"},
                   {"order.date", "14 April 2026"},
                   {"order.state", "Paid"},
                   {"order.payment", "Bank transfer"},
                   {"order.goods", "34.50 EUR"},
                   {"order.discount", "0.00 EUR"},
                   {"order.delivery", "4.90 EUR"},
                   {"order.fees", "0.00 EUR"},
                   {"order.tax", "6.55 EUR"},
                   {"order.total", "39.40 EUR"},
                   {"order.paid", "39.40 EUR"},
                   {"order.owed", "0.00 EUR"},
                   {"order.items", "3"},
                   {"order.sheets", "7"},
                   {"order.children", "2"},
                   {"comment", "Please leave with the neighbour"},
                   {"customer.name", "Ada Okafor"},
                   {"email", "ada@example.org"},
                   {"phone", "+44 1632 960123"},
                   {"delivery", "Home delivery"},
                   {"delivery.name", "Ada Okafor"},
                   {"delivery.address", "4 Mill Lane\nDover CT16 1AB"},
                   {"jobname", "Northfield Primary"},
                   {"name", "Maya Okafor"},
                   {"folder", "Class 3b"},
                   {"package", "Classic portrait pack"},
                   {"package.code", "CLASSIC"},
                   {"quantity", "2"}};
    data.pictures = {{drawnPortrait(), "1"}};
    for (int row = 1; row <= rows; ++row)
        data.rows["items"].push_back(aRow(row));
    return data;
}

std::string aTemplate(const std::string& nodes)
{
    return R"({"schema": "packhouse.template/1", "kind": "packLayout", "key": "trial", "page": {"width": 200, "height": 200}, "nodes": [)" +
           nodes + "]}";
}

sdk::RenderedPage draw(const std::string& document, const sdk::TemplateData& data, sdk::RenderOptions options)
{
    static const auto renderer = host::render::makeRenderer();
    return renderer->draw(document, data, options);
}

GrayPicture grayOf(const std::string& jpeg)
{
    host::render::JpegReader reader{jpeg, "page"};
    reader.start(1, host::render::PixelOrder::rgb);
    GrayPicture picture{reader.outputWidth(), reader.outputHeight(), {}};
    std::vector<std::uint8_t> row(static_cast<std::size_t>(picture.width) * 3);
    for (int y = 0; y != picture.height; ++y) {
        reader.readRow(row.data());
        for (std::size_t x = 0; x != row.size(); x += 3)
            picture.pixels.push_back(static_cast<std::uint8_t>((row[x] * 77 + row[x + 1] * 150 + row[x + 2] * 29) >> 8));
    }
    return picture;
}

Extent inkOf(const GrayPicture& picture)
{
    Extent ink{picture.width, picture.height, 0, 0, true};
    for (int y = 0; y != picture.height; ++y) {
        for (int x = 0; x != picture.width; ++x) {
            if (picture.at(x, y) >= 200) continue;
            ink = {std::min(ink.left, x), std::min(ink.top, y), std::max(ink.right, x), std::max(ink.bottom, y), false};
        }
    }
    return ink;
}

std::filesystem::path freshFolder()
{
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    const auto folder = std::filesystem::temp_directory_path() / ("packhouse-" + std::to_string(::getpid()) + "-" + test->name());
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

std::string aPhotograph(int width, int height, int quality)
{
    std::vector<std::uint8_t> row(static_cast<std::size_t>(width) * 4);
    std::uint32_t noise = 1;
    return host::render::writeJpeg(width, height, {quality, 0, false, false}, [&](int y) {
        for (int x = 0; x != width; ++x) {
            noise = noise * 1664525U + 1013904223U;
            const double u = 6.28 * x / width, v = 6.28 * y / height;
            const double value = 128 + 50 * std::sin(3 * u) * std::cos(2 * v) + 30 * std::sin(17 * u + 11 * v) + (noise >> 28);
            for (std::size_t part = 0; part != 4; ++part)
                row[static_cast<std::size_t>(x) * 4 + part] = static_cast<std::uint8_t>(value + 6 * static_cast<double>(part));
        }
        return row.data();
    });
}

} // namespace packhouse::test
