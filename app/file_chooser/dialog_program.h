// The desktop's own file dialog, by a program that shows one: zenity, kdialog, qarma, yad.
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

/// The program of this desktop that PATH leads to: kdialog first on KDE, zenity elsewhere. Nothing where there is none,
/// no display, or where NETGLOW_FILE_DIALOG is "builtin".
std::optional<DialogProgram> find_dialog_program(const Environment& environment);

/// Its arguments, the program's own name first. `start`: the folder to begin in (then with a slash at its end), or the
/// file to propose.
std::vector<std::string> dialog_arguments(const DialogProgram& program, PathQuestion question,
                                          const std::filesystem::path& start);

}  // namespace netglow
