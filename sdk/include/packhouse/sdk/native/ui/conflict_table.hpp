#pragma once

#include "packhouse/sdk/native/ui/panel.hpp"


#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace packhouse::ui {

/// One field that both changed, or that only one did.
struct ConflictField {
    std::string field;              ///< for people: "A2 · base price"
    std::string was, theirs, mine;
    bool differs() const { return theirs != mine; }
};

enum class Choice { none = 1, theirs, mine };

/// Someone else submitted first: field, was, theirs, mine, result. Equal fields are filled in, fields that only one side changed take that change, the
/// rest are a choice per field, by default none; *Submit result* waits until each is made. Nothing is lost on either side. [main-thread]
class ConflictTable : public Panel {
public:
    explicit ConflictTable(wxWindow* parent);
    ~ConflictTable() override;
    void show(const std::string& who, std::vector<ConflictField> fields); ///< "Marta submitted these at 10:44"
    std::vector<Choice> result() const; ///< one for each field
    void choose(std::size_t field, Choice choice);
    bool complete() const;
    std::function<void()> onSubmit, onLater;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace packhouse::ui
