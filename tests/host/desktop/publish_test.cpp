#include "host/desktop/screen.hpp"
#include "journeys/studio_fixture.hpp"

#include <packhouse/data/catalogue_repository.hpp>

#include <wx/stattext.h>

#include <gtk/gtk.h>

namespace packhouse::test {

namespace {

/// The question that stands in front of everything; null: there is none.
GtkWindow* question()
{
    GtkWindow* found = nullptr;
    GList* windows = gtk_window_list_toplevels();
    for (GList* each = windows; each != nullptr; each = each->next)
        if (GTK_IS_DIALOG(each->data) && gtk_widget_get_visible(GTK_WIDGET(each->data))) found = GTK_WINDOW(each->data);
    g_list_free(windows);
    return found;
}

std::string plain(const char* label)
{
    std::string text = label == nullptr ? "" : label;
    std::erase(text, '_');
    return text;
}

GtkButton* buttonOf(GtkWidget* widget, const std::string& label)
{
    if (GTK_IS_BUTTON(widget) && plain(gtk_button_get_label(GTK_BUTTON(widget))) == label) return GTK_BUTTON(widget);
    if (!GTK_IS_CONTAINER(widget)) return nullptr;
    GtkButton* found = nullptr;
    GList* children = gtk_container_get_children(GTK_CONTAINER(widget));
    for (GList* each = children; each != nullptr && found == nullptr; each = each->next) found = buttonOf(GTK_WIDGET(each->data), label);
    g_list_free(children);
    return found;
}

/// Answers the question as soon as it is there, from within its own loop.
class Answer {
public:
    explicit Answer(std::function<void(GtkWindow*)> act) : m_act{std::move(act)} { m_timer = g_timeout_add(20, look, this); }
    ~Answer() { if (m_timer != 0) g_source_remove(m_timer); }
    bool given() const { return m_timer == 0; }

private:
    static gboolean look(gpointer self)
    {
        auto& answer = *static_cast<Answer*>(self);
        GtkWindow* asked = question();
        if (asked == nullptr || gtk_window_get_focus(asked) == nullptr) return G_SOURCE_CONTINUE;
        answer.m_timer = 0;
        answer.m_act(asked);
        return G_SOURCE_REMOVE;
    }
    std::function<void(GtkWindow*)> m_act;
    guint m_timer;
};

} // namespace

class PublishTest : public Desk {
protected:
    void SetUp() override
    {
        m_studio.makeJobForUpload();
        openOn(m_studio.home());
        open("tsadmin.offers");
    }

    std::size_t versions()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::OfferRepository{work}.versions("SPRING26").size();
    }

    StudioFixture m_studio; ///< its offer is published once
};

TEST_F(PublishTest, theHarmlessAnswerHasTheFocusAndChangesNothing)
{
    std::string focused;
    Answer answer{[&](GtkWindow* asked) {
        GtkWidget* focus = gtk_window_get_focus(asked);
        focused = GTK_IS_BUTTON(focus) ? plain(gtk_button_get_label(GTK_BUTTON(focus))) : "no button";
        gtk_window_activate_focus(asked);
    }};
    view().perform("publish");
    EXPECT_TRUE(answer.given());
    EXPECT_EQ(focused, "Not now");
    EXPECT_FALSE(view().loading());
    EXPECT_EQ(versions(), 1U);
}

TEST_F(PublishTest, sayingYesPublishesTheNextVersion)
{
    Answer answer{[](GtkWindow* asked) {
        GtkButton* yes = buttonOf(GTK_WIDGET(asked), "Publish v2");
        if (yes == nullptr) return gtk_dialog_response(GTK_DIALOG(asked), GTK_RESPONSE_CANCEL);
        gtk_button_clicked(yes);
    }};
    view().perform("publish");
    EXPECT_TRUE(answer.given());
    EXPECT_TRUE(waitUntil([this] { return versions() == 2; })) << view().bars().sentence("publish");
    EXPECT_TRUE(waitUntil([this] { return shownChild<wxStaticText>(frame().front(), [](const std::string& label) { return label.find("version 2 is published") != std::string::npos; }) != nullptr; }));
}

} // namespace packhouse::test
