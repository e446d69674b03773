#include "host/desktop/screen.hpp"
#include "host/desktop/settings_groups.hpp"

#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/dataview.h>
#include <wx/menu.h>
#include <wx/weakref.h>

#include <set>

namespace packhouse::test {

/// The language changed in the settings while the window is open.
class LanguageTest : public Screen {
protected:
    void TearDown() override
    {
        speak("en");
        Screen::TearDown();
    }

    void speak(const std::string& language)
    {
        const wxWeakRef<host::desktop::Frame> before{&frame()};
        host().settings().set(host::desktop::OwnSettings::language, language);
        EXPECT_TRUE(waitUntil([&] { return !before; }));
    }

    std::set<wxString> textsOfEachPage()
    {
        std::set<wxString> texts;
        std::vector<std::string> ids;
        for (const sdk::Page* page : frame().pages().all()) ids.push_back(page->info().id);
        for (const std::string& id : ids) {
            open(id);
            addTexts(frame(), texts);
            const wxMenuBar& bar = *frame().GetMenuBar();
            for (std::size_t place = 0; place != bar.GetMenuCount(); ++place) addMenu(*bar.GetMenu(place), bar.GetMenuLabel(place), texts);
        }
        return texts;
    }

    static wxString inGerman(const wxString& text) { return text.empty() ? text : ui::shown(dgettext(data::textDomain, text.utf8_string().c_str())); }

private:
    static void addMenu(const wxMenu& menu, const wxString& title, std::set<wxString>& texts)
    {
        texts.insert(title);
        for (const wxMenuItem* item : menu.GetMenuItems())
            if (!item->IsSeparator()) texts.insert(item->GetItemLabel());
    }

    static void addTexts(const wxWindow& window, std::set<wxString>& texts)
    {
        if (!window.IsShownOnScreen()) return;
        texts.insert(window.GetLabel());
        texts.insert(window.GetToolTipText());
        texts.insert(ui::shown(ui::controlName(&window)));
        if (const auto* view = dynamic_cast<const wxDataViewCtrl*>(&window))
            for (unsigned place = 0; place != view->GetColumnCount(); ++place) texts.insert(view->GetColumn(place)->GetTitle());
        for (const wxWindow* child : window.GetChildren()) addTexts(*child, texts);
    }
};

// A text that the catalogue would put differently was not asked for again.
TEST_F(LanguageTest, everyTextThatIsSeenChangesWithTheSetting)
{
    const std::set<wxString> english = textsOfEachPage();
    speak("de");
    const std::set<wxString> german = textsOfEachPage();
    std::set<wxString> expected; // "Kind" is a word of both
    for (const wxString& text : english) expected.insert(inGerman(text));
    for (const wxString& text : german)
        if (english.contains(text) && !expected.contains(text)) ADD_FAILURE() << text.utf8_string() << " stays English";
    EXPECT_TRUE(german.contains(wxString::FromUTF8("Einstellungen")));
    EXPECT_TRUE(english.contains("Settings"));
    EXPECT_FALSE(german.contains("Settings"));
}

} // namespace packhouse::test
