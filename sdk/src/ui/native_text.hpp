#pragma once

#include "text_history.hpp"

typedef struct _GtkWidget GtkWidget;

namespace packhouse::ui {

/// A GTK text field of one line or several, with the same words for both.
class NativeText {
public:
    explicit NativeText(GtkWidget* widget) : m_widget{widget} {}
    static bool is(const GtkWidget* widget);
    /// The one with the focus in the active window; null: none.
    static GtkWidget* focused();

    TextHistory::State state() const;
    void set(const TextHistory::State& state) const;
    bool editable() const;
    bool hidden() const; ///< a password
    bool hasSelection() const;
    void cut() const;
    void copy() const;
    void paste() const;
    void remove() const;
    void selectAll() const;
    void onChange(void (*told)(GtkWidget*)) const;

private:
    GtkWidget* m_widget;
};

} // namespace packhouse::ui
