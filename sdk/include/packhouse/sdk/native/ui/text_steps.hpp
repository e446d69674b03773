#pragma once

#include <wx/textctrl.h>

#include <string>

namespace packhouse::ui {

/// GTK 3's text fields have no undo of their own. From now on this one keeps its typing steps: words and pauses make steps, a text set by the
/// program while the field has no focus forgets them. [main-thread], like all here
void keepSteps(wxTextCtrl* field);

/// The same for every text field of the program, from the moment it gets the focus; also search fields and editors in cells of lists. Fields
/// that hide what is typed keep none. Called once by the program at its start.
void keepStepsEverywhere();

/// What the Edit menu asks.
enum class TextCommand { undo = 1, redo, cut, copy, paste, remove, selectAll };

/// True if a text field has the focus: then the Edit menu asks it, and not the page.
bool textHasFocus();

/// What the text field with the focus could do now; false without one.
bool textCan(TextCommand command);
void textDo(TextCommand command);

/// "typing", for *Undo: typing*.
std::string textStepName();

} // namespace packhouse::ui
