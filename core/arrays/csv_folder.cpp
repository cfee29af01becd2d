// A folder of CSV: a file for each array.
#include <algorithm>
#include <system_error>

#include "core/arrays/arrays_file.h"
#include "core/arrays/csv_array.h"
#include "core/arrays/csv_folder_files.h"
#include "core/arrays/named_arrays.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "core/network/network.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{1} << 31U;

bool holds_texts(std::string_view name) {
    return name == "activations" || name == "layers" || name == "name" || name == "input_names" ||
           name.starts_with("names");
}

/// Symbolic links may not lead out of the folder.
void require_inside(const fs::path& file, const fs::path& folder) {
    std::error_code error;
    const fs::path home = fs::canonical(folder, error);
    const fs::path real = fs::canonical(file, error);
    if (error || std::mismatch(home.begin(), home.end(), real.begin(), real.end()).first != home.end()) {
        throw Error(file.string() + ": is a link to outside of its folder");
    }
}

}  // namespace

bool is_csv_of_network(const std::string& name) {
    const auto numbered = [&](std::size_t letters) {
        return name.size() > letters && std::all_of(name.begin() + static_cast<std::ptrdiff_t>(letters), name.end(),
                                                    [](char c) { return c >= '0' && c <= '9'; });
    };
    return ((name[0] == 'W' || name[0] == 'b') && numbered(1)) || (name.starts_with("names") && numbered(5)) ||
           name == "input" || holds_texts(name);
}

Loaded load_csv_folder(const fs::path& folder, const LoadOptions& options) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        throw Error("cannot read " + folder.string() + ": it is no folder");
    }
    NamedArrays arrays;
    std::size_t numbers = 0;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& file = entry->path();
        const std::string name = file.stem().string();
        if (file.extension() != ".csv" || name.empty() || !is_csv_of_network(name)) {
            continue;
        }
        require_inside(file, folder);
        const std::string text = read_file(file, kMostBytes);
        Array array =
            holds_texts(name) ? csv_texts(text, file.string()) : csv_numbers(text, file.string(), name[0] == 'W');
        numbers += array.numbers.size();
        if (numbers > Limits::weights + Limits::neurons_in_a_layer * Limits::layers) {
            throw Error(folder.string() + ": found more than " + std::to_string(Limits::weights) + " weights");
        }
        arrays.emplace(name, std::move(array));
    }
    if (error) {
        throw Error("cannot read " + folder.string() + ": " + error.message());
    }
    fs::path named = folder;
    if (!named.has_filename()) {
        named = named.parent_path();
    }
    return document_from(std::move(arrays), folder.string(), named.filename().string(), options);
}

}  // namespace netglow
