// Cases: a document's list of inputs to choose from. Edits of the list, and the check of outputs against targets.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/document/edit.h"

namespace netglow {

/// The most that a file may hold.
inline constexpr std::size_t kMostCases = 65'536;

/// The name, or "case 3" (its place, from 1) where it has none.
std::string case_title(const std::string& name, std::size_t index);

/// Appends the current input as a case, with its target where that is known.
Edit keep_case(const Document& document, std::string name, std::optional<Vector> target = std::nullopt);

// Used by apply(). Throw Error where the case does not exist or does not fit the network, or where there are too many.
Applied insert_case(Document& document, const InsertCase& edit);
Applied remove_case(Document& document, const RemoveCase& edit);
Applied rename_case(Document& document, const RenameCase& edit);

/// The place of the largest value, the first of several; asserts that there is one.
std::size_t largest_of(const Vector& values);

/// Whether the outputs match the target: of several outputs, the largest is that of the target; of a single
/// one, it lies on the target's side of the middle of the activation's range. Nothing where this is undefined: a target
/// without a single largest value, an unbounded output.
std::optional<bool> answers_right(const Network& network, const Vector& outputs, const Vector& target);

}  // namespace netglow
