#include "app/file_chooser/dialog_program.h"

#include <algorithm>
#include <string_view>

#include "app/platform/file_facts.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using Kind = DialogProgram::Kind;

const char* name_of(Kind kind) {
    switch (kind) {
        case Kind::zenity:
            return "zenity";
        case Kind::kdialog:
            return "kdialog";
        case Kind::qarma:
            return "qarma";
        case Kind::yad:
            return "yad";
    }
    return "";
}

std::optional<fs::path> found_in(std::string_view folders, const char* name) {
    while (!folders.empty()) {
        const std::string_view folder = folders.substr(0, folders.find(':'));
        folders.remove_prefix(std::min(folders.size(), folder.size() + 1));
        fs::path program = fs::path(folder) / name;
        if (folder.starts_with('/') && is_program(program)) {
            return program;
        }
    }
    return std::nullopt;
}

/// ".onnx .npz" as these programs match it: "*.onnx *.npz", or "*".
std::string patterns(const FileKind& kind) {
    std::string text;
    for (const std::string_view ending : kind.endings) {
        text += (text.empty() ? "*" : " *") + std::string(ending);
    }
    return text.empty() ? "*" : text;
}

/// Without what stands in brackets: kdialog puts the patterns there.
std::string plain_label(const FileKind& kind) {
    const std::string_view label = kind.label.substr(0, kind.label.find(" ("));
    return std::string(label);
}

std::vector<std::string> kdialog_arguments(const PathWords& words, const fs::path& start) {
    std::string filters;
    for (const FileKind& kind : words.kinds) {
        filters += (filters.empty() ? "" : "|") + plain_label(kind) + " (" + patterns(kind) + ")";
    }
    return {
        "kdialog",      "--title", std::string(words.title), words.saving ? "--getsavefilename" : "--getopenfilename",
        start.string(), filters};
}

}  // namespace

std::optional<DialogProgram> find_dialog_program(const Environment& environment) {
    if (environment("NETGLOW_FILE_DIALOG") == "builtin" ||
        (environment("DISPLAY").empty() && environment("WAYLAND_DISPLAY").empty())) {
        return std::nullopt;
    }
    const bool kde = environment("XDG_CURRENT_DESKTOP").find("KDE") != std::string::npos;
    const std::vector<Kind> order = kde ? std::vector{Kind::kdialog, Kind::qarma, Kind::zenity, Kind::yad}
                                        : std::vector{Kind::zenity, Kind::qarma, Kind::yad, Kind::kdialog};
    const std::string folders = environment("PATH");
    for (const Kind kind : order) {
        if (std::optional<fs::path> program = found_in(folders, name_of(kind))) {
            return DialogProgram{kind, std::move(*program)};
        }
    }
    return std::nullopt;
}

std::vector<std::string> dialog_arguments(const DialogProgram& program, PathQuestion question, const fs::path& start) {
    const PathWords& words = words_of(question);
    if (program.kind == Kind::kdialog) {
        return kdialog_arguments(words, start);
    }
    std::vector<std::string> arguments{name_of(program.kind), program.kind == Kind::yad ? "--file" : "--file-selection",
                                       "--title=" + std::string(words.title), "--filename=" + start.string()};
    if (words.saving) {
        arguments.insert(arguments.end(), {"--save", "--confirm-overwrite"});
    }
    for (const FileKind& kind : words.kinds) {
        arguments.push_back("--file-filter=" + plain_label(kind) + " | " + patterns(kind));
    }
    return arguments;
}

}  // namespace netglow
