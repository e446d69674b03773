#pragma once

#include "list_columns.hpp"

namespace packhouse::ui {

/// Where a row stands on the screen, to put it there again after rows before it came or went.
struct Anchor {
    std::size_t place = 0;
    double share = 0; ///< of the height: 0 top, 1 bottom
};

/// The native control of a list; says by rows' places what GTK says by paths, items and adjustments.
class ListView : public wxDataViewCtrl {
public:
    explicit ListView(wxWindow* parent, const std::string& accessibleName);

    std::vector<std::size_t> selected() const;
    bool isSelected(std::size_t place) const;
    void select(const std::vector<std::size_t>& places); ///< these and no others; tells nobody
    std::optional<std::size_t> current() const;
    void setCurrent(std::size_t place);                  ///< focused, not scrolled to; the selection stays
    std::optional<std::size_t> currentColumn() const;    ///< in the source's columns
    void bringIntoSight(std::size_t place);

    std::optional<std::pair<std::size_t, std::size_t>> sight() const; ///< first and last row in sight
    std::optional<Anchor> anchor(std::optional<std::size_t> preferred) const; ///< that row if it is in sight, else the first that is
    void put(const Anchor& anchor);
    void paintAnew();
    void editCell(std::size_t place, const wxDataViewColumn* column, const std::string& typed = {});

    /// While it lives, a changed selection is told to nobody.
    class Quiet {
    public:
        explicit Quiet(ListView& view) : m_view{view} { ++m_view.m_quiet; }
        ~Quiet() { --m_view.m_quiet; }
        Quiet(const Quiet&) = delete;
        Quiet& operator=(const Quiet&) = delete;

    private:
        ListView& m_view;
    };

    std::function<void()> onSelect; ///< by hand

private:
    wxDataViewItem item(std::size_t place) const;
    std::size_t placeOf(const wxDataViewItem& item) const;
    int m_quiet = 0;
};

} // namespace packhouse::ui
