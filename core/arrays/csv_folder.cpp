// A folder of CSV: a file for each array.
#include <algorithm>
#include <optional>
#include <system_error>

#include "core/arrays/arrays_file.h"
#include "core/arrays/csv_array.h"
#include "core/arrays/csv_folder_files.h"
#include "core/arrays/dense_order.h"
#include "core/arrays/named_arrays.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "core/network/network.h"
#include "core/text/ascii_case.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{1} << 31U;

/// Symbolic links may not lead out of the folder.
void require_inside(const fs::path& file, const fs::path& folder) {
    std::error_code error;
    const fs::path home = fs::canonical(folder, error);
    const fs::path real = fs::canonical(file, error);
    if (error || std::mismatch(home.begin(), home.end(), real.begin(), real.end()).first != home.end()) {
        throw Error(file.string() + ": is a link to outside of its folder");
    }
}

/// What is read of a folder, and the names of what is not.
struct FolderArrays {
    NamedArrays arrays;
    std::vector<std::string> left;
};

bool is_csv(const fs::path& file) {
    return ascii_lower(file.extension().string()) == ".csv";
}

/// The role of an array decides how its file is read; LoadOptions may give it one.
std::optional<ArrayRole> wanted_role(const std::string& name, const LoadOptions& options) {
    if (options.arrays) {
        for (const LayerArrays& layer : *options.arrays) {
            if (layer.weights == name || layer.bias == name) {
                return layer.weights == name ? ArrayRole::weights : ArrayRole::bias;
            }
        }
    }
    const ArrayRole role = array_name(name).role;
    return role != ArrayRole::none ? std::optional(role) : std::nullopt;
}

Array read_array(const fs::path& file, ArrayRole role) {
    const std::string text = read_file(file, kMostBytes);
    if (role > ArrayRole::variance && role != ArrayRole::input) {
        return csv_texts(text, file.string());
    }
    return csv_numbers(text, file.string(), role == ArrayRole::weights);
}

/// Where no name says what an array is, all of them are listed, so that they can be chosen; as far as they are of the
/// size of a small network.
void list_all(const fs::path& folder, FolderArrays& read) {
    constexpr std::uintmax_t kMostListed = std::uintmax_t{32} << 20U;  // bytes
    std::uintmax_t bytes = 0;
    for (const std::string& full_name : read.left) {
        const fs::path file = folder / full_name;
        std::error_code error;
        const std::uintmax_t size = fs::file_size(file, error);
        if (!is_csv(file) || error || bytes + size > kMostListed) {
            continue;
        }
        bytes += size;
        require_inside(file, folder);
        try {
            read.arrays.emplace(file.stem().string(), read_array(file, ArrayRole::weights));
        } catch (const Error&) {
            // No matrix of numbers: it cannot be chosen.
        }
    }
}

FolderArrays read_folder(const fs::path& folder, const LoadOptions& options) {
    FolderArrays read;
    std::error_code error;
    std::size_t numbers = 0;
    bool any_weights = false;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& file = entry->path();
        const std::string name = file.stem().string();
        const std::string full_name = file.filename().string();
        const std::optional<ArrayRole> role = wanted_role(name, options);
        if (!is_csv(file) || !role || read.arrays.contains(name)) {
            if (!full_name.starts_with('.')) {
                read.left.push_back(full_name);
            }
            continue;
        }
        require_inside(file, folder);
        Array array = read_array(file, *role);
        numbers += array.numbers.size();
        if (numbers > Limits::weights + Limits::neurons_in_a_layer * Limits::layers) {
            throw Error(folder.string() + ": found more than " + std::to_string(Limits::weights) + " weights");
        }
        read.arrays.emplace(name, std::move(array));
        any_weights = any_weights || *role == ArrayRole::weights;
    }
    if (error) {
        throw Error("cannot read " + folder.string() + ": " + error.message());
    }
    std::ranges::sort(read.left, natural_less);
    if (!any_weights) {
        list_all(folder, read);
    }
    return read;
}

}  // namespace

bool is_csv_of_network(const std::string& name) {
    return array_name(name).role != ArrayRole::none;
}

Loaded load_csv_folder(const fs::path& folder, const LoadOptions& options) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        throw Error("cannot read " + folder.string() + ": it is no folder");
    }
    const FolderArrays read = read_folder(folder, options);
    std::vector<ArrayHeader> headers;
    for (const auto& [name, array] : read.arrays) {
        headers.push_back({name, array.dims, array.is_text, false});
    }
    ArrayPlan plan = plan_arrays(headers, folder.string(), options, false);
    if (!read.left.empty()) {
        plan.notes.push_back((read.left.size() == 1 ? "the file " : "the files ") + listed_names(read.left) +
                             (read.left.size() == 1 ? " is left out" : " are left out"));
    }
    fs::path named = folder;
    if (!named.has_filename()) {
        named = named.parent_path();
    }
    return document_from(plan, read.arrays, folder.string(), named.filename().string(), options);
}

}  // namespace netglow
