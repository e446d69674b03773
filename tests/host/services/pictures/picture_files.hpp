#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <packhouse/sdk/native/pictures.hpp>
#include <string>
#include <vector>

namespace packhouse::test {

/// A picture of RGB triples.
struct ColorPicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
};

ColorPicture decoded(const std::filesystem::path& jpeg);
/// Largest difference of any sample, in the mean over blocks of 8×8 pixels: what an eye could see.
double differenceOf(const ColorPicture& one, const ColorPicture& other);

std::string read(const std::filesystem::path& file);
void write(const std::filesystem::path& file, const std::string& bytes);
std::filesystem::path testPicture(const std::string& name);
/// All files below a folder but its lock, by their paths in it.
std::vector<std::string> filesIn(const std::filesystem::path& folder);
/// A gray JPEG of this size.
std::string grayJpeg(int width, int height);

/// A test with an empty picture store.
class PictureStoreTest : public testing::Test {
protected:
    PictureStoreTest();
    ~PictureStoreTest() override;

    std::filesystem::path folder;
    std::unique_ptr<sdk::Pictures> pictures;
};

} // namespace packhouse::test
