#include "app/state/inputs/input_choice.h"

#include <algorithm>

#include "app/state/state.h"
#include "core/base/assert.h"
#include "core/document/cases.h"
#include "core/document/input_image.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

bool is_input(const State& state, CaseAt at) {
    const Vector& input = state.open.document.input;
    return at.in_data ? state.inputs.data->input(at.index) == input
                      : state.open.document.cases[at.index].input == input;
}

std::size_t outputs_of(const State& state) {
    return state.open.document.network.neurons(state.open.document.network.depth());
}

}  // namespace

bool pad_shown(const State& state) {
    return state.open.document.input_image && !state.inputs.pad.list;
}

bool may_show_pad(const State& state) {
    return state.open.document.input_image || likely_image(state.open.document).has_value();
}

bool data_fits(const State& state) {
    return state.inputs.data && state.inputs.data->inputs == state.open.document.network.inputs();
}

bool data_targets_fit(const State& state) {
    return data_fits(state) && state.inputs.data->outputs == outputs_of(state);
}

std::size_t cases_in_all(const State& state) {
    return state.open.document.cases.size() + (data_fits(state) ? state.inputs.data->rows : 0);
}

CaseAt case_at(const State& state, std::size_t place) {
    const std::size_t cases = state.open.document.cases.size();
    return place < cases ? CaseAt{false, place} : CaseAt{true, place - cases};
}

std::size_t place_of(const State& state, CaseAt at) {
    return at.index + (at.in_data ? state.open.document.cases.size() : 0);
}

bool case_exists(const State& state, CaseAt at) {
    return at.in_data ? data_fits(state) && at.index < state.inputs.data->rows
                      : at.index < state.open.document.cases.size();
}

std::string case_label(const State& state, CaseAt at) {
    NETGLOW_ASSERT(case_exists(state, at));
    if (!at.in_data) {
        return case_title(state.open.document.cases[at.index].name, at.index);
    }
    const std::vector<std::string>& names = state.inputs.data->names;
    return names.empty() || names[at.index].empty() ? "row " + std::to_string(at.index + 1) : names[at.index];
}

Vector case_input(const State& state, CaseAt at) {
    NETGLOW_ASSERT(case_exists(state, at));
    return at.in_data ? Vector(state.inputs.data->input(at.index)) : state.open.document.cases[at.index].input;
}

std::optional<Vector> case_target(const State& state, CaseAt at) {
    NETGLOW_ASSERT(case_exists(state, at));
    if (!at.in_data) {
        return state.open.document.cases[at.index].target;
    }
    return data_targets_fit(state) ? std::optional(Vector(state.inputs.data->target(at.index))) : std::nullopt;
}

std::optional<Vector> present_target(const State& state) {
    const std::optional<CaseAt>& now = state.inputs.choice.now;
    return now && case_exists(state, *now) ? case_target(state, *now) : std::nullopt;
}

std::string target_label(const State& state, const Vector& target) {
    if (target.size() == 1) {
        return number_text(target[0], state.session.settings.decimals);
    }
    const std::size_t largest = largest_of(target);
    if ((target.array() == target[static_cast<Eigen::Index>(largest)]).count() > 1) {
        return {};
    }
    return neuron_name(state.open.document, {state.open.document.network.depth(), largest});
}

std::optional<CaseAt> next_case(const State& state) {
    const std::optional<CaseAt>& from = state.inputs.choice.now ? state.inputs.choice.now : state.inputs.choice.last;
    const std::size_t place = from ? place_of(state, *from) + 1 : 0;
    return place < cases_in_all(state) ? std::optional(case_at(state, place)) : std::nullopt;
}

std::optional<CaseAt> previous_case(const State& state) {
    const std::size_t all = cases_in_all(state);
    if (!state.inputs.choice.now) {  // back to what it began as
        const std::optional<CaseAt>& last = state.inputs.choice.last;
        return last && case_exists(state, *last) ? last
               : all > 0                         ? std::optional(case_at(state, all - 1))
                                                 : std::nullopt;
    }
    const std::size_t place = std::min(place_of(state, *state.inputs.choice.now), all);
    return place > 0 ? std::optional(case_at(state, place - 1)) : std::nullopt;
}

std::string new_case_name(const State& state) {
    const std::vector<Case>& cases = state.open.document.cases;
    for (std::size_t number = cases.size() + 1;; ++number) {
        const std::string name = "case " + std::to_string(number);
        if (std::ranges::none_of(cases, [&](const Case& one) { return one.name == name; })) {
            return name;
        }
    }
}

void find_present_case(State& state) {
    InputChoice& choice = state.inputs.choice;
    if (choice.last && !case_exists(state, *choice.last)) {
        choice.last.reset();
    }
    choice.now.reset();
    if (choice.last && is_input(state, *choice.last)) {
        choice.now = choice.last;
        return;
    }
    const std::size_t all = cases_in_all(state);
    for (std::size_t place = 0; place < all && !choice.now; ++place) {
        if (const CaseAt at = case_at(state, place); is_input(state, at)) {
            choice.now = at;
        }
    }
}

}  // namespace netglow
