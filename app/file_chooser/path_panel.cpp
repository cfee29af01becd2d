#include "app/file_chooser/path_panel.h"

#include <system_error>

#include "app/state/session/examples.h"
#include "app/ui/dialog.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

fs::path examples_folder() {
    const std::optional<fs::path> assets = assets_folder();
    return assets ? *assets / "networks" : fs::path();
}

/// Where the desktop's dialog begins: a folder, or when saving the name to propose in it.
fs::path first_path(const FileDialogUiState& ui_state) {
    return ui_state.words().saving ? ui_state.folder / ui_state.name : ui_state.folder / "";
}

void answer_with(Panel& panel, PathAsking& asking, const fs::path& path) {
    asking.ui_state.folder = path.parent_path();
    panel.answer(AskPath{PathQuestion::none});
    panel.answer(path_action(asking.question, path));
}

/// The desktop's dialog asks before it replaces a file, but not for the one that the ending makes of the name.
void take_chosen(Panel& panel, PathAsking& asking, const fs::path& chosen) {
    const bool saving = words_of(asking.question).saving;
    const fs::path path = saving ? with_ending(chosen, words_of(asking.question).kinds.front()) : chosen;
    std::error_code ignored;
    if (path != chosen && fs::exists(path, ignored) && path != asking.ui_state.own) {
        asking.replacing = path;
    } else {
        answer_with(panel, asking, path);
    }
}

void ask_replacing(Panel& panel, PathAsking& asking) {
    const Dialog words{"replace",
                       "Replace the file?",
                       shown_name(asking.replacing->filename().string()) + " is there already.",
                       {{"ok", "Replace", ""}, {"cancel", "Cancel", ""}}};
    if (const std::optional<std::size_t> pressed = dialog(panel.ui, words)) {
        const fs::path path = *asking.replacing;
        asking.replacing.reset();
        if (*pressed == 0) {
            answer_with(panel, asking, path);
        } else {
            panel.answer(AskPath{PathQuestion::none});
        }
    }
}

void wait_for_system(Panel& panel, PathAsking& asking) {
    if (const std::optional<DialogAnswer> answer = asking.system.answer()) {
        if (const ChosenPath* chosen = std::get_if<ChosenPath>(&*answer)) {
            take_chosen(panel, asking, chosen->path);
        } else if (std::holds_alternative<DialogCancelled>(*answer)) {
            panel.answer(AskPath{PathQuestion::none});
        } else {
            asking.builtin = true;
        }
        return;
    }
    const Dialog words{"waiting",
                       std::string(words_of(asking.question).title),
                       "Choosing a file in another window…",
                       {{"cancel", "Cancel", ""}}};
    if (dialog(panel.ui, words)) {
        asking.system.cancel();
        panel.answer(AskPath{PathQuestion::none});
    }
}

void begin_asking(Panel& panel, PathAsking& asking, const Desktop& desktop) {
    asking.question = panel.state.dialogs.path_question;
    asking.replacing.reset();
    asking.system.cancel();
    if (asking.question == PathQuestion::none) {
        return;
    }
    begin(asking.ui_state, asking.question, panel.state, examples_folder());
    asking.builtin = !desktop.dialog || !panel.state.session.settings.system_dialog;
    if (!asking.builtin) {
        asking.system.start(*desktop.dialog, asking.question, first_path(asking.ui_state), desktop.wake);
    }
}

}  // namespace

Action path_action(PathQuestion question, const fs::path& path) {
    if (question == PathQuestion::data) {
        return LoadData{path};
    }
    return question == PathQuestion::save ? Action(SaveFile{path}) : Action(OpenFile{.file = path});
}

void path_panel(Panel& panel, const Rect& window, PathAsking& asking, const Desktop& desktop) {
    if (panel.state.dialogs.path_question != asking.question) {
        begin_asking(panel, asking, desktop);
    }
    if (asking.question == PathQuestion::none) {
        return;
    }
    if (asking.replacing) {
        ask_replacing(panel, asking);
    } else if (!asking.builtin) {
        wait_for_system(panel, asking);
    } else {
        const FileDialogAnswer answer = file_dialog(panel, window, asking.ui_state);
        if (answer.path) {
            answer_with(panel, asking, *answer.path);
        } else if (answer.cancelled) {
            panel.answer(AskPath{PathQuestion::none});
        }
    }
}

}  // namespace netglow
