#include "app/state/inputs/input_actions.h"

#include <system_error>

#include "app/state/document/edit_actions.h"
#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/base/error.h"
#include "core/document/cases.h"
#include "core/document/input_image.h"
#include "core/text/shown_name.h"

namespace netglow {

Effects handle(State& state, const ChooseCase& action) {
    if (!case_exists(state, action.at)) {
        throw Error("There is no such case: the list is another one by now");
    }
    state.inputs.choice.last = action.at;
    state.inputs.choice.naming = Naming::nothing;
    Vector input = case_input(state, action.at);
    if (input == state.open.document.input) {
        find_present_case(state);
        return {};
    }
    return handle(state, EditDocument{SetInputs{std::move(input), "Choose " + case_label(state, action.at)}});
}

Effects handle(State& state, const KeepCase& action) {
    state.inputs.choice.naming = Naming::nothing;
    state.inputs.choice.last = CaseAt{false, state.open.document.cases.size()};
    return handle(state, EditDocument{keep_case(state.open.document, action.name, present_target(state))});
}

Effects handle(State& state, const NameCase& action) {
    state.inputs.choice.naming = action.naming;
    return {};
}

Effects handle(State& state, const LoadData& action) {
    return {ReadData{action.file, ends_of(state.open.document), {}}};
}

Effects handle(State& state, const DataLoaded& action) {
    Inputs& inputs = state.inputs;
    inputs.data = action.data;
    inputs.score.reset();
    ++inputs.revision;
    find_present_case(state);
    if (inputs.data && !inputs.data->ignored.empty()) {
        std::string text = shown_name(inputs.data->file.filename().string()) + " is read without these columns:";
        for (const std::string& name : inputs.data->ignored) {
            text += "\n– " + name;
        }
        state.dialogs.message = Message{"Inputs loaded", text};
    }
    if (!data_fits(state) || inputs.data->rows == 0 || state.open.read_only) {
        return {};
    }
    state.open.expects.clear();
    return handle(state, ChooseCase{{true, 0}});
}

Effects handle(State& state, const ScoreData& action) {
    state.inputs.score = action.score;
    return {};
}

Effects handle(State& state, const ShowPad& action) {
    state.inputs.pad.list = !action.on;
    if (action.on && !state.open.document.input_image && !state.open.read_only) {
        if (const std::optional<InputImage> image = likely_image(state.open.document)) {
            return handle(state, EditDocument{SetInputImage{image}});
        }
    }
    return {};
}

Effects handle(State& state, const SetEraser& action) {
    state.inputs.pad.eraser = action.on;
    return {};
}

bool is_data_file(const std::filesystem::path& file) {
    std::error_code ignored;
    return ending_of(file.filename().string()) == ".csv" && !std::filesystem::is_directory(file, ignored);
}

}  // namespace netglow
