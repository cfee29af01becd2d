// The inputs to choose from: the document's cases, followed by the rows of the loaded data file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state/inputs/pad_drawing.h"
#include "core/network/network.h"

namespace netglow {

struct State;

/// A case of the document, or a row of the data file.
struct CaseAt {
    bool in_data = false;
    std::size_t index = 0;
    bool operator==(const CaseAt&) const = default;
};

/// Which case is being named; the name box then replaces the list.
enum class Naming { nothing, new_case, present_case };

struct InputChoice {
    std::optional<CaseAt> now;   ///< the case that the inputs are equal to, bit for bit
    std::optional<CaseAt> last;  ///< the case chosen last; the inputs may have been edited since
    Naming naming = Naming::nothing;
};

/// How inputs that form an image are shown, and what the mouse does on them.
struct InputPad {
    bool list = false;                      ///< show them as a list of values instead
    bool eraser = false;                    ///< the pen erases
    std::optional<bool> centred = {};       ///< whether drawings are centred; nothing: as is usual for the picture
    std::vector<PadDrawing> drawings = {};  ///< in their order; the oldest are forgotten
};

/// Whether the drawing pad is shown.
bool pad_shown(const State& state);
/// Whether the inputs are an image, or could be one (likely_image()).
bool may_show_pad(const State& state);

/// Whether the rows (and the targets) of the data file have the sizes of this network's inputs (and outputs).
bool data_fits(const State& state);
bool data_targets_fit(const State& state);

/// The number of cases and rows together.
std::size_t cases_in_all(const State& state);
/// Converts between a CaseAt and its index in both lists together.
CaseAt case_at(const State& state, std::size_t place);
std::size_t place_of(const State& state, CaseAt at);
bool case_exists(const State& state, CaseAt at);
/// "3 (test 60)", "case 2", "row 17"; the case exists.
std::string case_label(const State& state, CaseAt at);
Vector case_input(const State& state, CaseAt at);
/// The case's target, if it has one that fits the network.
std::optional<Vector> case_target(const State& state, CaseAt at);
/// The target of the current inputs, if they are a case with one.
std::optional<Vector> present_target(const State& state);
/// A short label for lists: the value of a single output ("1"), or the name of the largest output ("3"); empty if there
/// is no single largest.
std::string target_label(const State& state, const Vector& target);

/// The case after (before) the current or last chosen one; nothing at the end of the list.
std::optional<CaseAt> next_case(const State& state);
std::optional<CaseAt> previous_case(const State& state);

/// An unused name for a new case: "case 3".
std::string new_case_name(const State& state);

/// Updates which case the current inputs are equal to. O(cases · inputs) at worst; usually much less, since comparisons
/// end early.
void find_present_case(State& state);

}  // namespace netglow
