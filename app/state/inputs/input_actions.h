// Choosing the inputs: cases, rows of a data file, the pad.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "app/state/action.h"
#include "app/state/inputs/input_choice.h"

namespace netglow {

struct DataFile;
struct DataScore;

/// The inputs of a case; an edit, unless they are these already.
struct ChooseCase {
    CaseAt at;
};
/// The present inputs as a case of the document.
struct KeepCase {
    std::string name;
};
/// Asks for the name of a case.
struct NameCase {
    Naming naming;
};
/// Reads a data file beside the network; where it cannot be read, what was there stays and a message says why.
struct LoadData {
    std::filesystem::path file;
};
/// Rows to choose inputs from, in place of those that were there; null removes them.
struct TakeData {
    std::shared_ptr<const DataFile> data;
};
struct ScoreData {
    std::shared_ptr<const DataScore> score;
};
/// Shows inputs that are a picture so. Inputs that merely may be one become one, which is an edit.
struct ShowPad {
    bool on;
};
struct SetEraser {
    bool on;
};

Effects handle(State& state, const ChooseCase& action);
Effects handle(State& state, const KeepCase& action);
Effects handle(State& state, const NameCase& action);
Effects handle(State& state, const LoadData& action);
Effects handle(State& state, const TakeData& action);
Effects handle(State& state, const ScoreData& action);
Effects handle(State& state, const ShowPad& action);
Effects handle(State& state, const SetEraser& action);

/// Whether a dropped file is rows of inputs, not a network.
bool is_data_file(const std::filesystem::path& file);

}  // namespace netglow
