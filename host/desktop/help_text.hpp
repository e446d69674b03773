#pragma once

#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <vector>

namespace packhouse::host::desktop {

/// A help page to read: a native text that cannot be changed, which screen readers read line by line. A click on a link, or Enter in it, follows it.
class HelpText : public wxTextCtrl {
public:
    explicit HelpText(wxWindow* parent);
    void show(const std::string& markdown);
    std::vector<std::string> links() const; ///< in reading order

    std::function<void(const std::string& link)> onLink;

private:
    struct Link {
        long begin = 0, end = 0;
        std::string target;
    };
    void write();
    const Link* linkAt(long place) const;
    long placeUnder(const wxPoint& point) const; ///< -1: no letter is there
    void clicked(wxMouseEvent& event);
    void moved(wxMouseEvent& event);
    std::string m_markdown;
    std::vector<Link> m_links;
};

} // namespace packhouse::host::desktop
