#include "app/state/inputs/columns_form.h"

#include <algorithm>
#include <utility>

#include "app/state/effect.h"
#include "app/state/state.h"

namespace netglow {

std::string problem_of(const ColumnsForm& form) {
    for (std::size_t index = 0; index < form.inputs.size(); ++index) {
        const std::optional<std::size_t>& column = form.inputs[index];
        if (!column) {
            return "No column is chosen for " + form.question->ends.inputs[index];
        }
        const auto before = form.inputs.begin() + static_cast<std::ptrdiff_t>(index);
        if (const auto twice = std::find(form.inputs.begin(), before, column); twice != before) {
            return form.question->ends.inputs[index] + " and " +
                   form.question->ends.inputs[static_cast<std::size_t>(twice - form.inputs.begin())] +
                   " have the same column";
        }
        if (column == form.label) {
            return form.question->ends.inputs[index] + " has the column of the label";
        }
    }
    return "";
}

std::vector<std::string> column_labels(const ColumnsForm& form) {
    constexpr std::size_t kMost = 24;  // bytes of what stands there; the box cuts what is too wide
    std::vector<std::string> labels;
    for (std::size_t column = 0; column < form.question->columns.size(); ++column) {
        const std::string& first = form.question->first_row[column];
        labels.push_back(form.question->columns[column] +
                         (first.empty() || first.size() > kMost ? "" : " (" + first + ")"));
    }
    return labels;
}

ColumnsForm in_order(ColumnsForm form) {
    std::size_t column = form.inputs.front().value_or(0);
    for (std::optional<std::size_t>& input : form.inputs) {
        input = column < form.question->columns.size() ? std::optional(column++) : std::nullopt;
    }
    if (form.label && std::ranges::find(form.inputs, form.label) != form.inputs.end()) {
        form.label.reset();
    }
    return form;
}

Effects handle(State& state, const AskColumns& action) {
    state.dialogs.columns = std::make_shared<const ColumnsForm>(
        ColumnsForm{action.file, action.question, action.question->inputs, action.question->label});
    state.dialogs.sheet = Sheet::columns;
    return {};
}

Effects handle(State& state, const SetColumnsForm& action) {
    state.dialogs.columns = std::make_shared<const ColumnsForm>(action.form);
    return {};
}

Effects handle(State& state, const LoadAsAnswered&) {
    const std::shared_ptr<const ColumnsForm> form = std::exchange(state.dialogs.columns, nullptr);
    state.dialogs.sheet = Sheet::none;
    if (!form || !problem_of(*form).empty()) {
        return {};
    }
    ColumnChoice choice{{}, form->label};
    for (const std::optional<std::size_t>& column : form->inputs) {
        choice.inputs.push_back(*column);
    }
    return {ReadData{form->file, form->question->ends, std::move(choice)}};
}

}  // namespace netglow
