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

void type_into_filter(FileDialogHand& hand, const std::string& typed) {
    hand.wish.filter += typed;
    hand.reveal = true;
    sift(hand);
    const auto begins = [&](std::size_t i) { return begins_with(hand.listing.entries[i].name, hand.wish.filter); };
    const auto first = std::ranges::find_if(hand.shown, begins);
    if (!hand.shown.empty()) {
        choose(hand, first == hand.shown.end() ? 0 : static_cast<std::size_t>(first - hand.shown.begin()));
    }
}

/// Letters filter; what begins a path goes to the name line.
void hear_typing_in_list(FileDialogHand& hand) {
    const std::string typed = take_typed_text();
    if (typed.empty()) {
        return;
    }
    hand.by_keys = true;
    if (hand.wish.filter.empty() && (typed.front() == '/' || typed.front() == '~')) {
        hand.chosen.reset();
        hand.name = typed;
        hand.name_selected = false;
        hand.part = DialogPart::name;
        return;
    }
    type_into_filter(hand, typed);
}

/// Whether one of the keys that move the choice was pressed.
bool hear_arrows(FileDialogHand& hand, long lines) {
    constexpr long kAll = 1L << 30;
    const std::pair<Key, long> kMoves[] = {{Key::down, 1},         {Key::up, -1},      {Key::page_down, lines},
                                           {Key::page_up, -lines}, {Key::home, -kAll}, {Key::end, kAll}};
    for (const auto& [key, by] : kMoves) {
        if (pressed(key, true)) {
            hand.by_keys = true;
            if (key == Key::home && !hand.shown.empty()) {
                choose(hand, 0);
                hand.reveal = true;
            } else {
                move_choice(hand, by);
            }
            return true;
        }
    }
    return false;
}

void hear_list(FileDialogHand& hand, FileDialogAnswer& answer, long lines) {
    if (hear_arrows(hand, lines)) {
        return;
    }
    if (pressed(Key::backspace, true)) {
        if (hand.wish.filter.empty()) {
            go_up(hand);
        } else {
            drop_last_character(hand.wish.filter);
            sift(hand);
        }
    } else if (pressed(Key::enter)) {
        if (hand.chosen || hand.folder_is_model()) {
            answer.path = activate(hand);
        }
    } else {
        hear_typing_in_list(hand);
    }
}

void hear_places(FileDialogHand& hand) {
    const std::size_t count = hand.places.size();
    if (count == 0) {
        return;
    }
    if (pressed(Key::down, true)) {
        hand.place = (hand.place + 1) % count;
    } else if (pressed(Key::up, true)) {
        hand.place = (hand.place + count - 1) % count;
    } else if (pressed(Key::enter)) {
        enter(hand, hand.places[hand.place].folder);
        hand.part = DialogPart::list;
    }
}

void hear_kind(FileDialogHand& hand) {
    const std::size_t count = hand.words().kinds.size();
    if (pressed(Key::down, true) && hand.kind + 1 < count) {
        set_kind(hand, hand.kind + 1);
    } else if (pressed(Key::up, true) && hand.kind > 0) {
        set_kind(hand, hand.kind - 1);
    }
}

/// Up and down leave a line of text for the list.
void hear_text_line(FileDialogHand& hand, FileDialogAnswer& answer, long lines) {
    if (pressed(Key::enter)) {
        compat::end_typing();  // else the box would put its text back over what the answer makes of it
        if (hand.part == DialogPart::name) {
            answer.path = accept(hand);
        } else if (!hand.shown.empty()) {
            hand.part = DialogPart::list;
            move_choice(hand, hand.chosen ? 0 : 1);
        }
    } else if (pressed(Key::down, true) || pressed(Key::up, true) || pressed(Key::page_down, true) ||
               pressed(Key::page_up, true)) {
        compat::end_typing();
        hand.part = DialogPart::list;
        hear_arrows(hand, lines);
    }
}

void hear_button(FileDialogHand& hand, FileDialogAnswer& answer) {
    if (!pressed(Key::enter) && !pressed(Key::space)) {
        return;
    }
    switch (hand.part) {
        case DialogPart::hidden:
            return turn_hidden(hand);
        case DialogPart::new_folder:
            return ask_for_new_folder(hand);
        case DialogPart::cancel:
            return press_cancel(hand, answer);
        case DialogPart::ok:
            return press_ok(hand, answer);
        default:
            return;
    }
}

/// Of the two questions at the lower end.
void hear_step(FileDialogHand& hand, FileDialogAnswer& answer) {
    if (compat::pressed_escape()) {
        press_cancel(hand, answer);
    } else if (hand.step == DialogStep::new_folder) {
        if (pressed(Key::enter)) {
            press_ok(hand, answer);
        }
    } else if (pressed(Key::tab) || pressed(Key::left) || pressed(Key::right)) {
        hand.replace_meant = !hand.replace_meant;
        hand.by_keys = true;
    } else if (pressed(Key::enter)) {
        hand.replace_meant ? press_ok(hand, answer) : press_cancel(hand, answer);
    }
}

/// Those that hold wherever the hand is.
bool hear_everywhere(FileDialogHand& hand, FileDialogAnswer& answer) {
    const ImGuiIO& io = ImGui::GetIO();
    if (compat::pressed_escape()) {
        press_cancel(hand, answer);
    } else if (pressed(Key::f5)) {
        refresh(hand);
    } else if (io.KeyCtrl && pressed(key_of('h'))) {
        turn_hidden(hand);
    } else if (io.KeyAlt && pressed(Key::up)) {
        compat::end_typing();
        hand.by_keys = true;
        hand.part = DialogPart::list;
        go_up(hand);
    } else if (pressed(Key::tab, true)) {
        const bool completes = hand.part == DialogPart::name && is_path(hand.name) && !io.KeyShift;
        if (!completes) {
            compat::end_typing();
            next_part(hand, io.KeyShift);
        }
    } else {
        return false;
    }
    return true;
}

}  // namespace

void turn_hidden(FileDialogHand& hand) {
    hand.wish.hidden = !hand.wish.hidden;
    hand.reveal = true;
    sift(hand);
}

void ask_for_new_folder(FileDialogHand& hand) {
    compat::end_typing();
    hand.step = DialogStep::new_folder;
    hand.new_name.clear();
    hand.trouble.clear();
}

void press_ok(FileDialogHand& hand, FileDialogAnswer& answer) {
    if (hand.step == DialogStep::replace) {
        answer.path = hand.replacing;
    } else if (hand.step == DialogStep::new_folder) {
        make_folder(hand);
    } else {
        answer.path = accept(hand);
    }
}

void press_cancel(FileDialogHand& hand, FileDialogAnswer& answer) {
    if (hand.step == DialogStep::browse) {
        answer.cancelled = true;
        return;
    }
    compat::end_typing();
    hand.step = DialogStep::browse;
    hand.part = DialogPart::name;
    hand.name_selected = true;
    hand.trouble.clear();
}

void hear_dialog_keys(FileDialogHand& hand, FileDialogAnswer& answer, long lines) {
    if (hand.step != DialogStep::browse) {
        hear_step(hand, answer);
        return;
    }
    if (hear_everywhere(hand, answer)) {
        return;
    }
    switch (hand.part) {
        case DialogPart::list:
            return hear_list(hand, answer, lines);
        case DialogPart::places:
            return hear_places(hand);
        case DialogPart::kind:
            return hear_kind(hand);
        case DialogPart::name:
        case DialogPart::filter:
            return hear_text_line(hand, answer, lines);
        default:
            return hear_button(hand, answer);
    }
}

}  // namespace netglow
