// PathQuestion: the purpose for which the file dialog asks for a path, and what depends on it: title, button and file
// kinds.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace netglow {

enum class PathQuestion { none, open, save, data };

/// A file filter of the dialog.
struct FileKind {
    std::string_view name;                  ///< "onnx": registered as "path/kind/onnx"
    std::string_view label;                 ///< "ONNX models"
    std::vector<std::string_view> endings;  ///< ".onnx", in lower case; none: every file

    /// Whether a file of this name matches; ignores case.
    bool holds(std::string_view file_name) const;
};

struct PathWords {
    std::string_view title;
    std::string_view button;
    std::vector<FileKind> kinds;  ///< the first is listed at first; when saving, its first ending is added
    bool saving = false;
    bool folders = false;  ///< a folder is a valid answer: weights as CSV
};
/// `question` must not be `none`.
const PathWords& words_of(PathQuestion question);

/// The path to save to: appends the kind's first ending unless the path has an ending that Netglow knows ("net.v2"
/// becomes "net.v2.netglow").
std::filesystem::path with_ending(const std::filesystem::path& path, const FileKind& kind);

/// The ending in lower case: ".onnx"; empty if there is none.
std::string ending_of(std::string_view file_name);

}  // namespace netglow
