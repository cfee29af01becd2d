// PathQuestion: what a path is asked for, and everything that differs by it: title, button, kinds of files, the answer.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace netglow {

enum class PathQuestion { none, open, save, data };

/// One line of "which files are listed".
struct FileKind {
    std::string_view name;                  ///< "onnx": registered as "path/kind/onnx"
    std::string_view label;                 ///< "ONNX models"
    std::vector<std::string_view> endings;  ///< ".onnx", in lower case; none: every file

    /// Whether a file of this name is listed; case does not count.
    bool holds(std::string_view file_name) const;
};

struct PathWords {
    std::string_view title;
    std::string_view button;
    std::vector<FileKind> kinds;  ///< the first is listed at first; when saving, its first ending is added
    bool saving = false;
    bool folders = false;  ///< a folder may be the answer: weights as CSV
};
/// Not of `none`.
const PathWords& words_of(PathQuestion question);

/// The path to save to: one without an ending that Netglow knows gets the kind's own ("net.v2" becomes
/// "net.v2.netglow").
std::filesystem::path with_ending(const std::filesystem::path& path, const FileKind& kind);

/// The ending in lower case: ".onnx"; empty where there is none.
std::string ending_of(std::string_view file_name);

}  // namespace netglow
