// The desktop's own file dialog, by a program that shows one: zenity, kdialog, qarma, yad.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/state/path_question.h"

namespace netglow {

struct DialogProgram {
    enum class Kind { zenity, kdialog, qarma, yad } kind = Kind::zenity;
    std::filesystem::path path;
};

/// Reads an environment variable; empty where it is not set.
using Environment = std::function<std::string(const char*)>;
Environment real_environment();

/// The program of this desktop that PATH leads to: kdialog first on KDE, zenity elsewhere. Nothing where there is none,
/// no display, or where NETGLOW_FILE_DIALOG is "builtin".
std::optional<DialogProgram> find_dialog_program(const Environment& environment);

/// Its arguments, the program's own name first. `start`: the folder to begin in (then with a slash at its end), or the
/// file to propose.
std::vector<std::string> dialog_arguments(const DialogProgram& program, PathQuestion question,
                                          const std::filesystem::path& start);

}  // namespace netglow
