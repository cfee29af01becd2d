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

}  // namespace

/// A key that is a command types nothing: its letter must not appear in the box that it opens.
void Application::drop_letters_of_commands() {
    const auto is_letter = [&](const Event& event) {
        if (const KeyEvent* key = std::get_if<KeyEvent>(&event); key != nullptr && key->down) {
            letter_of_command_ = typed_by_command(*key, state_, key_focus());
        }
        const TextTyped* typed = std::get_if<TextTyped>(&event);
        return typed != nullptr && lower_key(typed->character) == std::exchange(letter_of_command_, Key::none);
    };
    EventQueue kept;
    for (Event& event : events_) {
        if (!is_letter(event)) {
            kept.push_back(std::move(event));
        }
    }
    events_ = std::move(kept);
}

void Application::handle(const Event& event) {
    if (const Resized* resized = std::get_if<Resized>(&event)) {
        framebuffer_ = resized->size;
        content_scale_ = resized->scale;
    } else if (const KeyEvent* key = std::get_if<KeyEvent>(&event)) {
        handle_key(*key);
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
    if (files.empty()) {
        return;
    }
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
