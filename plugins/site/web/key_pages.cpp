#include "rules/key_gate.hpp"
#include "web/page.hpp"
#include "web/pages.hpp"

#include <packhouse/data/beginning.hpp>
#include <packhouse/data/keys.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::site {
namespace {

/// The page with the key's field.
class EntryPage : public Page {
public:
    EntryPage(Site& site, Caller& caller, bool adding) : Page{site, caller, "key", adding ? _("Add a child") : _("See and order your photos")}
    {
        set("ACTION", adding ? "/keys/add" : "/");
        show(adding ? "ADDING" : "FIRST");
        show("FORM");
    }
};

sdk::WebResponse closedDoor(Site& site, Caller& caller, data::Instant until)
{
    Page page{site, caller, "key", _("A short pause")};
    page.set("AGAIN_AT", page.words().clock(until)).show("PAUSED");
    auto response = page.answer(429);
    const auto wait = std::chrono::ceil<std::chrono::seconds>(until - caller.now);
    response.headers.emplace("Retry-After", std::to_string(std::max<long long>(1, wait.count())));
    return response;
}

std::string triesLeft(int tries)
{
    return data::format(PACKHOUSE_PLURAL("{} try left.", "{} tries left.", tries), tries);
}

std::string beginningOf(const std::string& typed) { return std::string{data::beginningOf(typed, 20)}; }

std::string wrongKey(const std::string& typed, int tries)
{
    const auto tidy = data::tidyKey(typed);
    const auto shown = tidy.empty() ? beginningOf(typed) : groupedKey(tidy);
    const auto sentence = tidy.empty() ? _("“{}” is not a whole key: a key has 8 letters and numbers. Look again at your card; {}")
                                       : _("We do not know the key {}. Look again at S and 5, B and 8, Z and 2; {}");
    return data::format(sentence, shown, triesLeft(tries));
}

std::string stateSentence(const Child& child, const Words& words, data::Instant now)
{
    switch (sellingOf(child.job, now)) {
    case Selling::notYet: return data::format(_("Ordering opens on {}."), words.day(*child.job.upload.liveFrom));
    case Selling::over: return _("Ordering for these photos is over. Orders already placed stay reachable. Write to the studio if you still need prints.");
    default: return _("These photos are not open for ordering at the moment. Please look again later, or write to the studio.");
    }
}

sdk::WebResponse notOpen(Site& site, Caller& caller, const Child& child)
{
    Page page{site, caller, "not_open", _("Not open now")};
    page.set("JOB", child.jobName()).set("SENTENCE", stateSentence(child, page.words(), caller.now));
    return page.answer();
}

int numberOf(Site& site, Caller& caller, const std::string& key)
{
    data::Transaction work{site.database(), data::Transaction::Access::read};
    const auto visit = findVisit(work, site.host().renderer(), caller.cookieSha256(), caller.now);
    const auto* child = visit ? visit->byKey(key) : nullptr;
    return child == nullptr ? 1 : child->number;
}

struct Tried {
    OpenedKeys keys;
    GateState gate;
};

// One transaction: the try is counted with what it opened.
Tried tryKeys(Site& site, Caller& caller, const std::vector<std::string>& typed)
{
    data::Transaction work{site.database()};
    data::VisitRepository visits{work};
    Tried tried{{}, gate(visits, caller.request.remoteAddress, caller.now)};
    if (tried.gate.closedUntil) return tried;
    Nursery nursery{work, site.host().renderer()};
    tried.keys = sortKeys(nursery, typed, caller.now);
    if (!tried.keys.wrong.empty()) tried.gate = noteFailure(visits, caller.request.remoteAddress, caller.now);
    if (!tried.keys.good.empty()) openChildren(work, caller.cookieSha256(), tried.keys.good, caller.now);
    work.commit();
    return tried;
}

sdk::WebResponse refused(Site& site, Caller& caller, const Tried& tried, const std::string& typed, bool adding)
{
    EntryPage page{site, caller, adding};
    const auto sentence = tried.keys.mostlyWrong ? std::string{_("Most keys in this link did not fit. Please open them one by one.")}
                                                 : wrongKey(typed, tried.gate.triesLeft);
    page.set("TYPED", tried.keys.mostlyWrong ? "" : beginningOf(typed)).set("ERROR", sentence).show("HAS_ERROR");
    return page.answer(422);
}

sdk::WebResponse afterTry(Site& site, Caller& caller, const Tried& tried, const std::string& typed, bool adding)
{
    if (!tried.keys.good.empty()) {
        const auto missed = tried.keys.wrong.size() + tried.keys.notOpen.size();
        const auto address = "/shop/" + std::to_string(numberOf(site, caller, tried.keys.good.front()));
        return sdk::WebResponse::seeOther(missed == 0 ? address : address + "?missed=" + std::to_string(missed));
    }
    if (tried.gate.closedUntil) return closedDoor(site, caller, *tried.gate.closedUntil);
    if (!tried.keys.notOpen.empty()) return notOpen(site, caller, tried.keys.notOpen.front());
    return refused(site, caller, tried, typed, adding);
}

sdk::WebResponse openTyped(Site& site, Caller& caller, bool adding)
{
    const auto typed = caller.request.field("key");
    return afterTry(site, caller, tryKeys(site, caller, {typed}), typed, adding);
}

std::vector<std::string> keysOfLink(const sdk::WebRequest& request)
{
    std::vector<std::string> keys;
    for (const auto* name : {"key", "keys"}) {
        std::istringstream list{request.field(name)};
        for (std::string key; std::getline(list, key, ',');)
            if (!key.empty()) keys.push_back(key);
    }
    return keys;
}

} // namespace

sdk::WebResponse showKeyEntry(Site& site, Caller& caller)
{
    EntryPage page{site, caller, false};
    if (!caller.request.field("closed").empty()) page.show("CLOSED");
    return page.answer();
}

sdk::WebResponse showAddKey(Site& site, Caller& caller) { return EntryPage{site, caller, true}.answer(); }
sdk::WebResponse openTypedKey(Site& site, Caller& caller) { return openTyped(site, caller, false); }
sdk::WebResponse addTypedKey(Site& site, Caller& caller) { return openTyped(site, caller, true); }

sdk::WebResponse openDeepLink(Site& site, Caller& caller)
{
    const auto keys = keysOfLink(caller.request);
    if (keys.empty()) return sdk::WebResponse::seeOther("/");
    return afterTry(site, caller, tryKeys(site, caller, keys), keys.front(), false);
}

sdk::WebResponse forgetVisit(Site& site, Caller& caller)
{
    if (caller.visit) {
        data::Transaction work{site.database()};
        data::VisitRepository visits{work};
        auto visit = caller.visit->visit;
        visit.subjectKeys.clear();
        visit.checkout.clear();
        visits.emptyCart(visit.id);
        visits.update(visit);
        work.commit();
    }
    return sdk::WebResponse::seeOther("/");
}

} // namespace packhouse::site
