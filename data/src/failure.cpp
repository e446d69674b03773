#include "failure.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

struct Answer {
    Trouble trouble;
    const char* sentence; ///< the database stands for {}
};

Answer answerTo(Refusal refusal)
{
    switch (refusal) {
    case Refusal::unique: return {Trouble::conflict, _("The database {} already has an entry with this name, code or key. Read it again and choose another.")};
    case Refusal::foreignKey: return {Trouble::conflict, _("The database {} refused the change because other entries refer to this one, or because the one it refers to is gone. Read again and change those first.")};
    case Refusal::tooLong: return {Trouble::invalid, _("A text is longer than the database {} can keep. Shorten it and try again.")};
    case Refusal::busy: return {Trouble::conflict, _("Somebody else is changing the same entries in the database {}. Try again.")};
    case Refusal::lost: return {Trouble::unavailable, _("The connection to the database {} broke. Check that it is running, then try again.")};
    case Refusal::denied: return {Trouble::forbidden, _("The database {} refused user or password. Check both in the settings.")};
    case Refusal::unreachable: return {Trouble::unavailable, _("The database {} cannot be reached. Check its address in the settings and that it is running.")};
    case Refusal::noDatabase: return {Trouble::unavailable, _("{} is no Packhouse database. Check the address in the settings, or create the database.")};
    case Refusal::readOnly: return {Trouble::forbidden, _("The database {} may not be written by this user. Check the permissions.")};
    case Refusal::full: return {Trouble::unavailable, _("The database {} has no room left. Free some disk space and try again.")};
    case Refusal::halfDone: return {Trouble::broken, _("The work was not kept in the database {}, because a part of it had failed. This is a fault of Packhouse; please report it.")};
    case Refusal::noDriver: return {Trouble::unavailable, _("The ODBC driver FreeTDS, which the database {} needs, is not installed here. Install the package tdsodbc.")};
    case Refusal::fault: break;
    }
    return {Trouble::broken, _("The database {} refused a statement. This is a fault of Packhouse; please report it.")};
}

std::string sentenceOf(const Failure& failure, const Answer& answer, const DatabaseUrl& url, std::string_view statement)
{
    std::string sentence = format(answer.sentence, url.display());
    if (answer.trouble != Trouble::broken) return sentence;
    return sentence.append(" [").append(failure.code).append(": ").append(failure.detail).append(" – ").append(statement).append("]");
}

} // namespace

void fail(const Failure& failure, const DatabaseUrl& url, const std::string& taken, const std::string& used, std::string_view statement)
{
    const Answer answer = answerTo(failure.refusal);
    if (failure.refusal == Refusal::unique) throw TakenError{answer.trouble, taken.empty() ? format(answer.sentence, url.display()) : taken};
    if (failure.refusal == Refusal::foreignKey && !used.empty()) throw Error{answer.trouble, used};
    throw Error{answer.trouble, sentenceOf(failure, answer, url, statement)};
}

} // namespace packhouse::data
