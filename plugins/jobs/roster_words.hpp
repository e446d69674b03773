#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace packhouse::jobs {

/// What a person meant by a cell: composed letters (NFC), no blanks around it, no control characters but line ends inside.
std::string tidy(std::string_view cell);

/// A heading without case, blanks and punctuation: "Student ID", "student_id" and "STUDENT-ID" are one.
std::string headingKey(std::string_view heading);

/// For comparing codes and names: case folded, composed.
std::string folded(std::string_view text);

/// The runs of letters and digits: "da-Silva (2)" is "da", "Silva", "2".
std::vector<std::string> wordsOf(std::string_view text);

/// Folded and without accents, as people name files: "Élise" is "elise".
std::string withoutMarks(std::string_view word);

bool hasLetter(std::string_view text);

/// "3.24000E+06": a number that a spreadsheet has rounded.
bool looksRounded(std::string_view id);

/// Splits a name in one cell: "Da Silva, Fiacre", "Seny DIENG" (capitals are the last name), "Mary Ann Smith".
/// Returns first and last name; a single word is the last name.
std::pair<std::string, std::string> splitName(const std::string& name);

} // namespace packhouse::jobs
