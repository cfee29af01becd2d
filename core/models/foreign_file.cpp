#include "core/models/foreign_file.h"

#include <algorithm>
#include <fstream>
#include <string_view>

#include "core/text/shown_name.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::string_view kHdf5 = "\x89HDF\r\n\x1a\n"sv;
constexpr std::string_view kZip = "PK\x03\x04"sv;
/// A pickled number that torch.save() began its files with before version 1.6.
constexpr std::string_view kOldTorch = "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19"sv;
constexpr std::string_view kNpy = "\x93NUMPY"sv;

/// `size` bytes from `from` on, or fewer at the end.
std::string part_of(std::ifstream& stream, std::streamoff from, std::size_t size) {
    std::string bytes(size, '\0');
    stream.clear();
    stream.seekg(from);
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    return bytes;
}

ForeignModel exported_by(const std::string& what, const std::string& first, const std::string& second) {
    return {what + "; Netglow opens its ONNX export, which in Python is made by", {first, second}};
}

ForeignModel of_keras(const std::string& name, const std::string& kind) {
    const std::string load = name.ends_with(".weights.h5") ? "model.load_weights(\"" + name + "\")"
                                                           : "model = keras.models.load_model(\"" + name + "\")";
    return exported_by("this is a Keras model (" + kind + ")", load, "model.export(\"model.onnx\", format=\"onnx\")");
}

ForeignModel of_torch(const std::string& name, bool script) {
    const std::string load =
        script ? "model = torch.jit.load(\"" + name + "\")" : "model.load_state_dict(torch.load(\"" + name + "\"))";
    return exported_by(
        script ? "this is a PyTorch model (TorchScript)" : "this is a PyTorch file, with the weights of a model", load,
        "torch.onnx.export(model.eval(), torch.zeros(1, number_of_inputs), \"model.onnx\")");
}

/// The names of an archive's files stand before them and once more at its end.
std::optional<ForeignModel> of_archive(std::ifstream& stream, std::uintmax_t size, const std::string& name) {
    constexpr std::uintmax_t kEnd = 65'536;
    const std::string end =
        part_of(stream, static_cast<std::streamoff>(size - std::min(size, kEnd)), static_cast<std::size_t>(kEnd));
    const std::string start = part_of(stream, 0, 512);  // of an archive of thousands of files, the first one's name
    const auto has = [&](std::string_view text) {
        return start.find(text) != std::string::npos || end.find(text) != std::string::npos;
    };
    if (has("model.weights.h5"sv) || (has("config.json"sv) && has("metadata.json"sv))) {
        return of_keras(name, "its .keras format");
    }
    if (has("data.pkl"sv)) {
        return of_torch(name, has("constants.pkl"sv));
    }
    return std::nullopt;
}

std::optional<ForeignModel> of_folder(const fs::path& folder, const std::string& name) {
    std::error_code ignored;
    if (!fs::exists(folder / "saved_model.pb", ignored)) {
        return std::nullopt;
    }
    return ForeignModel{
        "this is a TensorFlow SavedModel; Netglow opens its ONNX export, which is made by",
        {"pip install tf2onnx", "python -m tf2onnx.convert --saved-model \"" + name + "\" --output model.onnx"}};
}

}  // namespace

std::optional<ForeignModel> foreign_model(const fs::path& file) {
    std::error_code error;
    const std::string name = shown_name(file.filename().string());
    if (fs::is_directory(file, error)) {
        return of_folder(file, name);
    }
    if (!fs::is_regular_file(file, error)) {
        return std::nullopt;
    }
    const std::uintmax_t size = fs::file_size(file, error);
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream) {
        return std::nullopt;
    }
    constexpr std::size_t kSignature = 16;
    const std::string start = part_of(stream, 0, kSignature);
    if (start.starts_with(kHdf5)) {
        return of_keras(name, "HDF5");
    }
    if (start.starts_with(kZip)) {
        return of_archive(stream, size, name);
    }
    if (start.starts_with(kOldTorch)) {
        return of_torch(name, false);
    }
    if (start.starts_with(kNpy)) {
        return ForeignModel{"this is a single NumPy array; a network is an archive of its weights and biases:",
                            {"numpy.savez(\"model.npz\", W1=W1, b1=b1, W2=W2, b2=b2)"}};
    }
    if (start.size() > 1 && start[0] == '\x80' && start[1] >= 2 && start[1] <= 5) {
        return ForeignModel{
            "this is a Python pickle, which only Python can open; docs/models.md says how networks of scikit-learn, "
            "PyTorch, Keras and NumPy come to Netglow",
            {}};
    }
    return std::nullopt;
}

}  // namespace netglow
