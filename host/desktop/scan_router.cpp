#include "host/desktop/scan_router.hpp"

#include "host/desktop/frame.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/announce.hpp>

namespace packhouse::host::desktop {

namespace {

constexpr const char* subject = "scan";

std::string placeOf(const std::vector<sdk::ScanProvider*>& providers, const std::string& characters, const sdk::Progress& progress)
{
    for (sdk::ScanProvider* provider : providers) {
        if (progress.cancelled()) break;
        if (std::string place = provider->placeOf(characters); !place.empty()) return place;
    }
    return {};
}

} // namespace

ScanRouter::ScanRouter(Frame& frame, const plugins::PluginList& plugins)
    : m_frame{frame}, m_providers{plugins.extensions<sdk::ScanProvider>()}, m_keys{frame, [this](const std::string& characters) { scanned(characters); }}
{
}

void ScanRouter::scanned(const std::string& characters)
{
    m_frame.bars().drop(subject);
    const auto place = std::make_shared<std::string>();
    const int number = ++m_last;
    const auto work = [providers = m_providers, characters, place](sdk::Progress& progress) { *place = placeOf(providers, characters, progress); };
    m_asking[number] = m_frame.host().tasks().start(data::format(_("Scan {}"), characters), work,
        [this, number, characters, place](const sdk::Outcome& outcome) { ended(number, characters, *place, outcome); });
}

void ScanRouter::ended(int number, const std::string& characters, const std::string& place, const sdk::Outcome& outcome)
{
    m_asking.erase(number);
    if (outcome.end == sdk::Outcome::End::failed) sayFailed(characters, outcome.sentence);
    else if (place.empty()) sayUnknown(characters);
    else m_frame.open(place);
}

void ScanRouter::sayUnknown(const std::string& characters)
{
    const std::string sentence = data::format(_("“{}” was scanned, and nothing in this studio has it. It may belong to another studio or be worn: type its number."), characters);
    m_frame.bars().show(subject, {ui::Tone::amber, "barcode", sentence, {}, {{_("Type it"), [this, characters] { m_frame.goTo(); }}}, true});
    m_frame.Layout();
    ui::announce(&m_frame, sentence);
}

void ScanRouter::sayFailed(const std::string& characters, const std::string& why)
{
    const std::string sentence = data::format(_("“{}” was scanned but not looked up: {}"), characters, why);
    m_frame.bars().show(subject, {ui::Tone::red, "barcode", sentence, {}, {{_("Try again"), [this, characters] { scanned(characters); }}}, true});
    m_frame.Layout();
    ui::announce(&m_frame, sentence);
}

} // namespace packhouse::host::desktop
