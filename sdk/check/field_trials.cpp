#include "packhouse/sdk/fields.h"
#include "sdk/calls/plugin_calls.hpp"
#include "sdk/check/text.hpp"
#include "sdk/check/trial.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace packhouse::sdk::check {

namespace {

using calls::Field;

std::string wrongDefault(const Field& field)
{
    const auto& options = field.options;
    if (field.kind == PACKHOUSE_FIELD_CHOICE && std::find(options.begin(), options.end(), field.fallback) == options.end())
        return "the default of a choice must be one of its options";
    if (field.kind == PACKHOUSE_FIELD_SECRET && !field.fallback.empty()) return "a secret has no default";
    if (field.kind != PACKHOUSE_FIELD_INTEGER) return {};
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(field.fallback.data(), field.fallback.data() + field.fallback.size(), value);
    if (error != std::errc{} || *end != '\0') return "the default of an integer must be digits";
    const bool limited = field.minimum != 0 || field.maximum != 0;
    return limited && (value < field.minimum || value > field.maximum) ? "the default is outside its limits" : std::string{};
}

std::string wrongWith(const Field& field)
{
    if (field.kind < PACKHOUSE_FIELD_TEXT || field.kind > PACKHOUSE_FIELD_INTEGER) return "its kind does not exist";
    if (!isKey(field.key)) return "its key must be small letters, digits and underscores";
    if (field.label.empty()) return "it has no label";
    for (const std::string& text : {field.label, field.help, field.fallback})
        if (!isUtf8(text)) return "its text is no UTF-8";
    return wrongDefault(field);
}

void declaresGoodFields(Subject& subject)
{
    std::set<std::string> keys;
    const auto fields = calls::fieldsOf(subject.opened());
    if (fields.empty()) throw NotAsked{"it declares no fields"};
    for (const Field& field : fields) {
        if (const std::string wrong = wrongWith(field); !wrong.empty()) throw Wrong{"Field \"" + field.key + "\": " + wrong + '.'};
        if (!keys.insert(field.key).second) throw Wrong{"Field \"" + field.key + "\" is declared twice."};
    }
}

} // namespace

std::vector<Trial> fieldTrials() { return {{"fields", "Can a host draw a form from the declared fields?", declaresGoodFields}}; }

} // namespace packhouse::sdk::check
