#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace packhouse::host::render {

/// Line and column in a document, from 1; columns count characters.
struct Place {
    int line = 0, column = 0;
};

struct Member;

/// A JSON value that knows where it stands.
struct Value {
    enum class Kind { null = 1, boolean, number, text, list, object };
    Kind kind = Kind::null;
    Place place;
    bool boolean = false;
    double number = 0;
    std::string text;
    std::vector<Value> items;    ///< of a list
    std::vector<Member> members; ///< of an object, in the document's order

    const Value* find(std::string_view name) const;
};

struct Member {
    std::string name;
    Place place;
    Value value;
};

struct SyntaxError {
    Place place;
    std::string sentence;
};

/// Reads a JSON document (UTF-8). Names given twice and nesting deeper than 32 are errors as well. [any-thread]
std::variant<Value, SyntaxError> readJson(std::string_view document);

} // namespace packhouse::host::render
