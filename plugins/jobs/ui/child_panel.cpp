#include "child_panel.hpp"

#include "child_rows.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/log.h>
#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::jobs {

namespace {

constexpr int panelWidth = 320, pictureHeight = 190, aroundPicture = 56;

std::string folderName(data::JobRepository& jobs, const data::Subject& subject)
{
    if (!subject.folder) return {};
    for (const data::Folder& folder : jobs.folders(subject.job))
        if (folder.id == *subject.folder) return folder.name;
    return {};
}

wxImage pictureOf(sdk::Host& host, const std::vector<data::Image>& images)
{
    const auto usable = std::ranges::find_if(images, [](const data::Image& image) { return !image.proofSha256.empty(); });
    if (usable == images.end()) return {};
    const wxLogNull quiet; // without a picture the panel says so
    return wxImage{ui::shown(host.pictures(data::Schema::studio).thumbnail(usable->proofSha256).string()), wxBITMAP_TYPE_JPEG};
}

std::string imageWords(const std::vector<data::Image>& images)
{
    if (images.empty()) return _("none yet");
    const auto poses = images.size();
    return data::format(_("{} · primary {}"), ui::shownNumber(static_cast<std::int64_t>(poses)), images.front().fileName);
}

} // namespace

std::optional<Child> readChild(sdk::Host& host, data::Id<data::Subject> id)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    data::JobRepository jobs{work};
    const auto subject = jobs.findSubject(id);
    if (!subject) return {};
    Child child{*subject, {}, folderName(jobs, *subject), jobs.imagesOf(id), {}, {}};
    if (const auto job = jobs.find(subject->job)) child.job = job->name;
    data::OrderList orders{work};
    child.orders = orders.lines(orders.idsOf(id));
    child.picture = pictureOf(host, child.images);
    return child;
}

ChildPanel::ChildPanel(wxWindow* parent) : SidePanel{parent, _("Child")}
{
    SetMinSize({FromDIP(panelWidth), -1});
    const wxSizerFlags inset = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::label));
    m_picture = new ui::Light(body(), _("Picture of the child"), pictureHeight);
    m_picture->SetMinSize({-1, FromDIP(pictureHeight + aroundPicture)});
    m_picture->centre();
    bodySizer()->Add(m_picture, inset);
    bodySizer()->Add(m_facts = new ui::Facts(body()), inset);
    ui::addHeading(body(), bodySizer(), _("Orders"));
    m_orders = new ui::Panel(body());
    m_orders->SetSizer(new wxBoxSizer(wxVERTICAL));
    bodySizer()->Add(m_orders, inset);
    ui::addHeading(body(), bodySizer(), _("From the class list"));
    bodySizer()->Add(m_fields = new ui::Facts(body()), inset);
    clear();
}

void ChildPanel::show(const Child& child)
{
    const data::Subject& subject = child.subject;
    setTitle(nameOf(subject), child.folder);
    ui::Picture picture;
    picture.image = child.picture;
    if (!child.picture.IsOk()) picture.problem = child.images.empty() || child.images.front().problem.empty() ? std::string{_("No picture yet")} : child.images.front().problem;
    if (!child.images.empty()) picture.caption = child.images.front().fileName;
    m_picture->show({picture});
    m_facts->show({{_("Key"), subject.key}, {_("ID"), subject.subjectId}, {_("Class"), child.folder}, {_("Job"), child.job}, {_("E-mail"), subject.email}, {_("Pictures"), imageWords(child.images)}});
    ui::Facts::Lines fields;
    for (const auto& [heading, value] : subject.fields) fields.emplace_back(heading, value);
    m_fields->show(fields);
    showOrders(child.orders);
    layOut();
}

void ChildPanel::showOrders(const std::vector<data::OrderLine>& orders)
{
    m_orders->GetSizer()->Clear(true);
    for (const data::OrderLine& order : orders) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        wxButton* link = ui::linkButton(m_orders, order.key, [this, place = "order:" + order.key] { if (onOpen) onOpen(place); });
        link->SetFont(ui::fixedFont());
        row->Add(link, wxSizerFlags{}.CentreVertical());
        row->Add(ui::quietLabel(m_orders, data::format(_("{} · {}"), ui::shownDate(order.placedAt), order.customer)), wxSizerFlags{1}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::hair)));
        row->Add(ui::label(m_orders, ui::shownMoney(order.total)), wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::hair)));
        m_orders->GetSizer()->Add(row, wxSizerFlags{}.Expand());
    }
    if (orders.empty()) m_orders->GetSizer()->Add(ui::quietLabel(m_orders, _("No order yet.")), wxSizerFlags{}.Expand());
}

void ChildPanel::clear()
{
    setTitle(_("Child"), _("none selected"));
    m_picture->show({});
    m_facts->show({});
    m_fields->show({});
    showOrders({});
    layOut();
}

} // namespace packhouse::jobs
