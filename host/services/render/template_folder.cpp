#include "template_folder.hpp"

#include "jpeg_reader.hpp"
#include "template_reader.hpp"

#include <algorithm>
#include <mutex>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host::render {

namespace {

constexpr std::uintmax_t largestTemplate = 4 << 20;

struct Stamp {
    std::filesystem::file_time_type changed;
    std::uintmax_t size = 0;
    bool operator==(const Stamp&) const = default;
};

struct Entry {
    Stamp stamp;
    sdk::TemplateFile file;
    std::string document;
};

Entry readEntry(const std::filesystem::path& path, Stamp stamp)
{
    Entry entry{stamp, {}, {}};
    entry.file.file = path;
    try {
        entry.document = readFile(path, largestTemplate);
        const ReadTemplate read = readTemplate(entry.document);
        entry.file.key = read.page.key;
        entry.file.kind = read.page.kind;
        entry.file.description = read.page.description;
        entry.file.findings = read.findings;
    } catch (const data::Error& error) {
        entry.file.findings.push_back({true, "", 0, 0, error.what()});
    }
    return entry;
}

bool hasError(const sdk::TemplateFile& file)
{
    return std::any_of(file.findings.begin(), file.findings.end(), [](const auto& finding) { return finding.error; });
}

class TemplateFolder final : public sdk::Templates {
public:
    explicit TemplateFolder(std::filesystem::path folder) : m_folder{std::move(folder)} {}

    std::vector<sdk::TemplateFile> all() override
    {
        const std::lock_guard lock{m_mutex};
        look();
        std::vector<sdk::TemplateFile> files;
        for (const auto& [path, entry] : m_entries)
            files.push_back(entry.file);
        markDoubles(files);
        std::stable_sort(files.begin(), files.end(), [](const auto& one, const auto& other) { return one.key < other.key; });
        return files;
    }

    std::string document(const std::string& key) override
    {
        const std::lock_guard lock{m_mutex};
        look();
        const Entry* found = nullptr;
        for (const auto& [path, entry] : m_entries) {
            if (entry.file.key != key) continue;
            if (found != nullptr) throw data::Error{data::Trouble::conflict, twice(key, found->file, entry.file)};
            found = &entry;
        }
        if (found == nullptr) throw missing(key);
        return found->document;
    }

private:
    void look()
    {
        std::map<std::filesystem::path, Entry> entries;
        std::error_code trouble;
        for (const auto& file : std::filesystem::directory_iterator{m_folder, trouble}) {
            if (file.path().extension() != ".json" || !file.is_regular_file(trouble)) continue;
            const Stamp stamp{file.last_write_time(trouble), file.file_size(trouble)};
            const auto known = m_entries.find(file.path());
            entries[file.path()] = known != m_entries.end() && known->second.stamp == stamp ? known->second : readEntry(file.path(), stamp);
        }
        m_entries = std::move(entries);
    }

    static std::string twice(const std::string& key, const sdk::TemplateFile& one, const sdk::TemplateFile& other)
    {
        return data::format(_("The template key {} stands in two files, {} and {}; change one of them."), key, one.file.string(),
                            other.file.string());
    }

    static void markDoubles(std::vector<sdk::TemplateFile>& files)
    {
        for (auto& file : files) {
            const auto other = std::find_if(files.begin(), files.end(),
                                            [&](const auto& candidate) { return &candidate != &file && candidate.key == file.key; });
            if (!file.key.empty() && other != files.end()) file.findings.push_back({true, "key", 0, 0, twice(file.key, file, *other)});
        }
    }

    data::Error missing(const std::string& key) const
    {
        for (const auto& [path, entry] : m_entries) {
            if (entry.file.key.empty() && hasError(entry.file) && path.stem() == key) {
                return {data::Trouble::missing, data::format(_("There is no template {}: its file {} cannot be read: {}"), key,
                                                             path.string(), entry.file.findings.front().sentence)};
            }
        }
        return {data::Trouble::missing, data::format(_("There is no template {} in {}."), key, m_folder.string())};
    }

    std::filesystem::path m_folder;
    std::mutex m_mutex;
    std::map<std::filesystem::path, Entry> m_entries;
};

} // namespace

std::unique_ptr<sdk::Templates> makeTemplates(std::filesystem::path folder) { return std::make_unique<TemplateFolder>(std::move(folder)); }

} // namespace packhouse::host::render
