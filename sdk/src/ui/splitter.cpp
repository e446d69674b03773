#include "packhouse/sdk/native/ui/splitter.hpp"

#include <charconv>

namespace packhouse::ui {

namespace {

int numberOf(const std::string& text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

void rememberSplitter(wxSplitterWindow* splitter, sdk::Host& host, const std::string& name)
{
    const std::string kept = "layout/" + name;
    splitter->Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [splitter, &host, kept](wxSplitterEvent& event) {
        event.Skip();
        host.kept().keep(kept, std::to_string(splitter->ToDIP(event.GetSashPosition())));
    });
    const int place = numberOf(host.kept().find(kept).value_or(std::string{}));
    if (place <= 0) return;
    // Before the splitter has its size a sash finds no room.
    splitter->Bind(wxEVT_SIZE, [splitter, place, done = false](wxSizeEvent& event) mutable {
        event.Skip();
        const int room = splitter->GetSplitMode() == wxSPLIT_VERTICAL ? event.GetSize().x : event.GetSize().y;
        if (done || room <= splitter->FromDIP(place)) return;
        done = true;
        splitter->CallAfter([splitter, place] { splitter->SetSashPosition(splitter->FromDIP(place)); });
    });
}

} // namespace packhouse::ui
