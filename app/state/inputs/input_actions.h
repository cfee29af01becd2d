// Actions that choose the inputs: cases, rows of a data file, the drawing pad.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state/action.h"
#include "app/state/inputs/input_choice.h"
#include "core/document/history.h"

namespace netglow {

struct ColumnsQuestion;
struct DataFile;
struct DataScore;

/// Sets the inputs to those of a case; no edit if they are equal already.
struct ChooseCase {
    CaseAt at;
};
/// Adds the current inputs to the document as a case.
struct KeepCase {
    std::string name;
};
/// Opens the box to name a case.
struct NameCase {
    Naming naming;
};
/// Loads a data file of input rows. If it cannot be read, the previous one stays and a message says why.
struct LoadData {
    std::filesystem::path file;
};
/// A table's columns are not called like the inputs: shows the form for it.
struct AskColumns {
    std::filesystem::path file;
    std::shared_ptr<const ColumnsQuestion> question;
};
/// The form for the columns of a table.
struct ColumnsForm {
    std::filesystem::path file;
    std::shared_ptr<const ColumnsQuestion> question;
    std::vector<std::optional<std::size_t>> inputs;  ///< of each input, its column
    std::optional<std::size_t> label;
};
struct SetColumnsForm {
    ColumnsForm form;
};
/// Loads the table as the form says.
struct LoadAsAnswered {};
/// Replaces the loaded data file; null removes it.
struct DataLoaded {
    std::shared_ptr<const DataFile> data;
};
struct ScoreData {
    std::shared_ptr<const DataScore> score;
};
/// Shows the inputs as an image to draw on, or as a list. Inputs that only could be an image are declared one, which is
/// an edit.
struct ShowPad {
    bool on;
};
struct SetEraser {
    bool on;
};
/// Makes the inputs from a drawing with one stroke more, or with a longer one; no edit if they stay as they are.
struct DrawOnPad {
    Drawing drawing;
    std::string title;  ///< for the history: "Draw"
    Gesture gesture = 0;
};
/// Sets whether drawings are centred and scaled for the network, the present one at once.
struct CentreDrawings {
    bool on;
};

Effects handle(State& state, const ChooseCase& action);
Effects handle(State& state, const KeepCase& action);
Effects handle(State& state, const NameCase& action);
Effects handle(State& state, const LoadData& action);
Effects handle(State& state, const DataLoaded& action);
Effects handle(State& state, const AskColumns& action);
Effects handle(State& state, const SetColumnsForm& action);
Effects handle(State& state, const LoadAsAnswered& action);
Effects handle(State& state, const ScoreData& action);
Effects handle(State& state, const ShowPad& action);
Effects handle(State& state, const SetEraser& action);
Effects handle(State& state, const DrawOnPad& action);
Effects handle(State& state, const CentreDrawings& action);

/// Whether a dropped file holds rows of inputs rather than a network.
bool is_data_file(const std::filesystem::path& file);

}  // namespace netglow
