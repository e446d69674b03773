#include "sdk/check/text.hpp"
#include "sdk/check/trial.hpp"

#include <cstring>

namespace packhouse::sdk::check {

namespace {

void hasTheSymbol(Subject& subject) { subject.entry(); }

void exportsNothingElse(Subject& subject)
{
    std::string others;
    const auto symbols = subject.exportedSymbols();
    if (symbols.empty()) throw NotAsked{"the library is stripped; check it before that"};
    for (const std::string& symbol : symbols)
        if (symbol != "packhouse_plugin") others += ' ' + symbol;
    if (!others.empty())
        throw Wrong{"It exports more:" + others.substr(0, 300) + ". Link with the SDK's version script, as packhouse_add_plugin does."};
}

void speaksOurAbi(Subject& subject)
{
    const packhouse_plugin_entry& entry = subject.entry();
    if (entry.abi != PACKHOUSE_ABI) throw Wrong{"abi is " + std::to_string(entry.abi) + ", not " + std::to_string(PACKHOUSE_ABI) + "."};
}

void hasItsFunctions(Subject& subject)
{
    const packhouse_plugin_entry& entry = subject.entry();
    if (entry.open == nullptr || entry.close == nullptr || entry.extension == nullptr) throw Wrong{"open, close or extension is null."};
}

void hasItsTexts(Subject& subject)
{
    const packhouse_plugin_entry& entry = subject.entry();
    if (entry.id == nullptr || !isId(entry.id)) throw Wrong{"id must be small letters, digits, dots and hyphens, like org.example.pay."};
    if (entry.name == nullptr || *entry.name == '\0' || !isUtf8(entry.name)) throw Wrong{"name is empty or no UTF-8."};
    if (entry.version == nullptr || *entry.version == '\0' || !isUtf8(entry.version)) throw Wrong{"version is empty or no UTF-8."};
    if (entry.reserved != 0) throw Wrong{"reserved is not zero."};
}

void opens(Subject& subject) { subject.opened(); }

void closes(Subject& subject) { subject.opened().close(); }

void knowsNoUnknownId(Subject& subject)
{
    for (const char* id : {"packhouse.unheard-of/1", "packhouse.payment/999", "", "packhouse"})
        if (subject.opened().extension(id) != nullptr)
            throw Wrong{"extension(\"" + std::string{id} + "\") is not null; compare the whole id."};
}

} // namespace

std::vector<Trial> libraryTrials()
{
    return {
        {"symbol", "Can the library be opened, and does it export packhouse_plugin?", hasTheSymbol, true},
        {"alone", "Does it export nothing else?", exportsNothingElse},
        {"abi", "Does it speak this plugin interface?", speaksOurAbi, true},
        {"functions", "Are open, close and extension there?", hasItsFunctions, true},
        {"texts", "Are id, name and version there and well formed?", hasItsTexts},
        {"open", "Does open succeed?", opens, true},
        {"close", "Does close return?", closes},
        {"unknown", "Is the answer to an unknown extension id null?", knowsNoUnknownId},
    };
}

} // namespace packhouse::sdk::check
