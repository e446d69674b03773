#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/sdk/native/events.hpp"
#include "packhouse/sdk/native/http.hpp"
#include "packhouse/sdk/native/kept.hpp"
#include "packhouse/sdk/native/payments.hpp"
#include "packhouse/sdk/native/pictures.hpp"
#include "packhouse/sdk/native/printers.hpp"
#include "packhouse/sdk/native/renderer.hpp"
#include "packhouse/sdk/native/settings.hpp"
#include "packhouse/sdk/native/site_api.hpp"
#include "packhouse/sdk/native/task.hpp"
#include "packhouse/sdk/native/templates.hpp"

#include <filesystem>

namespace packhouse::sdk {

enum class LogLevel { debug = 1, info, warning, error };

/// What a plugin that was built with the host gets: service "packhouse.native.host/1" of packhouse_host. Lives until `close`.
class Host {
public:
    static constexpr const char* id = "packhouse.native.host/1";
    virtual ~Host() = default;

    /// The database of this schema in this home; opened (and migrated) at the first call. Throws data::Error{unavailable} if it does
    /// not answer and data::Error{missing} if this home has none. [any-thread, blocks]
    virtual data::Database& database(data::Schema schema) = 0;

    virtual Settings& settings() = 0;
    virtual Events& events() = 0;
    virtual Tasks& tasks() = 0;
    virtual Http& http() = 0;
    virtual SiteApi& site() = 0;
    virtual Renderer& renderer() = 0;
    virtual Templates& templates() = 0;
    virtual Pictures& pictures(data::Schema schema) = 0; ///< studio and site keep their pictures apart
    virtual Printers& printers() = 0;
    virtual Payments& payments() = 0;
    virtual Kept& kept() = 0;

    virtual std::filesystem::path home() const = 0;   ///< PACKHOUSE_HOME
    virtual std::filesystem::path shared() const = 0; ///< read-only files that came with the program: page templates, icons
    virtual std::string station() const = 0;          ///< this computer's name, for claims
    virtual std::string person() const = 0;           ///< who works here, for the audit
    virtual void log(LogLevel level, const std::string& text) = 0; ///< [any-thread]
};

} // namespace packhouse::sdk
