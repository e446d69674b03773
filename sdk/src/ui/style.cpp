#include "packhouse/sdk/native/ui/style.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/palette.hpp"
#include "icon_tints.hpp"

#include <wx/event.h>
#include <wx/toplevel.h>

#include <gtk/gtk.h>

#include <string>

namespace packhouse::ui {

namespace {

constexpr const char* classOf(Style style)
{
    switch (style) {
    case Style::defaultButton: return "packhouse-default";
    case Style::flatButton: return "packhouse-flat";
    case Style::linkButton: return "packhouse-link";
    case Style::tab: return "packhouse-tab";
    case Style::chip: return "packhouse-chip";
    case Style::card: return "packhouse-card";
    case Style::navigation: return "packhouse-navigation";
    }
    return "";
}

std::string hex(const wxColour& colour)
{
    return colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
}

// Only what the theme has no word for; all else stays the theme's. Chips do not glide into their style: they would be measured on the way.
std::string rules()
{
    return data::format("@define-color ph_blue {}; @define-color ph_wash {};", hex(ink(Tone::blue)), hex(wash(Tone::blue))) + R"(
button box image { margin-right: 4px; }
button.packhouse-default { border: 2px solid @ph_blue; background: @ph_wash; color: @ph_blue; padding-top: 3px; padding-bottom: 3px; }
button.packhouse-default:disabled { border-color: alpha(@ph_blue, 0.4); color: alpha(@ph_blue, 0.6); }
button.packhouse-flat { border-color: transparent; background: none; box-shadow: none; min-height: 20px; min-width: 16px; padding: 1px 6px; }
button.packhouse-flat:hover { background: alpha(currentColor, 0.08); }
button.packhouse-link { border-color: transparent; background: none; box-shadow: none; color: @ph_blue; min-height: 18px; padding: 1px 4px; }
button.packhouse-link:hover { text-decoration: underline; }
button.packhouse-tab { border-color: transparent; border-top: 3px solid transparent; border-radius: 0; background: none; box-shadow: none; padding: 3px 12px; }
button.packhouse-tab:hover { background: alpha(currentColor, 0.06); }
button.packhouse-tab:checked { background: @theme_base_color; border-top-color: @ph_blue; font-weight: 600; }
button.packhouse-chip { transition: none; min-height: 20px; padding: 2px 8px; border-radius: 6px; }
button.packhouse-chip:checked { background: @ph_wash; border-color: @ph_blue; box-shadow: inset 0 0 0 1px @ph_blue; color: @theme_fg_color; }
menuitem.packhouse-field { border: 1px solid alpha(currentColor, 0.25); border-radius: 6px; background: @theme_base_color; margin: 1px 6px; padding: 1px 8px; }
.packhouse-navigation treeview { background-color: @theme_bg_color; }
.packhouse-navigation treeview:selected { background-color: @ph_wash; color: @theme_fg_color; }
)";
}

GtkCssProvider* provider()
{
    static GtkCssProvider* const made = [] {
        GtkCssProvider* fresh = gtk_css_provider_new();
        gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(fresh), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
        return fresh;
    }();
    return made;
}

} // namespace

void installStyles()
{
    gtk_css_provider_load_from_data(provider(), rules().c_str(), -1, nullptr);
}

void setStyle(wxWindow* control, Style style, bool on)
{
    GtkStyleContext* context = gtk_widget_get_style_context(control->GetHandle());
    (on ? gtk_style_context_add_class : gtk_style_context_remove_class)(context, classOf(style));
}

void preferDark(bool dark)
{
    GtkSettings* settings = gtk_settings_get_default();
    g_object_set(settings, "gtk-application-prefer-dark-theme", dark ? TRUE : FALSE, nullptr);
    // The toolkit forgets the colours it has asked for at a change of the theme's name only, and tells its windows of none.
    g_object_notify(G_OBJECT(settings), "gtk-theme-name");
    for (wxWindow* window : wxTopLevelWindows) {
        wxSysColourChangedEvent event;
        event.SetEventObject(window);
        window->ProcessWindowEvent(event);
        tintIcons(window);
    }
}

} // namespace packhouse::ui
