// Action: a request from a panel, a key or a gesture, or the result of an effect. Only update() changes the state.
//
// An action is a plain struct; it and its handler are declared in the folder they belong to (document/, play/, view/,
// inputs/, session/, recovery/), and app/state/action_table.cpp lists them all, with their traits. actions.h includes
// every kind.
#pragma once

#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace netglow {

struct State;
struct Effect;
using Effects = std::vector<Effect>;

/// An action struct: one with a handler `Effects handle(State&, const Kind&)`.
template <typename Kind>
concept ActionKind = requires {
    typename std::type_identity_t<decltype(handle(std::declval<State&>(), std::declval<const Kind&>()))>;
};

/// Properties of a kind of action.
struct ActionTraits {
    bool edits = false;              ///< changes the document or starts to; refused if it is read-only
    bool discards_document = false;  ///< asks first if there are unsaved changes
    bool ends_comparison = false;    ///< ends the comparison with the pass before the last edit
    std::string_view failure = "That cannot be done";  ///< title of the message if the handler throws
};

class Action {
public:
    /// Only for kinds in the table; others do not link.
    template <ActionKind Kind>
    Action(Kind kind);  // NOLINT(google-explicit-constructor): every kind is an action

    /// The action as this kind; null if it is of another kind.
    template <ActionKind Kind>
    const Kind* as() const;

    const ActionTraits& traits() const;
    /// Calls the handler; for update().
    Effects handle_in(State& state) const;

private:
    struct Row;
    template <ActionKind Kind>
    static const Row row;

    const Row* row_;
    std::shared_ptr<const void> kind_;  ///< copies of an action share it
};
using Actions = std::vector<Action>;

/// Whether an action that discards unsaved changes must ask first, or the user has agreed already (Resume).
enum class Asking { first, done };

/// Applies the action to the state, and returns the effects to be performed outside of it (reading, writing, long
/// computations). Never throws Error: a failure becomes a message, and nothing else changes.
Effects update(State& state, const Action& action, Asking asking = Asking::first);

}  // namespace netglow
