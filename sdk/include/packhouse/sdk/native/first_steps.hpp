#pragma once

#include "packhouse/sdk/native/task.hpp"

#include <functional>
#include <string>
#include <vector>

namespace packhouse::sdk {

/// One of the steps that a new studio takes first, shown on *Today* until all are done or dismissed.
struct FirstStep {
    std::string id, label, detail; ///< "Add your products", "What you can print, with size and template."
    std::string opens;             ///< the place where it is done
    int position = 0;
    std::function<bool(Progress&)> done; ///< [task-thread]
    std::vector<std::string> topics;     ///< events after which it may be done
};

/// Extension "packhouse.native.first-steps/1" of a plugin's library.
class FirstStepProvider {
public:
    static constexpr const char* id = "packhouse.native.first-steps/1";
    virtual ~FirstStepProvider() = default;
    virtual std::vector<FirstStep> firstSteps() = 0;
};

} // namespace packhouse::sdk
