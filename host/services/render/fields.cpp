#include "fields.hpp"

#include <algorithm>
#include <packhouse/data/text.hpp>

namespace packhouse::host::render {

namespace {

std::string listed(const std::vector<std::string_view>& names)
{
    std::string result;
    for (const std::string_view name : names)
        result += (result.empty() ? "" : ", ") + std::string{name};
    return result;
}

constexpr std::size_t longestText = 10'000;

} // namespace

Fields::Fields(const Value& object, std::string node, Findings& findings) : m_object{object}, m_node{std::move(node)}, m_findings{findings}
{
    if (object.kind != Value::Kind::object) refuse("", object.place, _("Here an object in braces { } is expected."));
}

void Fields::refuse(std::string_view name, Place place, std::string sentence)
{
    const std::string path = name.empty() ? m_node : m_node.empty() ? std::string{name} : m_node + "." + std::string{name};
    m_findings.push_back({true, path, place.line, place.column, std::move(sentence)});
}

const Value* Fields::take(std::string_view name)
{
    m_asked.push_back(name);
    return m_object.find(name);
}

const Value* Fields::take(std::string_view name, Value::Kind kind, const char* expected)
{
    const Value* found = take(name);
    if (found == nullptr || found->kind == kind) return found;
    refuse(name, found->place, data::format(_("“{}” must be {}."), name, expected));
    return nullptr;
}

const Value* Fields::container(std::string_view name, Value::Kind kind)
{
    return take(name, kind, kind == Value::Kind::object ? _("an object in braces { }") : _("a list in brackets [ ]"));
}

std::string Fields::text(std::string_view name, std::string fallback)
{
    const Value* found = take(name, Value::Kind::text, _("a text in quotes"));
    if (found == nullptr) return fallback;
    if (found->text.size() <= longestText && found->text.find('\0') == std::string::npos) return found->text;
    refuse(name, found->place,
           data::format(_("“{}” is longer than {} bytes or contains a null character; shorten it."), name, longestText));
    return fallback;
}

std::string Fields::neededText(std::string_view name)
{
    const bool given = has(name);
    std::string found = text(name);
    if (!given)
        refuse(name, m_object.place, data::format(_("“{}” is missing here; a text is expected."), name));
    else if (found.empty())
        refuse(name, m_object.find(name)->place, data::format(_("“{}” is empty; a text is expected."), name));
    return found;
}

CodedText Fields::coded(std::string_view name)
{
    ReadCodedText read = readCodedText(text(name));
    for (const std::string& code : read.unknown) {
        refuse(name, m_object.find(name)->place,
               data::format(_("There is no code @{}; see the table of codes, or write @@ for a plain @."), code));
    }
    return std::move(read.text);
}

double Fields::within(std::string_view name, const Value& found, double value, Range range, double fallback)
{
    if (value >= range.least && value <= range.most) return value;
    refuse(name, found.place, data::format(_("“{}” must lie between {} and {}."), name, range.least, range.most));
    return fallback;
}

double Fields::length(std::string_view name, Range range, std::optional<double> fallback)
{
    const double unread = fallback.value_or(range.least);
    const Value* found = take(name);
    if (found == nullptr) {
        if (!fallback)
            refuse(name, m_object.place,
                   data::format(_("“{}” is missing here; a length like \"2.5in\" or 36 (points) is expected."), name));
        return unread;
    }
    if (found->kind == Value::Kind::number) return within(name, *found, found->number, range, unread);
    const auto points = found->kind == Value::Kind::text ? pointsOf(found->text) : std::nullopt;
    if (points) return within(name, *found, *points, range, unread);
    refuse(name, found->place,
           data::format(_("“{}” must be a length: a number of points, or a text like \"2.5in\", \"10mm\", \"1.2cm\" or \"36pt\"."), name));
    return unread;
}

double Fields::number(std::string_view name, Range range, double fallback)
{
    const Value* found = take(name, Value::Kind::number, _("a number"));
    return found == nullptr ? fallback : within(name, *found, found->number, range, fallback);
}

bool Fields::flag(std::string_view name, bool fallback)
{
    const Value* found = take(name, Value::Kind::boolean, _("true or false"));
    return found == nullptr ? fallback : found->boolean;
}

std::optional<Color> Fields::color(std::string_view name)
{
    const Value* found = take(name, Value::Kind::text, _("a colour like \"#1a5fb4\""));
    if (found == nullptr) return {};
    const auto color = colorOf(found->text);
    if (!color)
        refuse(name, found->place, data::format(_("“{}” must be a colour like \"#1a5fb4\" or \"#1a5fb480\" (with opacity)."), name));
    return color;
}

void Fields::refuseWord(std::string_view name, const Value& found, const std::string& expected)
{
    refuse(name, found.place, data::format(_("“{}” must be one of: {}."), name, expected));
}

void Fields::refuseUnknown()
{
    std::sort(m_asked.begin(), m_asked.end());
    m_asked.erase(std::unique(m_asked.begin(), m_asked.end()), m_asked.end());
    for (const Member& member : m_object.members) {
        if (std::binary_search(m_asked.begin(), m_asked.end(), std::string_view{member.name})) continue;
        refuse(member.name, member.place, data::format(_("Nothing is known as “{}” here; expected: {}."), member.name, listed(m_asked)));
    }
}

} // namespace packhouse::host::render
