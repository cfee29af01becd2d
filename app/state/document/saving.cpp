#include "app/state/document/saving.h"

#include <system_error>

#include "app/state/session/examples.h"
#include "core/models/model_file.h"
#include "core/text/ascii_case.h"

namespace netglow {

namespace fs = std::filesystem;

bool holds_documents(const fs::path& file) {
    const std::string ending = ascii_lower(file.extension().string());
    std::error_code ignored;
    return ending != ".onnx" && ending != ".npz" && ending != ".safetensors" && !fs::is_directory(file, ignored);
}

bool is_saved_in_place(const OpenFile& from) {
    return !from.example && holds_documents(from.file) && !is_example(from.file);
}

bool same_file(const fs::path& a, const fs::path& b) {
    std::error_code ignored;
    return a == b || fs::equivalent(a, b, ignored);
}

bool is_weights_file(std::string_view file_name) {
    return is_csv_of_weights(fs::path(file_name));
}

std::string name_of_copy(const ReadOnly& read_only) {
    return read_only.original.stem().string() + " (copy).netglow";
}

}  // namespace netglow
