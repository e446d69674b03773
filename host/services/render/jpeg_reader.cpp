#include "jpeg_reader.hpp"

#include "jpeg_error.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace packhouse::host::render {

namespace {

// A progressive file may hold any number of passes over any number of pixels; cameras write about ten.
constexpr int mostPasses = 100;
constexpr long mostMemory = 800L << 20; // a progressive 4:4:4 picture of 120 megapixels needs 720 MB

} // namespace

struct JpegReader::State {
    jpeg_decompress_struct codec{};
    JpegErrors errors;
    jpeg_progress_mgr progress{};
    std::string name;

    State() { codec.err = &errors.manager; }
    ~State() { jpeg_destroy_decompress(&codec); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    template <typename Step>
    void attempt(Step step)
    {
        errors.attempt(name, _("Picture {} cannot be read: {}. Take the file from the camera or its backup again."), step);
    }
};

JpegReader::JpegReader(std::string_view bytes, std::string name, JpegLimits limits) : m_state{std::make_unique<State>()}
{
    State& state = *m_state;
    state.name = std::move(name);
    state.attempt([&] { jpeg_create_decompress(&state.codec); });
    state.progress.progress_monitor = [](j_common_ptr codec) {
        const auto* decoder = reinterpret_cast<j_decompress_ptr>(codec);
        if (decoder->input_scan_number > mostPasses) ERREXIT(codec, JERR_BAD_PROGRESSION);
    };
    state.codec.progress = &state.progress;
    state.codec.mem->max_memory_to_use = mostMemory;
    state.attempt([&] {
        jpeg_mem_src(&state.codec, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
        jpeg_save_markers(&state.codec, JPEG_APP0 + 2, 0xFFFF); // where a profile stands
        jpeg_read_header(&state.codec, TRUE);
    });
    if (width() > limits.longestSide || height() > limits.longestSide || std::int64_t{width()} * height() > limits.pixels) {
        throw data::Error{data::Trouble::invalid,
                          data::format(_("Picture {} is {}×{} pixels; at most {} on a side and {} megapixels are taken. Make it smaller."),
                                       state.name, width(), height(), limits.longestSide, limits.pixels / 1'000'000)};
    }
}

JpegReader::~JpegReader() = default;

int JpegReader::width() const { return static_cast<int>(m_state->codec.image_width); }
int JpegReader::height() const { return static_cast<int>(m_state->codec.image_height); }
int JpegReader::outputWidth() const { return static_cast<int>(m_state->codec.output_width); }
int JpegReader::outputHeight() const { return static_cast<int>(m_state->codec.output_height); }
int JpegReader::damages() const { return m_state->errors.damages; }
bool JpegReader::baseline() const
{
    const auto& codec = m_state->codec;
    return codec.progressive_mode == FALSE && codec.arith_code == FALSE && codec.data_precision == 8;
}

ColorKind JpegReader::color() const
{
    switch (m_state->codec.jpeg_color_space) {
    case JCS_GRAYSCALE:
        return ColorKind::gray;
    case JCS_CMYK:
    case JCS_YCCK:
        return ColorKind::cmyk;
    default:
        return ColorKind::color;
    }
}

std::string JpegReader::profile()
{
    JOCTET* data = nullptr;
    unsigned int length = 0;
    m_state->attempt([&] { jpeg_read_icc_profile(&m_state->codec, &data, &length); });
    std::string result{reinterpret_cast<const char*>(data), data == nullptr ? 0 : length};
    std::free(data);
    return result;
}

void JpegReader::start(int denominator, PixelOrder order, bool smooth)
{
    auto& codec = m_state->codec;
    m_state->attempt([&] {
        codec.scale_num = 1;
        codec.scale_denom = static_cast<unsigned>(denominator);
        codec.out_color_space = order == PixelOrder::bgrx ? JCS_EXT_BGRX : JCS_EXT_RGB;
        codec.do_fancy_upsampling = smooth ? TRUE : FALSE;
        jpeg_start_decompress(&codec);
    });
}

void JpegReader::skipRows(int count)
{
    if (count > 0) m_state->attempt([&] { jpeg_skip_scanlines(&m_state->codec, static_cast<JDIMENSION>(count)); });
}

void JpegReader::readRow(std::uint8_t* row)
{
    m_state->attempt([&] {
        JSAMPROW rows[] = {row};
        jpeg_read_scanlines(&m_state->codec, rows, 1);
    });
}

void JpegReader::finish()
{
    m_state->attempt([&] { jpeg_finish_decompress(&m_state->codec); });
}

std::string readFile(const std::filesystem::path& file, std::uintmax_t most)
{
    std::error_code trouble;
    const std::uintmax_t size = std::filesystem::file_size(file, trouble);
    if (trouble == std::errc::no_such_file_or_directory)
        throw data::Error{data::Trouble::missing, data::format(_("There is no file {}."), file.string())};
    if (trouble)
        throw data::Error{data::Trouble::unavailable, data::format(_("File {} cannot be read: {}."), file.string(), trouble.message())};
    if (size > most) {
        throw data::Error{data::Trouble::invalid,
                          data::format(_("File {} is larger than {} MB; it is not taken."), file.string(), most >> 20)};
    }
    std::ifstream in{file, std::ios::binary};
    std::string bytes(size, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!in)
        throw data::Error{data::Trouble::unavailable, data::format(_("File {} cannot be read: {}."), file.string(), std::strerror(errno))};
    return bytes;
}

} // namespace packhouse::host::render
