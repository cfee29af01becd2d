#include "app/state/session/path_question.h"

#include <algorithm>

#include "core/base/assert.h"
#include "core/text/ascii_case.h"

namespace netglow {
namespace {

const std::vector<std::string_view> kReadable = {".netglow", ".json", ".onnx", ".npz", ".safetensors"};

const FileKind& every_file() {
    static const FileKind kind{"all", "All files", {}};
    return kind;
}

}  // namespace

std::string ending_of(std::string_view file_name) {
    const std::size_t dot = file_name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) {
        return "";
    }
    return ascii_lower(file_name.substr(dot));
}

bool FileKind::holds(std::string_view file_name) const {
    return endings.empty() || std::ranges::find(endings, ending_of(file_name)) != endings.end();
}

const PathWords& words_of(PathQuestion question) {
    static const PathWords open{"Open a network",
                                "Open",
                                {{"models", "Networks of every kind", kReadable},
                                 {"netglow", "Netglow (.netglow)", {".netglow"}},
                                 every_file()},
                                false,
                                true};
    static const PathWords save{"Save the network as",
                                "Save",
                                {{"netglow", "Netglow (.netglow)", {".netglow"}},
                                 {"onnx", "ONNX (.onnx)", {".onnx"}},
                                 {"npz", "NumPy (.npz)", {".npz"}},
                                 every_file()},
                                true,
                                false};
    static const PathWords data{"Load inputs", "Load", {{"csv", "CSV (.csv)", {".csv"}}, every_file()}, false, false};
    NETGLOW_ASSERT(question != PathQuestion::none);
    return question == PathQuestion::save ? save : question == PathQuestion::data ? data : open;
}

std::filesystem::path with_ending(const std::filesystem::path& path, const FileKind& kind) {
    const std::string ending = ending_of(path.filename().string());
    const bool known = std::ranges::find(kReadable, ending) != kReadable.end() || ending == ".csv";
    if (known || !path.has_filename()) {
        return path;
    }
    std::filesystem::path ended = path;
    ended += std::string(kind.endings.empty() ? ".netglow" : kind.endings.front());
    return ended;
}

}  // namespace netglow
