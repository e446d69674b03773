// A native plugin with one fault, chosen when it is built. Without one it is a good plugin, to show that the others' fault is the only one.
#include "packhouse/data/error.hpp"
#include "packhouse/sdk/native/command.hpp"
#include "packhouse/sdk/native/plugin.hpp"

#include <cstdlib>

namespace {

using packhouse::sdk::Command;
using packhouse::sdk::CommandProvider;

class Plugin final : public CommandProvider {
public:
    explicit Plugin(packhouse::sdk::Host&)
    {
#if defined(THROWS_IN_OPEN)
        if (std::getenv("PACKHOUSE_TEST_CAMERA") == nullptr)
            throw packhouse::data::Error{packhouse::data::Trouble::unavailable, "The camera is not switched on."};
#elif defined(CRASHES_IN_OPEN)
        std::abort();
#elif defined(EXITS_IN_OPEN)
        std::exit(0);
#endif
    }
    const void* extension(std::string_view asked) { return asked == CommandProvider::id ? static_cast<CommandProvider*>(this) : nullptr; }
    std::vector<Command> commands() const override { return {{"greet", "says hello", {}, {}, greet}}; }

private:
    static void greet(const packhouse::sdk::Arguments&, packhouse::sdk::Output&)
    {
        throw packhouse::data::Error{packhouse::data::Trouble::conflict, "Somebody else is greeting already."};
    }
};

} // namespace

#if defined(WRONG_ABI) || defined(OTHER_BUILD) || defined(INCOMPLETE) || defined(FAILS_SILENTLY)
using Entry = packhouse::sdk::NativeEntry<Plugin>;
#if defined(FAILS_SILENTLY)
static packhouse_status fail(const packhouse_host*, const packhouse_sink*) { return PACKHOUSE_FAILED; }
#endif
extern "C" PACKHOUSE_EXPORT const packhouse_plugin_entry packhouse_plugin;
extern "C" PACKHOUSE_EXPORT const packhouse_plugin_entry packhouse_plugin = {
#if defined(WRONG_ABI)
    PACKHOUSE_ABI + 1,      0,           "bad",        "Bad",           "1.0.0",
    PACKHOUSE_NATIVE_BUILD, Entry::open, Entry::close, Entry::extension
#elif defined(OTHER_BUILD)
    PACKHOUSE_ABI,           0,           "bad",        "Bad",           "1.0.0",
    "0.0.1 libc++-14 plain", Entry::open, Entry::close, Entry::extension
#elif defined(INCOMPLETE)
    PACKHOUSE_ABI,          0,       "bad",        "Bad",           "1.0.0",
    PACKHOUSE_NATIVE_BUILD, nullptr, Entry::close, Entry::extension
#else
    PACKHOUSE_ABI,          0,    "bad",        "Bad",           "1.0.0",
    PACKHOUSE_NATIVE_BUILD, fail, Entry::close, Entry::extension
#endif
};
#elif !defined(NO_SYMBOL)
PACKHOUSE_NATIVE_PLUGIN(Plugin, "good", "Good");
#endif
