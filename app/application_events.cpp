// Event handling of the application: keys, dropped files, the close button.
#include <algorithm>
#include <utility>

#include "app/application.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

/// The key that prints the character, if one of those that are ASCII does.
Key lower_key(char32_t character) {
    const bool capital = character >= U'A' && character <= U'Z';
    return static_cast<Key>(capital ? character - U'A' + U'a' : character);
}

/// Besides keys: clicks, and letters of keys that have no name of ours.
bool ends_blank_screen(const Event& event) {
    const MouseButton* button = std::get_if<MouseButton>(&event);
    return std::holds_alternative<TextTyped>(event) || (button != nullptr && button->down);
}

}  // namespace

/// Keys are understood one by one, each when all before it have had their effect: what is typed after a command waits
/// until the box that it opens is there. A key that is a command types nothing into that box, nor while it is held.
ImGuiLayer::Hearing Application::hearing(const Event& event) {
    using Hearing = ImGuiLayer::Hearing;
    if (const KeyEvent* key = std::get_if<KeyEvent>(&event)) {
        return key->down ? hearing_of_key(*key) : Hearing::all;
    }
    if (const TextTyped* typed = std::get_if<TextTyped>(&event)) {
        if (lower_key(typed->character) == std::exchange(letter_of_command_, Key::none)) {
            return Hearing::nobody;
        }
        if (state_.session.blank) {
            return Hearing::program;  // a key without a name of ours, as ä: it ends the blank screen, too
        }
        return command_heard_ || opening_box_.awaited() ? Hearing::later : Hearing::all;
    }
    if (!state_.session.blank) {
        return Hearing::all;
    }
    if (const MouseButton* button = std::get_if<MouseButton>(&event)) {
        return button->down ? Hearing::program : Hearing::all;
    }
    return std::holds_alternative<Wheel>(event) ? Hearing::nobody : Hearing::all;
}

ImGuiLayer::Hearing Application::hearing_of_key(const KeyEvent& key) {
    using Hearing = ImGuiLayer::Hearing;
    const bool opening = opening_box_.awaited();
    if (key.repeat && key.key == key_of_command_ && (opening || imgui_.wants_text() || state_.session.blank)) {
        letter_of_command_ = key.key;
        return Hearing::nobody;
    }
    const bool goes_on = key.repeat && key.key == key_of_command_;  // else a slow machine would lag behind
    if ((command_heard_ && !goes_on) || opening) {
        return Hearing::later;
    }
    const KeyFocus focus = key_focus();
    const KeyMeaning meaning = meaning_of(key, state_, focus);
    letter_of_command_ = typed_by_command(key, state_, focus);
    key_of_command_ = meaning.command != nullptr || goes_on ? key.key : Key::none;
    command_heard_ = command_heard_ || meaning.command != nullptr;
    return meaning.ends_cover ? Hearing::program : Hearing::all;
}

void Application::handle(const Event& event) {
    if (const Resized* resized = std::get_if<Resized>(&event)) {
        framebuffer_ = resized->size;
        content_scale_ = resized->scale;
    } else if (const KeyEvent* key = std::get_if<KeyEvent>(&event)) {
        handle_key(*key);
    } else if (state_.session.blank && ends_blank_screen(event)) {
        act(Blank{false});
    } else if (const FilesDropped* dropped = std::get_if<FilesDropped>(&event)) {
        drop(dropped->files);
    } else if (std::holds_alternative<Exposed>(event)) {
        recent_stale_ = true;
        asking_.ui_state.stale = true;
    } else if (std::holds_alternative<CloseRequested>(event)) {
        if (imgui_.wants_text() && !state_.session.blank) {
            leave_box_for(command("quit"));
        } else {
            act(Quit{});
        }
    }
}

void Application::drop(const std::vector<std::filesystem::path>& files) {
    const bool questioned = state_.dialogs.leaving || state_.dialogs.overwriting || state_.session.offering;
    if (files.empty() || questioned) {
        return;  // the question is answered first; the one for a file is answered by this
    }
    act(ShowHelp{false});
    if (files.size() == 1 && is_data_file(files.front())) {
        act(LoadData{files.front()});
        return;
    }
    const FileKind& models = words_of(PathQuestion::open).kinds.front();
    const auto found =
        std::ranges::find_if(files, [&](const auto& file) { return models.holds(file.filename().string()); });
    const std::filesystem::path& file = found == files.end() ? files.front() : *found;
    OpenFile wanted{.file = file};
    if (files.size() > 1) {
        wanted.note = "One network is shown at a time: of the " + std::to_string(files.size()) + " files dropped, " +
                      shown_name(file.filename().string()) + " is open.";
    }
    act(wanted);
}

/// What was typed is handed over with this frame's panels; then the command runs.
void Application::leave_box_for(const Command& wanted) {
    imgui_.end_typing();
    after_typing_ = &wanted;
}

KeyFocus Application::key_focus() const {
    return {effects_.busy(),         imgui_.holds_control(),    imgui_.wants_text(),
            imgui_.wants_keyboard(), imgui_.untouched_number(), imgui_.gone_on()};
}

void Application::handle_key(const KeyEvent& key) {
    const KeyMeaning meaning = meaning_of(key, state_, key_focus());
    if (meaning.ends_typing) {
        leave_box_for(*meaning.command);
    } else if (meaning.command != nullptr) {
        act(meaning.command->action(state_));
    }
}

}  // namespace netglow
