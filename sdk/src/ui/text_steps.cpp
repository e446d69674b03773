#include "packhouse/sdk/native/ui/text_steps.hpp"

#include "native_text.hpp"

#include <packhouse/data/text.hpp>

#include <gtk/gtk.h>

namespace packhouse::ui {

namespace {

constexpr const char* place = "packhouse-text-history";

struct Kept {
    TextHistory history;
    bool walking = false; ///< undo and redo change the text, too
};

Kept* keptOf(GtkWidget* widget)
{
    return static_cast<Kept*>(g_object_get_data(G_OBJECT(widget), place));
}

void changed(GtkWidget* widget)
{
    Kept* kept = keptOf(widget);
    if (kept == nullptr || kept->walking) return;
    // An entry tells of its text before it moves its cursor; where it stands is of use for undo only.
    if (gtk_widget_is_focus(widget)) kept->history.changed(NativeText{widget}.state(), std::chrono::steady_clock::now());
    else kept->history.forget(NativeText{widget}.state());
}

void keep(GtkWidget* widget)
{
    if (keptOf(widget) != nullptr || NativeText{widget}.hidden()) return;
    auto* kept = new Kept{TextHistory{NativeText{widget}.state()}};
    g_object_set_data_full(G_OBJECT(widget), place, kept, [](gpointer each) { delete static_cast<Kept*>(each); });
    NativeText{widget}.onChange(changed);
}

gboolean focusCame(GSignalInvocationHint*, guint, const GValue* values, gpointer)
{
    auto* widget = GTK_WIDGET(g_value_get_object(values));
    if (NativeText::is(widget)) keep(widget);
    return TRUE;
}

void walk(GtkWidget* widget, bool back)
{
    Kept* kept = keptOf(widget);
    if (kept == nullptr) return;
    const auto state = back ? kept->history.undo() : kept->history.redo();
    if (!state) return;
    kept->walking = true;
    NativeText{widget}.set(*state);
    kept->walking = false;
}

GtkWidget* innermost(GtkWidget* widget)
{
    while (GTK_IS_BIN(widget) && gtk_bin_get_child(GTK_BIN(widget)) != nullptr) widget = gtk_bin_get_child(GTK_BIN(widget));
    return widget;
}

bool clipboardHasText()
{
    return gtk_clipboard_wait_is_text_available(gtk_clipboard_get(GDK_SELECTION_CLIPBOARD));
}

} // namespace

void keepSteps(wxTextCtrl* field)
{
    if (GtkWidget* widget = innermost(field->GetHandle()); NativeText::is(widget)) keep(widget);
}

void keepStepsEverywhere()
{
    g_type_class_unref(g_type_class_ref(GTK_TYPE_WIDGET)); // its signals exist from now on
    g_signal_add_emission_hook(g_signal_lookup("focus-in-event", GTK_TYPE_WIDGET), 0, focusCame, nullptr, nullptr);
}

bool textHasFocus()
{
    return NativeText::focused() != nullptr;
}

bool textCan(TextCommand command)
{
    GtkWidget* widget = NativeText::focused();
    if (widget == nullptr) return false;
    const NativeText text{widget};
    const Kept* kept = keptOf(widget);
    switch (command) {
    case TextCommand::undo: return kept != nullptr && kept->history.canUndo();
    case TextCommand::redo: return kept != nullptr && kept->history.canRedo();
    case TextCommand::cut: return text.editable() && text.hasSelection() && !text.hidden();
    case TextCommand::copy: return text.hasSelection() && !text.hidden();
    case TextCommand::paste: return text.editable() && clipboardHasText();
    case TextCommand::remove: return text.editable() && text.hasSelection();
    case TextCommand::selectAll: return !text.state().text.empty();
    }
    return false;
}

void textDo(TextCommand command)
{
    GtkWidget* widget = NativeText::focused();
    if (widget == nullptr) return;
    const NativeText text{widget};
    switch (command) {
    case TextCommand::undo: return walk(widget, true);
    case TextCommand::redo: return walk(widget, false);
    case TextCommand::cut: return text.cut();
    case TextCommand::copy: return text.copy();
    case TextCommand::paste: return text.paste();
    case TextCommand::remove: return text.remove();
    case TextCommand::selectAll: return text.selectAll();
    }
}

std::string textStepName()
{
    return _("typing");
}

} // namespace packhouse::ui
