#include "upload_options.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::tsios {

namespace {

std::int64_t secondsOf(std::chrono::milliseconds time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time).count();
}

} // namespace

RetryPolicy retryPolicyOf(const sdk::Settings& settings)
{
    RetryPolicy policy;
    policy.attempts = static_cast<int>(std::max<std::int64_t>(1, settings.number(UploadOptions::attempts, policy.attempts)));
    policy.longestPause = std::chrono::seconds{std::max<std::int64_t>(1, settings.number(UploadOptions::longestPause, secondsOf(policy.longestPause)))};
    return policy;
}

std::vector<sdk::SettingGroup> uploadSettingGroups()
{
    using Kind = sdk::SettingKind;
    const RetryPolicy standard;
    return {{_("Uploads"), _("tsIOS"),
        {{UploadOptions::attempts, _("Attempts"), _("So often a site that does not answer is asked before an upload counts as interrupted. It goes on by itself later."), Kind::number,
             std::to_string(standard.attempts), {}, 1, 50, {}, {}},
            {UploadOptions::longestPause, _("Longest pause between attempts"), _("Each pause is twice the one before, up to this one."), Kind::number,
                std::to_string(secondsOf(standard.longestPause)), {}, 1, 600, "s", {}}}}};
}

} // namespace packhouse::tsios
