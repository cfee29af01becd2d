#include "app/state/examples.h"

#include <array>

namespace netglow {
namespace {

struct Listed {
    const char* name;
    const char* title;
};
constexpr std::array kListed = {
    Listed{"article", "The article's network: 3-3-3"}, Listed{"single-neuron", "A single neuron"},
    Listed{"and", "AND"},                              Listed{"or", "OR"},
    Listed{"xor", "XOR"},                              Listed{"two-inputs-with-biases", "2-2-2 with biases"},
    Listed{"digits", "Handwritten digits: 64-32-16-10"},
};

bool holds_networks(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::is_directory(folder / "networks", ignored);
}

}  // namespace

std::optional<std::filesystem::path> assets_folder() {
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) {
        if (const std::filesystem::path installed = program.parent_path().parent_path() / "share" / "netglow";
            holds_networks(installed)) {
            return installed;
        }
        for (std::filesystem::path above = program.parent_path(); above != above.parent_path();
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
    for (const Listed& listed : kListed) {
        std::filesystem::path file = *folder / "networks" / (std::string(listed.name) + ".netglow");
        std::error_code ignored;
        if (std::filesystem::exists(file, ignored)) {
            found.push_back({listed.name, listed.title, std::move(file)});
        }
    }
    return found;
}

}  // namespace netglow
