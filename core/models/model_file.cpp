#include "core/models/model_file.h"

#include <algorithm>
#include <new>

#include "core/arrays/array_name.h"
#include "core/arrays/arrays_file.h"
#include "core/base/safe_text.h"
#include "core/format/netglow_file.h"
#include "core/models/foreign_file.h"
#include "core/onnx/onnx_file.h"
#include "core/text/ascii_case.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

enum class Kind { netglow, onnx, npz, safetensors, csv_folder, unknown };

std::string ending_of(const fs::path& file) {
    return ascii_lower(file.extension().string());
}

/// By the name alone.
Kind kind_of_name(const fs::path& file) {
    const std::string ending = ending_of(file);
    if (ending == ".onnx") {
        return Kind::onnx;
    }
    if (ending == ".npz") {
        return Kind::npz;
    }
    if (ending == ".safetensors") {
        return Kind::safetensors;
    }
    return ending == ".netglow" || ending == ".json" ? Kind::netglow : Kind::unknown;
}

Kind kind_of(const fs::path& file) {
    std::error_code ignored;
    return fs::is_directory(file, ignored) ? Kind::csv_folder : kind_of_name(file);
}

/// The last net: what a library throws that no reader has foreseen is a fault of the file, too, and is told as one.
template <typename Function>
auto in_words(const char* what, const fs::path& file, const Function& function) {
    try {
        return function();
    } catch (const Error&) {
        throw;  // HeadOffered and ArraysAsked, too
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        throw Error(std::string(what) + " " + file.string() + ": " + error.what());
    }
}

Loaded loaded_by_kind(const fs::path& file, const LoadOptions& options) {
    if (const std::optional<ForeignModel> foreign = foreign_model(file)) {
        throw Error(file.string() + ": " + foreign->what, foreign->lines);
    }
    switch (kind_of(file)) {
        case Kind::onnx:
            return load_onnx(file, options);
        case Kind::npz:
            return load_npz(file, options);
        case Kind::safetensors:
            return load_safetensors(file, options);
        case Kind::csv_folder:
            return load_csv_folder(file, options);
        case Kind::netglow:
        case Kind::unknown:
            break;
    }
    // A file of another name, a pipe: what it holds decides.
    return load_netglow(file, options);
}

void save_by_kind(const Document& document, const fs::path& file, bool among_others) {
    // A file that has become a folder is no folder of CSV: its writer says so.
    const Kind by_name = kind_of_name(file);
    switch (by_name == Kind::unknown ? kind_of(file) : by_name) {
        case Kind::netglow:
            return save_netglow(document, file);
        case Kind::onnx:
            return save_onnx(document, file);
        case Kind::npz:
            return save_npz(document, file);
        case Kind::csv_folder:
            return save_csv_folder(document, file, among_others);
        case Kind::safetensors:
        case Kind::unknown:
            break;
    }
    if (file.extension().empty()) {
        return save_csv_folder(document, file, among_others);
    }
    throw Error("cannot write " + file.string() + ": found the ending " + file.extension().string() +
                ", expected .netglow, .onnx, .npz, or none for a folder of CSV");
}

}  // namespace

Loaded load_model(const fs::path& file, const LoadOptions& options) {
    Loaded loaded = in_words("cannot read", file, [&] { return loaded_by_kind(file, options); });
    std::ranges::transform(loaded.notes, loaded.notes.begin(), safe_message);  // they speak of names in the file
    return loaded;
}

bool can_be_saved(const fs::path& file) {
    return kind_of(file) != Kind::safetensors;
}

void save_model(const Document& document, const fs::path& file, bool among_others) {
    in_words("cannot write", file, [&] { save_by_kind(document, file, among_others); });
}

bool is_csv_of_weights(const fs::path& file) {
    return ending_of(file) == ".csv" && array_name(file.stem().string()).role == ArrayRole::weights;
}

}  // namespace netglow
