#include "native_text.hpp"

#include <gtk/gtk.h>

namespace packhouse::ui {

namespace {

bool isView(const GtkWidget* widget)
{
    return GTK_IS_TEXT_VIEW(const_cast<GtkWidget*>(widget));
}

GtkTextBuffer* bufferOf(GtkWidget* widget)
{
    return gtk_text_view_get_buffer(GTK_TEXT_VIEW(widget));
}

std::string textOf(GtkTextBuffer* buffer)
{
    GtkTextIter start, end;
    gtk_text_buffer_get_bounds(buffer, &start, &end);
    char* text = gtk_text_buffer_get_text(buffer, &start, &end, TRUE);
    std::string copy{text};
    g_free(text);
    return copy;
}

} // namespace

bool NativeText::is(const GtkWidget* widget)
{
    return widget != nullptr && (GTK_IS_ENTRY(const_cast<GtkWidget*>(widget)) || isView(widget));
}

GtkWidget* NativeText::focused()
{
    GList* windows = gtk_window_list_toplevels();
    GtkWidget *found = nullptr, *idle = nullptr;
    bool active = false;
    for (GList* each = windows; each != nullptr; each = each->next) {
        auto* window = GTK_WINDOW(each->data);
        GtkWidget* focus = gtk_window_get_focus(window);
        active |= gtk_window_is_active(window);
        if (is(focus)) (gtk_window_is_active(window) ? found : idle) = focus;
    }
    g_list_free(windows);
    // Where nobody manages windows none is ever active, and keys come all the same.
    return active ? found : idle;
}

TextHistory::State NativeText::state() const
{
    if (!isView(m_widget)) return {gtk_entry_get_text(GTK_ENTRY(m_widget)), gtk_editable_get_position(GTK_EDITABLE(m_widget))};
    GtkTextBuffer* buffer = bufferOf(m_widget);
    GtkTextIter cursor;
    gtk_text_buffer_get_iter_at_mark(buffer, &cursor, gtk_text_buffer_get_insert(buffer));
    return {textOf(buffer), gtk_text_iter_get_offset(&cursor)};
}

void NativeText::set(const TextHistory::State& state) const
{
    if (!isView(m_widget)) {
        gtk_entry_set_text(GTK_ENTRY(m_widget), state.text.c_str());
        return gtk_editable_set_position(GTK_EDITABLE(m_widget), state.cursor);
    }
    GtkTextBuffer* buffer = bufferOf(m_widget);
    gtk_text_buffer_set_text(buffer, state.text.c_str(), -1);
    GtkTextIter cursor;
    gtk_text_buffer_get_iter_at_offset(buffer, &cursor, state.cursor);
    gtk_text_buffer_place_cursor(buffer, &cursor);
}

bool NativeText::editable() const
{
    return gtk_widget_is_sensitive(m_widget) && (isView(m_widget) ? gtk_text_view_get_editable(GTK_TEXT_VIEW(m_widget)) : gtk_editable_get_editable(GTK_EDITABLE(m_widget)));
}

bool NativeText::hidden() const
{
    return !isView(m_widget) && !gtk_entry_get_visibility(GTK_ENTRY(m_widget));
}

bool NativeText::hasSelection() const
{
    return isView(m_widget) ? gtk_text_buffer_get_has_selection(bufferOf(m_widget)) : gtk_editable_get_selection_bounds(GTK_EDITABLE(m_widget), nullptr, nullptr);
}

// Both have these as signals of their key bindings.
void NativeText::cut() const { g_signal_emit_by_name(m_widget, "cut-clipboard"); }
void NativeText::copy() const { g_signal_emit_by_name(m_widget, "copy-clipboard"); }
void NativeText::paste() const { g_signal_emit_by_name(m_widget, "paste-clipboard"); }

void NativeText::remove() const
{
    if (isView(m_widget)) gtk_text_buffer_delete_selection(bufferOf(m_widget), TRUE, TRUE);
    else gtk_editable_delete_selection(GTK_EDITABLE(m_widget));
}

void NativeText::selectAll() const
{
    if (isView(m_widget)) g_signal_emit_by_name(m_widget, "select-all", TRUE);
    else gtk_editable_select_region(GTK_EDITABLE(m_widget), 0, -1);
}

void NativeText::onChange(void (*told)(GtkWidget*)) const
{
    if (isView(m_widget)) g_signal_connect_object(bufferOf(m_widget), "changed", G_CALLBACK(told), m_widget, G_CONNECT_SWAPPED);
    else g_signal_connect(m_widget, "changed", G_CALLBACK(told), nullptr);
}

} // namespace packhouse::ui
