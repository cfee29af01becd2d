#include "app/state/document/saving.h"

#include "core/base/error.h"
#include "core/models/model_file.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

bool same_file(const fs::path& a, const fs::path& b) {
    std::error_code ignored;
    return a == b || fs::equivalent(a, b, ignored);
}

bool was_changed(const State& state, const fs::path& file) {
    if (!state.file || !state.stamp || !same_file(*state.file, file)) {
        return false;
    }
    const std::optional<FileStamp> now = stamp_of(file);
    return now && differ(*state.stamp, *now);
}

}  // namespace

bool is_saved_in_place(const OpenFile& from) {
    const std::string ending = from.file.extension().string();
    return !from.example && ending != ".onnx" && ending != ".npz" && ending != ".safetensors" &&
           !fs::is_directory(from.file);
}

bool save_document(State& state, const SaveFile& action) {
    state.changed_on_disk.reset();
    if (state.read_only && same_file(state.read_only->original, action.file)) {
        throw Error(action.file.string() + " stays as it is: it was " + state.read_only->why +
                    ", and this one cannot write all that it holds. Save the copy under another name.");
    }
    if (!action.anyway && was_changed(state, action.file)) {
        state.changed_on_disk = action.file;
        return false;
    }
    save_model(state.document, action.file);
    if (is_saved_in_place({action.file})) {
        state.file = fs::absolute(action.file);
        state.stamp = stamp_of(action.file);
        state.read_only.reset();
        state.history.mark_saved();
    }
    return true;
}

std::string name_of_copy(const ReadOnly& read_only) {
    return read_only.original.stem().string() + " (copy).netglow";
}

}  // namespace netglow
