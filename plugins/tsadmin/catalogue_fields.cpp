#include "catalogue_fields.hpp"

#include "catalogue_words.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <charconv>

namespace packhouse::tsadmin {

std::function<std::string(const std::string&, const CatalogueSurroundings&)> readBy(std::function<void(const std::string&)> read)
{
    return [read = std::move(read)](const std::string& text, const CatalogueSurroundings&) -> std::string {
        try {
            read(text);
        } catch (const data::Error& error) {
            return error.what();
        }
        return {};
    };
}

std::vector<std::string> listed(const std::string& text)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(',', from), text.size());
        const std::size_t first = text.find_first_not_of(' ', from), last = text.find_last_not_of(' ', end == 0 ? 0 : end - 1);
        if (first < end) parts.push_back(text.substr(first, last - first + 1));
        from = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string wordFor(const CatalogueField& field, const std::string& text)
{
    for (const auto& [word, label] : field.choices)
        if (sameCode(text, label) || sameCode(text, word)) return word;
    return text;
}

std::string labelFor(const CatalogueField& field, const std::string& word)
{
    for (const auto& [known, label] : field.choices)
        if (known == word) return label;
    return word;
}

int pixelsOf(const std::string& text)
{
    if (text.empty()) return 0;
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || value < 0)
        throw data::Error{data::Trouble::invalid, data::format(_("“{}” is no number of pixels. Write 2400, or leave it empty for the full size."), text)};
    return value;
}

} // namespace packhouse::tsadmin
