#pragma once

#include "coded_text.hpp"
#include "length.hpp"
#include "positioned_json.hpp"

#include <array>
#include <optional>
#include <packhouse/sdk/native/renderer.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace packhouse::host::render {

using Findings = std::vector<sdk::TemplateFinding>;

struct Range {
    double least = 0, most = 0;
};

/// A word of a template and what it stands for.
template <typename Meaning>
struct Word {
    std::string_view name;
    Meaning meaning;
};
template <typename Meaning>
Word(std::string_view, Meaning) -> Word<Meaning>;

/// Reads the members of one object of a template. What is missing, of another kind or out of range becomes a finding and is read as
/// the fallback, so that one look at a template finds all its errors.
class Fields {
public:
    Fields(const Value& object, std::string node, Findings& findings);

    const std::string& node() const { return m_node; }
    Place place() const { return m_object.place; }
    bool has(std::string_view name) const { return m_object.find(name) != nullptr; }

    std::string text(std::string_view name, std::string fallback = {});
    std::string neededText(std::string_view name);
    CodedText coded(std::string_view name);
    double length(std::string_view name, Range range, std::optional<double> fallback = {});
    double number(std::string_view name, Range range, double fallback);
    bool flag(std::string_view name, bool fallback);
    std::optional<Color> color(std::string_view name);
    /// The object or list under `name`; null (with a finding if it is another kind) if there is none.
    const Value* object(std::string_view name) { return container(name, Value::Kind::object); }
    const Value* list(std::string_view name) { return container(name, Value::Kind::list); }

    template <typename Meaning, std::size_t count>
    Meaning choice(std::string_view name, const std::array<Word<Meaning>, count>& words, Meaning fallback)
    {
        const Value* found = take(name);
        if (found == nullptr) return fallback;
        std::string expected;
        for (const Word<Meaning>& word : words) {
            if (found->kind == Value::Kind::text && found->text == word.name) return word.meaning;
            expected += (expected.empty() ? "" : ", ") + std::string{word.name};
        }
        refuseWord(name, *found, expected);
        return fallback;
    }

    void refuse(std::string_view name, Place place, std::string sentence);
    /// Reports each member that nobody asked for. To be called last.
    void refuseUnknown();

private:
    const Value* take(std::string_view name);
    const Value* take(std::string_view name, Value::Kind kind, const char* expected);
    const Value* container(std::string_view name, Value::Kind kind);
    void refuseWord(std::string_view name, const Value& found, const std::string& expected);
    double within(std::string_view name, const Value& found, double value, Range range, double fallback);

    const Value& m_object;
    std::string m_node;
    Findings& m_findings;
    std::vector<std::string_view> m_asked;
};

} // namespace packhouse::host::render
