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
namespace {

/// What of a table is not taken, for a message; "" where all is.
std::string left_out_words(const DataFile& data) {
    const std::string name = shown_name(data.file.filename().string());
    std::string text;
    if (!data.ignored.empty()) {
        text = name + " is read without these columns:";
        for (const std::string& column : data.ignored) {
            text += "\n– " + column;
        }
    }
    if (data.incomplete > 0) {
        const bool one = data.incomplete == 1;
        text += text.empty() ? "Of " + name + ", " : std::string("\n");
        text += std::to_string(data.incomplete) + (one ? " row is" : " rows are") +
                " left out, where an input is missing; " + std::to_string(data.rows) + " are read.";
    }
    return text;
}

}  // namespace

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
    if (const std::string left_out = inputs.data ? left_out_words(*inputs.data) : ""; !left_out.empty()) {
        state.dialogs.message = Message{"Inputs loaded", left_out};
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

Effects handle(State& state, const DrawOnPad& action) {
    constexpr std::size_t kMostDrawings = 256;
    const Document& document = state.open.document;
    if (!document.input_image) {
        return {};
    }
    const InputImage& image = *document.input_image;
    std::vector<PadDrawing>& drawings = state.inputs.pad.drawings;
    const bool goes_on = action.gesture != 0 && !drawings.empty() && drawings.back().gesture == action.gesture;
    PadDrawing made{action.drawing,
                    goes_on ? drawings.back().frame : likely_frame(document.network, image),
                    as_drawn(action.drawing, image),
                    {},
                    action.gesture};
    made.inputs = centres_drawings(state) ? centred(made.drawing, image, made.frame) : made.drawn;
    Vector inputs = made.inputs;
    if (goes_on) {
        drawings.back() = std::move(made);
    } else {
        drawings.push_back(std::move(made));
    }
    if (drawings.size() > kMostDrawings) {
        drawings.erase(drawings.begin());
    }
    if (inputs == document.input) {
        return {};
    }
    return handle(state, EditDocument{SetInputs{std::move(inputs), action.title}, action.gesture});
}

Effects handle(State& state, const CentreDrawings& action) {
    const PadDrawing* present = pad_is_empty(state) ? nullptr : present_drawing(state);
    state.inputs.pad.centred = action.on;
    if (present == nullptr || state.open.read_only) {
        return {};
    }
    return handle(state, DrawOnPad{present->drawing, action.on ? "Centre the drawing" : "Keep it as drawn"});
}

bool is_data_file(const std::filesystem::path& file) {
    std::error_code ignored;
    return ending_of(file.filename().string()) == ".csv" && !std::filesystem::is_directory(file, ignored);
}

}  // namespace netglow
