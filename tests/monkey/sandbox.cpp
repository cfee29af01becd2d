#include "tests/monkey/sandbox.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <utility>

namespace netglow {
namespace {

namespace fs = std::filesystem;

/// What is opened by mistake, or has come to harm.
const std::vector<std::pair<const char*, const char*>> kWritten = {
    {"broken.netglow", R"({"format": "netglow-network", "version": 1, "layers": [{"weights": [[1, 2], [3]]}]})"},
    {"cut.netglow", R"({"format": "netgl)"},
    {"empty.netglow", ""},
    {"newer.netglow",
     R"({"format": "netglow-network", "version": 2, "input": [1, 2], "layers": [{"activation": "relu", "weights": [[1, 2], [3, 4]]}]})"},
    {"tiny.netglow", R"({"format": "netglow-network", "version": 1, "layers": [{"weights": [[1e-300]]}]})"},
    {"large-numbers.netglow",
     R"({"format": "netglow-network", "version": 1, "input": [1e300], "layers": [{"weights": [[1e300], [-1e300]]}, {"activation": "softmax", "weights": [[1, 1], [1, -1]]}]})"},
    {"rows.csv", "0.1,0.2,0.3\n0.4,0.5,0.6\n1,2,3\n"},
    {"two-columns.csv", "a,b,out\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n"},
    {"words.csv", "name;colour\nrose;red\n"},
    {"notes.txt", "no network\n"},
};

}  // namespace

Sandbox::Sandbox() : folder_(fs::canonical(scratch_.path())) {
    for (const char* inside : {"home/networks/more", "home/Desktop", "home/Documents", "config", "state", "cache"}) {
        fs::create_directories(folder_ / inside);
    }
    const fs::path source = NETGLOW_SOURCE;
    for (const auto& example : fs::directory_iterator(source / "assets" / "networks")) {
        fs::copy_file(example.path(), files() / example.path().filename());
    }
    for (const char* model : {"digits-64-32-16-10.onnx", "digits28-784-128-10.onnx", "digits-8x8-test.csv",
                              "offsets-are-an-object.safetensors"}) {
        fs::copy_file(source / "tests" / "data" / "models" / model, files() / model);
    }
    for (const auto& [name, text] : kWritten) {
        std::ofstream(files() / name) << text;
    }
    for (const auto& file : fs::directory_iterator(files())) {
        if (file.is_regular_file()) {
            names_.push_back(file.path().filename().string());
        }
    }
    std::ranges::sort(names_);
}

void Sandbox::enter() const {
    const auto set = [](const char* name, const fs::path& value) { ::setenv(name, value.c_str(), 1); };
    set("HOME", folder_ / "home");
    set("TMPDIR", folder_);
    set("XDG_CONFIG_HOME", folder_ / "config");
    set("XDG_STATE_HOME", folder_ / "state");
    set("XDG_CACHE_HOME", folder_ / "cache");
    set("MESA_SHADER_CACHE_DISABLE", "true");
    fs::current_path(files());
}

}  // namespace netglow
