#include "commands.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"
#include "upload_run.hpp"

#include <nlohmann/json.hpp>

#include <thread>

namespace packhouse::tsios {

namespace {

using data::format;

/// A command's progress: says when it waits for the site. Ctrl+C ends the program, and the next start goes on from there.
class CommandProgress : public sdk::Progress {
public:
    CommandProgress(const UploadRun& run, sdk::Output& out) : m_run{run}, m_out{out} {}

    void report(std::size_t, std::size_t, const std::string&) override
    {
        if (const auto waiting = m_run.figures().waiting; !waiting.empty()) m_out.line(waiting);
    }
    bool cancelled() const noexcept override { return false; }
    void wait(std::chrono::milliseconds time) override { std::this_thread::sleep_for(time); }

private:
    const UploadRun& m_run;
    sdk::Output& m_out;
};

void print(const UploadResult& result, sdk::Output& out)
{
    const auto& [state, figures] = result;
    const nlohmann::ordered_json document{{"job", state.jobKey},
                                          {"pictures", figures.pictures},
                                          {"sent", figures.sent},
                                          {"bytes", figures.bytes},
                                          {"status", data::wordOf(state.status)}};
    if (out.wantsJson()) out.json(document.dump(2));
    out.line(format(_("Uploaded: {} of {} pictures sent ({} bytes), the rest was there"), figures.sent, figures.pictures, figures.bytes));
    out.line(format(_("On the site the job is {}"), data::wordOf(state.status)));
}

void start(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    UploadRun run{UploadTools::of(host), given.text("job")};
    CommandProgress progress{run, out};
    const auto result = run.run(progress);
    data::Transaction work{host.database(data::Schema::studio)};
    sdk::audit(work, host, "upload", "job " + given.text("job"), format("{} of {} pictures sent", result.figures.sent, result.figures.pictures));
    work.commit();
    host.events().tell("job.changed", result.state.jobKey);
    print(result, out);
}

} // namespace

std::vector<sdk::Command> startCommands(sdk::Host& host)
{
    return {{"upload start", _("Upload a job to the site, or bring the site up to date with it"),
             _("Sends the job and then the proofs that the site misses, never an original. If the site does not answer it is asked again for about two "
               "minutes; started again, the upload goes on where it ended and sends nothing twice. A new job is paused until \"upload live\".\n\n"
               "Example: packhouse upload start \"St Mary's\""),
             {{"job", "JOB", _("name or key of the job"), true}},
             [&host](const sdk::Arguments& given, sdk::Output& out) { start(host, given, out); }}};
}

} // namespace packhouse::tsios
