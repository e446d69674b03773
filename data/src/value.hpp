#pragma once

#include "packhouse/data/id.hpp"
#include "packhouse/data/instant.hpp"
#include "packhouse/data/money.hpp"

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace packhouse::data {

/// What one cell holds, in a form every engine keeps whole: nothing, 64 bits, or UTF-8 text.
using Cell = std::variant<std::monostate, std::int64_t, std::string>;

/// The value of a parameter. Flags are stored as 0 and 1, enums by their number, instants as microseconds, Money by its minor
/// units (the currency has a column of its own), an empty optional as NULL. A vector fills `IN (:name)`.
class Value {
public:
    Value(std::nullopt_t) {}
    Value(std::string text) : m_content{Cell{std::move(text)}} {}
    Value(std::string_view text) : Value{std::string{text}} {}
    Value(const char* text) : Value{std::string{text}} {}
    template <std::integral Number>
    Value(Number number) : m_content{Cell{static_cast<std::int64_t>(number)}} {}
    template <typename Enum>
        requires std::is_enum_v<Enum>
    Value(Enum word) : Value{static_cast<std::int64_t>(word)} {}
    Value(Instant instant) : Value{instant.time_since_epoch().count()} {}
    Value(const Money& money) : Value{money.minor()} {}
    Value(const Currency& currency) : Value{currency.code()} {}
    template <typename Record>
    Value(Id<Record> id) : Value{id.value} {}
    template <typename Inner>
    Value(const std::optional<Inner>& inner) : m_content{inner ? Value{*inner}.m_content : Content{Cell{}}} {}
    template <typename Inner>
    Value(const std::vector<Inner>& list) : m_content{std::vector<Cell>{}}
    {
        for (const Inner& inner : list) std::get<1>(m_content).push_back(Value{inner}.cell());
    }

    const Cell& cell() const { return std::get<0>(m_content); }
    const std::vector<Cell>* list() const { return std::get_if<1>(&m_content); }

private:
    using Content = std::variant<Cell, std::vector<Cell>>;
    Content m_content;
};

struct Parameter {
    std::string name;
    Value value;
};

/// `{{"code", code}, {"price", price}}`
class Parameters {
public:
    Parameters(std::initializer_list<Parameter> list = {}) : m_list{list} {}
    void add(std::string name, Value value) { m_list.push_back({std::move(name), std::move(value)}); }
    auto begin() const { return m_list.begin(); }
    auto end() const { return m_list.end(); }

private:
    std::vector<Parameter> m_list;
};

} // namespace packhouse::data
