#include "app/file_chooser/file_dialog_keys.h"

#include <imgui.h>

#include <algorithm>

#include "app/file_chooser/typed_path.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/text_line.h"

namespace netglow {
namespace {

using compat::pressed;

void drop_last_character(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) {
        text.pop_back();
    }
    if (!text.empty()) {
        text.pop_back();
    }
}

void type_into_filter(FileDialogUiState& ui_state, const std::string& typed) {
    ui_state.wish.filter += typed;
    ui_state.reveal = true;
    apply_filter(ui_state);
    const auto begins = [&](std::size_t i) {
        return begins_with(ui_state.listing.entries[i].name, ui_state.wish.filter);
    };
    const auto first = std::ranges::find_if(ui_state.shown, begins);
    if (!ui_state.shown.empty()) {
        choose(ui_state, first == ui_state.shown.end() ? 0 : static_cast<std::size_t>(first - ui_state.shown.begin()));
    }
}

/// Letters filter; what begins a path goes to the name line.
void hear_typing_in_list(FileDialogUiState& ui_state) {
    const std::string typed = take_typed_text();
    if (typed.empty()) {
        return;
    }
    ui_state.by_keys = true;
    if (ui_state.wish.filter.empty() && (typed.front() == '/' || typed.front() == '~')) {
        ui_state.chosen.reset();
        ui_state.name = typed;
        ui_state.name_selected = false;
        ui_state.part = DialogPart::name;
        return;
    }
    type_into_filter(ui_state, typed);
}

/// Whether one of the keys that move the choice was pressed.
bool hear_arrows(FileDialogUiState& ui_state, long lines) {
    constexpr long kAll = 1L << 30;
    const std::pair<Key, long> kMoves[] = {{Key::down, 1},         {Key::up, -1},      {Key::page_down, lines},
                                           {Key::page_up, -lines}, {Key::home, -kAll}, {Key::end, kAll}};
    for (const auto& [key, by] : kMoves) {
        if (pressed(key, true)) {
            ui_state.by_keys = true;
            if (key == Key::home && !ui_state.shown.empty()) {
                choose(ui_state, 0);
                ui_state.reveal = true;
            } else {
                move_choice(ui_state, by);
            }
            return true;
        }
    }
    return false;
}

void hear_list(FileDialogUiState& ui_state, FileDialogAnswer& answer, long lines) {
    if (hear_arrows(ui_state, lines)) {
        return;
    }
    if (pressed(Key::backspace, true)) {
        if (ui_state.wish.filter.empty()) {
            go_up(ui_state);
        } else {
            drop_last_character(ui_state.wish.filter);
            apply_filter(ui_state);
        }
    } else if (pressed(Key::enter)) {
        if (ui_state.chosen || ui_state.folder_is_model()) {
            answer.path = activate(ui_state);
        }
    } else {
        hear_typing_in_list(ui_state);
    }
}

void hear_places(FileDialogUiState& ui_state) {
    const std::size_t count = ui_state.places.size();
    if (count == 0) {
        return;
    }
    if (pressed(Key::down, true)) {
        ui_state.place = (ui_state.place + 1) % count;
    } else if (pressed(Key::up, true)) {
        ui_state.place = (ui_state.place + count - 1) % count;
    } else if (pressed(Key::enter)) {
        enter(ui_state, ui_state.places[ui_state.place].folder);
        ui_state.part = DialogPart::list;
    }
}

void hear_kind(FileDialogUiState& ui_state) {
    const std::size_t count = ui_state.words().kinds.size();
    if (pressed(Key::down, true) && ui_state.kind + 1 < count) {
        set_kind(ui_state, ui_state.kind + 1);
    } else if (pressed(Key::up, true) && ui_state.kind > 0) {
        set_kind(ui_state, ui_state.kind - 1);
    }
}

/// Up and down leave a line of text for the list.
void hear_text_line(FileDialogUiState& ui_state, FileDialogAnswer& answer, long lines) {
    if (pressed(Key::enter)) {
        compat::end_typing();  // else the box would put its text back over what the answer makes of it
        if (ui_state.part == DialogPart::name) {
            answer.path = accept(ui_state);
        } else if (!ui_state.shown.empty()) {
            ui_state.part = DialogPart::list;
            move_choice(ui_state, ui_state.chosen ? 0 : 1);
        }
    } else if (pressed(Key::down, true) || pressed(Key::up, true) || pressed(Key::page_down, true) ||
               pressed(Key::page_up, true)) {
        compat::end_typing();
        ui_state.part = DialogPart::list;
        hear_arrows(ui_state, lines);
    }
}

void hear_button(FileDialogUiState& ui_state, FileDialogAnswer& answer) {
    if (!pressed(Key::enter) && !pressed(Key::space)) {
        return;
    }
    switch (ui_state.part) {
        case DialogPart::hidden:
            return turn_hidden(ui_state);
        case DialogPart::new_folder:
            return ask_for_new_folder(ui_state);
        case DialogPart::cancel:
            return press_cancel(ui_state, answer);
        case DialogPart::ok:
            return press_ok(ui_state, answer);
        default:
            return;
    }
}

/// Of the two questions at the lower end.
void hear_step(FileDialogUiState& ui_state, FileDialogAnswer& answer) {
    if (compat::pressed_escape()) {
        press_cancel(ui_state, answer);
    } else if (ui_state.step == DialogStep::new_folder) {
        if (pressed(Key::enter)) {
            press_ok(ui_state, answer);
        }
    } else if (pressed(Key::tab) || pressed(Key::left) || pressed(Key::right)) {
        ui_state.replace_meant = !ui_state.replace_meant;
        ui_state.by_keys = true;
    } else if (pressed(Key::enter)) {
        ui_state.replace_meant ? press_ok(ui_state, answer) : press_cancel(ui_state, answer);
    }
}

/// The keys that work whichever part has the focus.
bool hear_everywhere(FileDialogUiState& ui_state, FileDialogAnswer& answer) {
    const ImGuiIO& io = ImGui::GetIO();
    if (compat::pressed_escape()) {
        press_cancel(ui_state, answer);
    } else if (pressed(Key::f5)) {
        refresh(ui_state);
    } else if (io.KeyCtrl && pressed(key_of('h'))) {
        turn_hidden(ui_state);
    } else if (io.KeyAlt && pressed(Key::up)) {
        compat::end_typing();
        ui_state.by_keys = true;
        ui_state.part = DialogPart::list;
        go_up(ui_state);
    } else if (pressed(Key::tab, true)) {
        const bool completes = ui_state.part == DialogPart::name && is_path(ui_state.name) && !io.KeyShift;
        if (!completes) {
            compat::end_typing();
            next_part(ui_state, io.KeyShift);
        }
    } else {
        return false;
    }
    return true;
}

}  // namespace

void turn_hidden(FileDialogUiState& ui_state) {
    ui_state.wish.hidden = !ui_state.wish.hidden;
    ui_state.reveal = true;
    apply_filter(ui_state);
}

void ask_for_new_folder(FileDialogUiState& ui_state) {
    compat::end_typing();
    ui_state.step = DialogStep::new_folder;
    ui_state.new_name.clear();
    ui_state.trouble.clear();
}

void press_ok(FileDialogUiState& ui_state, FileDialogAnswer& answer) {
    if (ui_state.step == DialogStep::replace) {
        answer.path = ui_state.replacing;
    } else if (ui_state.step == DialogStep::new_folder) {
        make_folder(ui_state);
    } else {
        answer.path = accept(ui_state);
    }
}

void press_cancel(FileDialogUiState& ui_state, FileDialogAnswer& answer) {
    if (ui_state.step == DialogStep::browse) {
        answer.cancelled = true;
        return;
    }
    compat::end_typing();
    ui_state.step = DialogStep::browse;
    ui_state.part = DialogPart::name;
    ui_state.name_selected = true;
    ui_state.trouble.clear();
}

void hear_dialog_keys(FileDialogUiState& ui_state, FileDialogAnswer& answer, long lines) {
    if (ui_state.step != DialogStep::browse) {
        hear_step(ui_state, answer);
        return;
    }
    if (hear_everywhere(ui_state, answer)) {
        return;
    }
    switch (ui_state.part) {
        case DialogPart::list:
            return hear_list(ui_state, answer, lines);
        case DialogPart::places:
            return hear_places(ui_state);
        case DialogPart::kind:
            return hear_kind(ui_state);
        case DialogPart::name:
        case DialogPart::filter:
            return hear_text_line(ui_state, answer, lines);
        default:
            return hear_button(ui_state, answer);
    }
}

}  // namespace netglow
