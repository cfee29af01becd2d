// The inputs to choose from: the document's cases, and behind them the rows of the data file beside it.
#pragma once

#include <optional>
#include <string>

#include "core/network/network.h"

namespace netglow {

struct State;

/// A case of the document, or a row of the data file.
struct CaseAt {
    bool in_data = false;
    std::size_t index = 0;
    bool operator==(const CaseAt&) const = default;
};

/// What is being named, in the place of the list.
enum class Naming { nothing, new_case, present_case };

struct InputChoice {
    std::optional<CaseAt> now;   ///< the one that the inputs are, bit for bit
    std::optional<CaseAt> last;  ///< the one that was chosen last: what has been drawn on it since began as it
    Naming naming = Naming::nothing;
};

/// How inputs that are a picture are shown, and what the mouse does on them.
struct InputPad {
    bool list = false;    ///< as a list of values all the same
    bool eraser = false;  ///< the pen takes away
};

/// Whether there is a picture of the inputs to draw on.
bool pad_shown(const State& state);
/// Whether the inputs are a picture, or may be one (likely_image()).
bool may_show_pad(const State& state);

/// Whether the data file's rows are inputs of this network, and their targets outputs of it.
bool data_fits(const State& state);
bool data_targets_fit(const State& state);

/// Cases and rows that there are now.
std::size_t cases_in_all(const State& state);
/// By its place in both lists together.
CaseAt case_at(const State& state, std::size_t place);
std::size_t place_of(const State& state, CaseAt at);
bool case_exists(const State& state, CaseAt at);
/// "3 (test 60)", "case 2", "row 17"; the case exists.
std::string case_label(const State& state, CaseAt at);
Vector case_input(const State& state, CaseAt at);
/// Where it has one that fits the network.
std::optional<Vector> case_target(const State& state, CaseAt at);
/// Of the present inputs, where they are a case.
std::optional<Vector> present_target(const State& state);
/// "1", or the output that it names: "3". Short, for lists; of many outputs without a single largest, nothing.
std::string target_label(const State& state, const Vector& target);

/// From the present one, or the one chosen last; nothing at the end.
std::optional<CaseAt> next_case(const State& state);
std::optional<CaseAt> previous_case(const State& state);

/// "case 3": a name that no case has, for a new one.
std::string new_case_name(const State& state);

/// Finds the case that the inputs are now. O(cases · inputs) at worst; mostly each case differs early.
void find_present_case(State& state);

}  // namespace netglow
