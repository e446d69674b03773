#include "sdk/check/scenario.hpp"
#include "sdk/check/text.hpp"
#include "sdk/check/trial.hpp"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

namespace packhouse::sdk::check {

namespace {

using calls::Answer;
using calls::Question;
using calls::Reply;

const Reply taken{PACKHOUSE_REPLY_COMPLETE, 200, "", "{}"};

void saysWhatItIs(Subject& subject)
{
    Question question;
    question.what = "describe";
    const Answer answer = subject.answer(question);
    if (answer.status != PACKHOUSE_OK) throw Wrong{"describe() failed: " + answer.why};
    for (const std::string& text : {answer.title, answer.description})
        if (text.empty() || !isUtf8(text)) throw Wrong{"describe() must put a title and a description, in UTF-8."};
}

std::string wrongForm(const Answer& answer, std::size_t replies)
{
    if (answer.status < 0) return {}; // it says that it cannot: allowed
    if (answer.status == PACKHOUSE_NEED_REPLY)
        return answer.requests.size() == replies + 1 && answer.results.empty()
                   ? ""
                   : "it needs a reply but did not state one request more than there are replies";
    if (answer.status != PACKHOUSE_OK) return "its status does not exist";
    if (answer.results.size() != 1) return "it is done but gave " + std::to_string(answer.results.size()) + " results";
    const int outcome = answer.results.front().outcome;
    return outcome >= PACKHOUSE_OUTCOME_SUCCEEDED && outcome <= PACKHOUSE_OUTCOME_UNKNOWN ? "" : "its outcome does not exist";
}

void endsInAnOutcome(Subject& subject)
{
    for (const std::uint32_t operation : operations) {
        const auto answers = course(subject, ordinary(subject, operation), taken);
        for (std::size_t run = 0; run != answers.size(); ++run)
            if (const std::string wrong = wrongForm(answers[run], run); !wrong.empty()) throw Wrong{nameOf(operation) + ": " + wrong + '.'};
        if (answers.back().status == PACKHOUSE_NEED_REPLY) throw Wrong{nameOf(operation) + ": it asks for more requests than are allowed."};
    }
}

void refusesWhatItDoesNotKnow(Subject& subject)
{
    for (const std::uint32_t operation : {0U, 99U})
        if (subject.answer(ordinary(subject, operation)).status >= 0)
            throw Wrong{"It answers to operation " + std::to_string(operation) + ", which does not exist; return PACKHOUSE_UNSUPPORTED."};
}

void givesTheSameTwice(Subject& subject)
{
    for (const std::uint32_t operation : operations) {
        const Question question = ordinary(subject, operation);
        const Answer first = subject.answer(question);
        course(subject, ordinary(subject, PACKHOUSE_PAYMENT_START), taken); // what it remembers of another call must not matter
        if (subject.answer(question) != first)
            throw Wrong{nameOf(operation) + ": the same call gave other bytes. Use only what is in the call."};
    }
}

void statesRequestsAgain(Subject& subject)
{
    for (const std::uint32_t operation : operations) {
        const auto answers = course(subject, ordinary(subject, operation), taken);
        for (std::size_t run = 1; run < answers.size(); ++run) {
            const auto &before = answers[run - 1].requests, &now = answers[run].requests;
            if (answers[run].status < 0) continue;
            if (now.size() < before.size() || !std::equal(before.begin(), before.end(), now.begin()))
                throw Wrong{nameOf(operation) + ": when run again it stated other requests than before."};
        }
    }
}

std::vector<std::string> oddTexts()
{
    return {"", "\"'<b>&amp;{{secret:x}}%s%n\\", "\xD8\xA7\xD9\x84\xD8\xB7\xD9\x84\xD8\xA8 \xF0\x9F\x93\xB8", "a\nb\r\n\tc",
            std::string(100'000, 'x')};
}

Question odd(Subject& subject, std::uint32_t operation, const std::string& text)
{
    Question question = ordinary(subject, operation);
    for (auto& [key, value] : question.settings)
        value = text;
    question.operationId = question.orderKey = question.providerReference = question.reason = question.by = text;
    question.amount = {text.empty() ? std::numeric_limits<std::int64_t>::min() : -1, text.substr(0, 3),
                       static_cast<int>(text.size() % 256)};
    return question;
}

// Passing means to come back at all; what it says is of no matter here.
void survivesOddInput(Subject& subject)
{
    for (const std::uint32_t operation : operations) {
        for (const std::string& text : oddTexts())
            course(subject, odd(subject, operation, text), taken);
        for (const Reply& reply : allReplies())
            course(subject, ordinary(subject, operation), reply);
        Question bare = ordinary(subject, operation);
        bare.settings.clear();
        subject.answer(bare);
    }
}

void givesUtf8(Subject& subject)
{
    for (const std::uint32_t operation : operations)
        for (const Answer& answer : course(subject, ordinary(subject, operation), taken))
            for (const calls::Result& result : answer.results)
                for (const std::string& text : {result.providerReference, result.instructions, result.reason, result.actionUrl})
                    if (!isUtf8(text)) throw Wrong{nameOf(operation) + ": it gives text that is no UTF-8."};
}

void printsNothing(Subject& subject)
{
    for (const std::uint32_t operation : operations)
        course(subject, ordinary(subject, operation), taken);
    std::fflush(stdout);
    struct stat output {};
    ::fstat(STDOUT_FILENO, &output);
    if (output.st_size != 0) throw Wrong{"It prints to standard output."};
}

} // namespace

std::vector<Trial> paymentTrials()
{
    return {
        {"describe", "Does it say what the checkout shows?", saysWhatItIs},
        {"outcome", "Does every operation end in an outcome, or ask for one request at a time?", endsInAnOutcome},
        {"unsupported", "Does it refuse operations that it does not know?", refusesWhatItDoesNotKnow},
        {"repeat", "Does the same call give the same bytes twice?", givesTheSameTwice},
        {"restate", "Does it state the earlier requests again, byte for byte?", statesRequestsAgain},
        {"odd", "Does it survive odd input?", survivesOddInput},
        {"utf8", "Is all its text UTF-8?", givesUtf8},
        {"quiet", "Does it print nothing?", printsNothing},
    };
}

} // namespace packhouse::sdk::check
