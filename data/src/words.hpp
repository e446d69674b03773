#pragma once

#include "packhouse/data/error.hpp"
#include "packhouse/data/payment.hpp"
#include "packhouse/data/sheet.hpp"
#include "packhouse/data/text.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace packhouse::data {

/// A value of an enum and its word: what documents hold and what is shown (translated). Tables hold the words of states, else the number.
template <typename Enum>
struct Word {
    constexpr Word(Enum enumerator, std::string_view word) : value{enumerator}, text{word} {} // Clang 14 deduces Enum only from a constructor
    Enum value;
    std::string_view text;
};

/// All words of an enum. Stored for good: a word may be added, never changed.
template <typename Enum>
inline constexpr std::array<Word<Enum>, 0> wordsOf{};

template <>
inline constexpr std::array wordsOf<SheetState>{
    Word{SheetState::queued, "queued"},   Word{SheetState::claimed, "claimed"}, Word{SheetState::rendered, "rendered"}, Word{SheetState::handedOver, "handed over"},
    Word{SheetState::printed, "printed"}, Word{SheetState::packed, "packed"},   Word{SheetState::shipped, "shipped"},   Word{SheetState::failed, "failed"},
    Word{SheetState::unknown, "unknown"}, Word{SheetState::cancelled, "cancelled"}};

template <>
inline constexpr std::array wordsOf<SheetKind>{Word{SheetKind::product, "product"}, Word{SheetKind::orderHeader, "order header"},
                                               Word{SheetKind::itemStrip, "item strip"}, Word{SheetKind::digital, "digital"}};

template <>
inline constexpr std::array wordsOf<OrderState>{
    Word{OrderState::cart, "cart"},
    Word{OrderState::placed, "placed"},
    Word{OrderState::paid, "paid"},
    Word{OrderState::downloaded, "downloaded"},
    Word{OrderState::inProduction, "in production"},
    Word{OrderState::partlyShipped, "partly shipped"},
    Word{OrderState::shipped, "shipped"},
    Word{OrderState::complete, "complete"},
    Word{OrderState::voided, "voided"},
    Word{OrderState::partlyRefunded, "partly refunded"},
    Word{OrderState::refunded, "refunded"}};

template <>
inline constexpr std::array wordsOf<OrderKind>{Word{OrderKind::online, "online"}, Word{OrderKind::paper, "paper"}, Word{OrderKind::customerPaper, "customer paper"}};

template <>
inline constexpr std::array wordsOf<PaymentOutcome>{
    Word{PaymentOutcome::created, "created"},   Word{PaymentOutcome::pending, "pending"},           Word{PaymentOutcome::succeeded, "succeeded"},
    Word{PaymentOutcome::declined, "declined"}, Word{PaymentOutcome::notAttempted, "not attempted"}, Word{PaymentOutcome::unknown, "unknown"},
    Word{PaymentOutcome::actionRequired, "action required"}};

template <>
inline constexpr std::array wordsOf<PaymentFactKind>{Word{PaymentFactKind::captured, "captured"}, Word{PaymentFactKind::refunded, "refunded"},
                                                     Word{PaymentFactKind::voided, "voided"}, Word{PaymentFactKind::failed, "failed"},
                                                     Word{PaymentFactKind::manual, "manual"}};

template <>
inline constexpr std::array wordsOf<OnlineStatus>{Word{OnlineStatus::notUploaded, "not uploaded"}, Word{OnlineStatus::paused, "paused"},
                                                  Word{OnlineStatus::live, "live"}, Word{OnlineStatus::expired, "expired"},
                                                  Word{OnlineStatus::archived, "archived"}};

template <>
inline constexpr std::array wordsOf<ProductType>{
    Word{ProductType::portrait, "portrait"},         Word{ProductType::portraitForFamily, "portrait for family"},
    Word{ProductType::portraitForFolder, "portrait for folder"}, Word{ProductType::composite, "composite"},
    Word{ProductType::group, "group"},               Word{ProductType::digitalImage, "digital image"},
    Word{ProductType::service, "service"},           Word{ProductType::externalGoods, "external goods"}};

template <>
inline constexpr std::array wordsOf<Customisation>{Word{Customisation::customizable, "customizable"}, Word{Customisation::packageOnly, "package only"},
                                                   Word{Customisation::productsOnly, "products only"},
                                                   Word{Customisation::notCustomizable, "not customizable"}};

template <>
inline constexpr std::array wordsOf<Stepping>{Word{Stepping::dont, "don't"}, Word{Stepping::offer, "offer"}, Word{Stepping::force, "force"}};

template <>
inline constexpr std::array wordsOf<GroupingKind>{Word{GroupingKind::account, "account"}, Word{GroupingKind::season, "season"},
                                                  Word{GroupingKind::workspace, "workspace"}};

template <typename Enum>
std::string_view toWord(Enum value)
{
    for (const Word<Enum>& word : wordsOf<Enum>)
        if (word.value == value) return word.text;
    throw Error{Trouble::broken, format(_("A record holds the state {}, which this program does not know. Please report this."), static_cast<int>(value))};
}

template <typename Enum>
std::optional<Enum> fromWord(std::string_view text)
{
    for (const Word<Enum>& word : wordsOf<Enum>)
        if (word.text == text) return word.value;
    return {};
}

/// Throws Error{broken} for an unknown word.
template <typename Enum>
Enum ofWord(std::string_view text)
{
    if (const auto value = fromWord<Enum>(text)) return *value;
    throw Error{Trouble::broken, format(_("“{}” is a state that this program does not know. Is a newer program in use elsewhere?"), text)};
}

} // namespace packhouse::data
