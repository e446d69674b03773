#include "host/desktop/settings_groups.hpp"

#include "host/plugins/payments.hpp"
#include "host/services/who.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/inbox.hpp>

#include <wx/string.h>
#include <wx/tokenzr.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace packhouse::host::desktop {

namespace {

using sdk::SettingField;
using sdk::SettingGroup;
using sdk::SettingKind;

std::string refuseAddress(const std::string& value)
{
    if (value.empty() || value.starts_with("http://") || value.starts_with("https://")) return {};
    return data::format(_("“{}” is no web address. Begin it with https://, as in https://orders.example.com."), value);
}

SettingGroup window()
{
    return {_("Window"), _("Program"),
        {{OwnSettings::language, _("Language"), _("The window opens anew in it; nothing that is open is lost."), SettingKind::choice, "",
             {{"", _("As the desktop")}, {"en", "English"}, {"de", "Deutsch"}}},
            {OwnSettings::keys, _("Keys"), _("Where the original's keys and the desktop's clash, these win. Help, Keys of this page lists them."), SettingKind::choice,
                "original", {{"original", _("As in the original")}, {"desktop", _("As the desktop")}}},
            {OwnSettings::colours, _("Colours"), _("Light or dark, or whichever the desktop has at the moment."), SettingKind::choice, "system",
                {{"system", _("As the desktop")}, {"light", _("Light")}, {"dark", _("Dark")}}}}};
}

SettingGroup workplace()
{
    return {_("This workplace"), _("Program"),
        {{"person", _("Person"), _("Who works here: stands beside what was done, and others see it in what you edit."), SettingKind::text, userName()},
            {"station", _("Station"), _("This computer's name among those that print and pack."), SettingKind::text, computerName()}}};
}

SettingGroup site()
{
    return {_("Ordering site"), "tsIOS",
        {{"site.address", _("Address of the ordering site"), _("Where jobs are uploaded to and paid orders come from."), SettingKind::text, "", {}, 0, 0, {}, refuseAddress},
            {"site.token", _("Key to the site"), _("The site's owner has it from packhouse site setup."), SettingKind::secret}}};
}

SettingGroup printing(sdk::Host& host)
{
    return {_("Print folder"), "Fulfill",
        {{"print.folder", _("Folder"), _("Sheets of the printer “folder” are put here as PDF."), SettingKind::folder, (host.home() / "print").string()}}};
}

SettingGroup service()
{
    return {_("Service on this computer"), _("Program"),
        {{"service.port", _("Port"), _("Where packhouse serve listens; 0 takes any free one. Holds from its next start."), SettingKind::number, "0", {}, 0, 65535}}};
}

SettingGroup notices(const plugins::PluginList& plugins)
{
    SettingGroup group{_("Desktop notices"), _("Program"), {}};
    for (auto* provider : plugins.extensions<sdk::InboxProvider>())
        for (const sdk::InboxKind* kind : provider->inboxKinds())
            group.fields.push_back({OwnSettings::notice(kind->id()), kind->title(), {}, SettingKind::yesNo, "1"});
    if (!group.fields.empty())
        group.fields.front().help = _("A notice outside the window, once, when such an item stops work. The inbox has it in any case.");
    return group;
}

void add(std::vector<SettingGroup>& groups, std::set<std::string>& known, SettingGroup group)
{
    std::erase_if(group.fields, [&](const SettingField& field) { return !known.insert(field.name).second; });
    if (!group.fields.empty()) groups.push_back(std::move(group));
}

SettingKind kindOf(plugins::FieldKind kind)
{
    switch (kind) {
    case plugins::FieldKind::secret: return SettingKind::secret;
    case plugins::FieldKind::choice: return SettingKind::choice;
    case plugins::FieldKind::integer: return SettingKind::number;
    case plugins::FieldKind::text: return SettingKind::text;
    }
    return SettingKind::text;
}

SettingField fieldOf(const plugins::PluginField& declared)
{
    SettingField field{declared.setting, declared.label, declared.help, kindOf(declared.kind), declared.fallback};
    for (const std::string& option : declared.options) field.choices.emplace_back(option, option);
    field.minimum = declared.minimum;
    field.maximum = declared.maximum;
    if (declared.required) field.help += std::string{field.help.empty() ? "" : " "} + _("Customers are not offered this way to pay while it is empty.");
    return field;
}

std::string whyNoNumber(const SettingField& field, const std::string& value)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size()) return data::format(_("“{}” is no whole number."), value);
    const bool limited = field.minimum != 0 || field.maximum != 0;
    if (!limited || (number >= field.minimum && number <= field.maximum)) return {};
    return data::format(_("{} is outside {} to {}."), value, field.minimum, field.maximum);
}

bool isChoice(const SettingField& field, const std::string& value)
{
    return std::ranges::any_of(field.choices, [&](const auto& choice) { return choice.first == value; });
}

} // namespace

std::vector<SettingGroup> settingGroups(sdk::Host& host, const plugins::PluginList& plugins)
{
    std::vector<SettingGroup> groups, ofPlugins;
    std::set<std::string> known;
    for (auto* provider : plugins.extensions<sdk::SettingsProvider>())
        for (SettingGroup& group : provider->settingGroups()) add(ofPlugins, known, std::move(group));
    for (SettingGroup& group : std::vector{window(), workplace(), notices(plugins), service()}) add(groups, known, std::move(group));
    groups.insert(groups.end(), std::move_iterator{ofPlugins.begin()}, std::move_iterator{ofPlugins.end()});
    add(groups, known, site());
    add(groups, known, printing(host));
    return groups;
}

std::vector<SettingGroup> formsOfPlugins(sdk::Payments& payments, const std::vector<plugins::Manifest>& apart)
{
    std::vector<SettingGroup> groups;
    auto* declared = dynamic_cast<plugins::PluginPayments*>(&payments);
    if (declared == nullptr) return groups;
    for (const plugins::Manifest& plugin : apart) {
        SettingGroup group{_(plugin.title.c_str()), _("Payments"), {}};
        for (const plugins::PluginField& field : declared->fields(plugin.id)) group.fields.push_back(fieldOf(field));
        if (!group.fields.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

std::string whyRefused(const SettingField& field, const std::string& value)
{
    if (field.kind == SettingKind::number && !value.empty())
        if (std::string why = whyNoNumber(field, value); !why.empty()) return why;
    if (field.kind == SettingKind::choice && !isChoice(field, value)) return data::format(_("“{}” is none of the choices."), value);
    return field.refuse ? field.refuse(value) : std::string{};
}

std::string shownDefault(const SettingField& field)
{
    if (field.kind == SettingKind::yesNo) return field.fallback == "1" ? _("on") : _("off");
    for (const auto& [value, label] : field.choices)
        if (value == field.fallback) return label;
    return field.unit.empty() || field.fallback.empty() ? field.fallback : field.fallback + " " + field.unit;
}

bool speaksOf(const SettingGroup& group, const SettingField& field, const std::string& words)
{
    const auto lower = [](const std::string& text) { return wxString::FromUTF8(text).Lower(); };
    const wxString all = lower(group.heading + " " + group.title + " " + field.label + " " + field.help + " " + field.name);
    wxStringTokenizer each{lower(words), " ", wxTOKEN_STRTOK};
    while (each.HasMoreTokens())
        if (!all.Contains(each.GetNextToken())) return false;
    return true;
}

} // namespace packhouse::host::desktop
