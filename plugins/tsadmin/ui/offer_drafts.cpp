#include "offer_drafts.hpp"

#include "offer_keeping.hpp"

#include "packhouse/data/error.hpp"

namespace packhouse::tsadmin {
namespace {

const std::string beginning = "pending/tsadmin.offers/";

} // namespace

OfferDrafts::OfferDrafts(sdk::Host& host) : m_host{host}
{
    for (const std::string& name : host.kept().names(beginning)) read(name);
}

// A text that cannot be read stays where it is, for someone to look at; it is not written over until that offer is edited again.
void OfferDrafts::read(const std::string& name)
try {
    m_drafts.emplace(name.substr(beginning.size()), keptChangesOf(m_host.kept().find(name).value_or(std::string{})));
} catch (const std::exception& error) {
    m_host.log(sdk::LogLevel::error, name + ": " + error.what());
}

const OfferChanges* OfferDrafts::find(const std::string& code) const
{
    const auto found = m_drafts.find(code);
    return found == m_drafts.end() ? nullptr : &found->second;
}

void OfferDrafts::put(const OfferChanges& changes)
{
    const std::string& code = changes.stored().code;
    if (changes.empty()) return drop(code);
    m_drafts.insert_or_assign(code, changes);
    m_host.kept().keep(beginning + code, keptTextOf(changes));
    m_host.events().tell("offer.draft", code);
}

void OfferDrafts::drop(const std::string& code)
{
    m_drafts.erase(code);
    m_host.kept().drop(beginning + code);
    m_host.events().tell("offer.draft", code);
}

void OfferDrafts::opened(const std::string& code)
{
    m_opened.insert(code);
    m_host.events().tell("offer.draft", code);
}

void OfferDrafts::closed(const std::string& code)
{
    m_opened.erase(code);
    m_host.events().tell("offer.draft", code);
}

int OfferDrafts::count(const std::string& code) const
{
    const OfferChanges* changes = find(code);
    return changes == nullptr ? 0 : static_cast<int>(changes->list().size());
}

std::vector<std::string> OfferDrafts::codes() const
{
    std::vector<std::string> codes;
    for (const auto& [code, changes] : m_drafts) codes.push_back(code);
    return codes;
}

} // namespace packhouse::tsadmin
