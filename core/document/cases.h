// Cases: the inputs that a document offers to choose from. Edits of the list, and whether an output is the expected
// one.
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

/// The present input as a case at the end of the list; `target` as it is known.
Edit keep_case(const Document& document, std::string name, std::optional<Vector> target = std::nullopt);

// How apply() does them. Throw Error where there is no such case, or too many, or where the case does not fit.
Applied insert_case(Document& document, const InsertCase& edit);
Applied remove_case(Document& document, const RemoveCase& edit);
Applied rename_case(Document& document, const RenameCase& edit);

/// The place of the largest value, the first of several; asserts that there is one.
std::size_t largest_of(const Vector& values);

/// Whether the network's answer is the expected one: of several outputs, the largest is that of the target; of a single
/// one, it lies on the target's side of the middle of the activation's range. Nothing where that is no question of
/// right and wrong: a target without a single largest, an unbounded output.
std::optional<bool> answers_right(const Network& network, const Vector& outputs, const Vector& target);

}  // namespace netglow
