#include "picture_files.hpp"

#include "host/services/pictures/picture_store.hpp"
#include "host/services/render/jpeg_reader.hpp"
#include "host/services/render/jpeg_writer.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace packhouse::test {

namespace {

double meanOfBlock(const ColorPicture& picture, int left, int top, int part)
{
    double sum = 0;
    for (int y = top; y != top + 8; ++y) {
        for (int x = left; x != left + 8; ++x)
            sum += picture.rgb[static_cast<std::size_t>((y * picture.width + x) * 3 + part)];
    }
    return sum / 64;
}

} // namespace

ColorPicture decoded(const std::filesystem::path& jpeg)
{
    const std::string bytes = read(jpeg);
    host::render::JpegReader reader{bytes, jpeg.filename()};
    reader.start(1, host::render::PixelOrder::rgb);
    ColorPicture picture{reader.outputWidth(), reader.outputHeight(), {}};
    const std::size_t pitch = static_cast<std::size_t>(picture.width) * 3;
    picture.rgb.resize(pitch * static_cast<std::size_t>(picture.height));
    for (int y = 0; y != picture.height; ++y)
        reader.readRow(&picture.rgb[static_cast<std::size_t>(y) * pitch]);
    return picture;
}

double differenceOf(const ColorPicture& one, const ColorPicture& other)
{
    if (one.width != other.width || one.height != other.height) return 255;
    double largest = 0;
    for (int y = 0; y + 8 <= one.height; y += 8) {
        for (int x = 0; x + 8 <= one.width; x += 8) {
            for (int part = 0; part != 3; ++part)
                largest = std::max(largest, std::abs(meanOfBlock(one, x, y, part) - meanOfBlock(other, x, y, part)));
        }
    }
    return largest;
}

std::string read(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) { std::ofstream{file, std::ios::binary} << bytes; }

std::filesystem::path testPicture(const std::string& name) { return std::filesystem::path{PACKHOUSE_TEST_PICTURES} / name; }

std::vector<std::string> filesIn(const std::filesystem::path& folder)
{
    std::vector<std::string> files;
    if (!std::filesystem::exists(folder)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file() && entry.path().filename() != ".lock") files.push_back(entry.path().lexically_relative(folder));
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string grayJpeg(int width, int height)
{
    const std::vector<std::uint8_t> row(static_cast<std::size_t>(width) * 4, 128);
    return host::render::writeJpeg(width, height, {}, [&](int) { return row.data(); });
}

PictureStoreTest::PictureStoreTest()
{
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    std::string name = test->name();
    std::replace(name.begin(), name.end(), '/', '-'); // of a test with parameters
    folder = std::filesystem::temp_directory_path() / ("packhouse-" + std::to_string(::getpid()) + "-" + name);
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    pictures = host::pictures::makePictures(folder / "pictures");
}

PictureStoreTest::~PictureStoreTest() { std::filesystem::remove_all(folder); }

} // namespace packhouse::test
