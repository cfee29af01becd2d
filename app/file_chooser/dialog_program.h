// Finds and calls a program that shows the desktop's own file dialog: zenity, kdialog, qarma or yad.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/platform/environment.h"
#include "app/state/session/path_question.h"

namespace netglow {

struct DialogProgram {
    enum class Kind { zenity, kdialog, qarma, yad } kind = Kind::zenity;
    std::filesystem::path path;
};

/// Searches PATH for such a program, kdialog first on KDE, zenity first elsewhere. Nothing if there is none, if there
/// is no display, or if NETGLOW_FILE_DIALOG is "builtin".
std::optional<DialogProgram> find_dialog_program(const Environment& environment);

/// The program's arguments, its own name first. `start`: the folder to start in (with a trailing slash), or the file to
/// propose.
std::vector<std::string> dialog_arguments(const DialogProgram& program, PathQuestion question,
                                          const std::filesystem::path& start);

}  // namespace netglow
