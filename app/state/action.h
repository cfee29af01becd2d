// Action: what a panel, a key or a gesture asks for, or what came of an effect. update() is the one place that changes
// the state.
//
// An action is a plain struct; it and its handler are declared in the room they belong to (document/, play/, view/,
// inputs/, session/, recovery/), and app/state/action_table.cpp lists them all, with what is known of each. actions.h
// has every kind.
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

/// A struct with a handler: `Effects handle(State&, const Kind&)`.
template <typename Kind>
concept ActionKind = requires {
    typename std::type_identity_t<decltype(handle(std::declval<State&>(), std::declval<const Kind&>()))>;
};

/// What is known of every action of a kind.
struct ActionTraits {
    bool edits = false;              ///< changes the document or begins to; refused where that is read-only
    bool discards_document = false;  ///< asks first where changes are unsaved
    bool ends_comparison = false;    ///< a step or a click: what the last edit changed has been seen
    std::string_view failure = "That cannot be done";  ///< title of the message where the handler throws
};

class Action {
public:
    /// Only for the kinds in the table: another one does not link.
    template <ActionKind Kind>
    Action(Kind kind);  // NOLINT(google-explicit-constructor): every kind is an action

    /// The action as this kind; null where it is of another.
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

/// Whether an action that discards unsaved changes asks first, or the answer was to go on (Resume).
enum class Asking { first, done };

/// What the action changes in the state happens at once; what is to be done outside of it (reading, writing, computing
/// what takes long) is answered. Never throws Error: what goes wrong becomes a message, and nothing else changes.
Effects update(State& state, const Action& action, Asking asking = Asking::first);

}  // namespace netglow
