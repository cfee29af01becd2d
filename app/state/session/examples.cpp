#include "app/state/session/examples.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/platform/program_path.h"
#include "core/base/error.h"
#include "core/format/netglow_file.h"

namespace netglow {
namespace {

/// From the least to the most that is to be seen.
constexpr std::array kListed = {
    "single-neuron", "article",  "two-inputs-with-biases", "and",    "or",        "xor", "half-adder",
    "triangle",      "boundary", "three-classes",          "digits", "digits-28",
};

bool holds_networks(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::is_directory(folder / "networks", ignored);
}

}  // namespace

std::optional<std::filesystem::path> assets_folder() {
    if (const std::optional<std::filesystem::path> program = program_path()) {
        if (const std::filesystem::path installed = program->parent_path().parent_path() / "share" / "netglow";
            holds_networks(installed)) {
            return installed;
        }
        for (std::filesystem::path above = program->parent_path(); above != above.parent_path();
             above = above.parent_path()) {
            if (holds_networks(above / "assets")) {
                return above / "assets";
            }
        }
    }
    const std::filesystem::path built_from = NETGLOW_SOURCE_ASSETS;
    return holds_networks(built_from) ? std::optional(built_from) : std::nullopt;
}

std::vector<Example> examples() {
    std::vector<Example> found;
    const std::optional<std::filesystem::path> folder = assets_folder();
    if (!folder) {
        return found;
    }
    for (const char* name : kListed) {
        std::filesystem::path file = *folder / "networks" / (std::string(name) + ".netglow");
        std::error_code ignored;
        if (std::filesystem::exists(file, ignored)) {
            found.push_back({name, std::move(file)});
        }
    }
    return found;
}

bool is_example(const std::filesystem::path& file) {
    namespace fs = std::filesystem;
    const std::optional<fs::path> folder = assets_folder();
    std::error_code ignored;
    const fs::path absolute = fs::absolute(file, ignored);
    return folder && fs::equivalent(absolute.parent_path(), *folder / "networks", ignored);
}

std::vector<ReadExample> read_examples(const std::vector<Example>& examples) {
    std::vector<ReadExample> read;
    for (const Example& example : examples) {
        ReadExample one{example, example.name, {}, {}};
        try {
            one.document = load_netglow(example.file);
            one.title = one.document->name;
            one.description = description_of(*one.document);
        } catch (const Error& error) {
            one.description = error.what();
        }
        read.push_back(std::move(one));
    }
    return read;
}

std::string description_of(const Document& document) {
    const auto found = std::ranges::find(document.extras, "description", &Extras::value_type::first);
    if (found == document.extras.end()) {
        return "";
    }
    const nlohmann::json value = nlohmann::json::parse(found->second, nullptr, false);
    return value.is_string() ? value.get<std::string>() : "";
}

}  // namespace netglow
