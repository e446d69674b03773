#include "host/desktop/screen.hpp"
#include "host/services/program_paths.hpp"

#include <gtest/gtest.h>

#include <wx/app.h>
#include <wx/image.h>

#include <cstdlib>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

bool onlyLists(int argc, char** argv)
{
    for (int at = 1; at < argc; ++at)
        if (std::string_view{argv[at]}.starts_with("--gtest_list_tests")) return true;
    return false;
}

// Windows need a screen; without one the program runs itself again under a virtual one.
void takeScreen(char** argv)
{
    setenv("NO_AT_BRIDGE", "1", 1);
    if (std::getenv("DISPLAY") != nullptr) return;
    std::vector<char*> words{const_cast<char*>("xvfb-run"), const_cast<char*>("-a"), const_cast<char*>("-s"), const_cast<char*>("-screen 0 1600x1000x24")};
    for (; *argv != nullptr; ++argv) words.push_back(*argv);
    words.push_back(nullptr);
    execvp(words.front(), words.data());
    std::perror("xvfb-run");
    std::exit(4);
}

// The language of a whole run, whatever this computer speaks; each test may change it for itself, as the setting does.
void speak()
{
    const char* wanted = std::getenv("PACKHOUSE_TEST_LANGUAGE");
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("LANGUAGE", wanted == nullptr ? "en" : wanted, 1);
    packhouse::host::chooseLanguage(packhouse::host::ProgramPaths::ofThisProgram());
}

class TestApp : public wxApp {
public:
    bool OnInit() override { return true; }
    void OnAssertFailure(const wxChar* file, int line, const wxChar*, const wxChar* condition, const wxChar*) override
    {
        ADD_FAILURE_AT(wxString{file}.utf8_str(), line) << wxString{condition};
    }
};

} // namespace

int main(int argc, char** argv)
{
    if (!onlyLists(argc, argv)) takeScreen(argv);
    testing::InitGoogleTest(&argc, argv);
    if (testing::GTEST_FLAG(list_tests)) return RUN_ALL_TESTS();
    speak();
    wxApp::SetInstance(new TestApp);
    int one = 1;
    if (!wxEntryStart(one, argv) || !wxTheApp->CallOnInit()) return 4;
    wxInitAllImageHandlers();
    const int result = packhouse::test::withEventLoop([] { return RUN_ALL_TESTS(); });
    wxTheApp->OnExit();
    wxEntryCleanup();
    return result;
}
