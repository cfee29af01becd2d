// What the application makes of events: keys, dropped files, the close button.
#include <algorithm>
#include <utility>

#include "app/application.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

/// A key that is held repeats what moves on, not what switches over.
bool may_repeat(const Command& wanted) {
    constexpr std::string_view kMovers[] = {"step_forward",
                                            "step_back",
                                            "neuron_forward",
                                            "neuron_back",
                                            "layer_forward",
                                            "layer_back",
                                            "undo",
                                            "redo",
                                            "larger",
                                            "smaller",
                                            "more_decimals",
                                            "fewer_decimals",
                                            "next",
                                            "previous",
                                            "next_case",
                                            "previous_case",
                                            "value_up",
                                            "value_down",
                                            "value_up_fine",
                                            "value_down_fine",
                                            "value_up_coarse",
                                            "value_down_coarse"};
    return std::ranges::find(kMovers, wanted.name) != std::end(kMovers);
}

/// The key that prints the character, if one of those that are ASCII does.
Key lower_key(char32_t character) {
    const bool capital = character >= U'A' && character <= U'Z';
    return static_cast<Key>(capital ? character - U'A' + U'a' : character);
}

/// What Esc closes first, where something is open.
std::optional<Action> closed_by_escape(const State& state) {
    if (state.blank) {
        return Blank{false};
    }
    if (state.help_open) {
        return ShowHelp{false};
    }
    if (state.finder_open) {
        return ShowFinder{false};
    }
    if (state.weights_open) {
        return ShowWeights{false};
    }
    if (state.history_open) {
        return ShowHistory{false};
    }
    return state.presenting ? std::optional<Action>(Present{false}) : std::nullopt;
}

}  // namespace

/// A key that is a command types nothing: its letter must not appear in the box that it opens.
void Application::drop_letters_of_commands() {
    const auto is_letter = [&](const Event& event) {
        if (const KeyEvent* key = std::get_if<KeyEvent>(&event); key != nullptr && key->down) {
            const bool heard = !key->modifiers.ctrl && !imgui_.wants_text() && !loader_.busy() && !state_.asks();
            const bool command = heard && command_for(key->key, key->modifiers, &state_) != nullptr;
            letter_of_command_ = command ? key->key : Key::none;
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

void Application::hear(const Event& event) {
    if (const Resized* resized = std::get_if<Resized>(&event)) {
        framebuffer_ = resized->size;
        content_scale_ = resized->scale;
    } else if (const KeyEvent* key = std::get_if<KeyEvent>(&event)) {
        hear_key(*key);
    } else if (const FilesDropped* dropped = std::get_if<FilesDropped>(&event)) {
        drop(dropped->files);
    } else if (std::holds_alternative<Exposed>(event)) {
        recent_stale_ = true;
        asking_.hand.stale = true;
    } else if (std::holds_alternative<CloseRequested>(event)) {
        imgui_.wants_text() ? leave_box_for(command("quit")) : take(Quit{});
    }
}

void Application::drop(const std::vector<std::filesystem::path>& files) {
    if (files.empty()) {
        return;
    }
    if (files.size() == 1 && is_data_file(files.front())) {
        take(LoadData{files.front()});
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
    take(wanted);
}

/// What was typed is handed over with this frame's panels; then the command runs.
void Application::leave_box_for(const Command& wanted) {
    imgui_.end_typing();
    after_typing_ = &wanted;
}

void Application::hear_key(const KeyEvent& key) {
    const bool dialog_open = loader_.busy() || state_.asks();
    if (!key.down || dialog_open || imgui_.holds_control()) {  // Esc, too, belongs to what is dragged
        return;
    }
    if (imgui_.wants_text()) {
        const Command* meant = command_for(key.key, key.modifiers, &state_);
        if (meant != nullptr && meant->group == CommandGroup::file && key.modifiers.ctrl) {
            leave_box_for(*meant);
        }
        return;
    }
    if (imgui_.wants_keyboard() && !key.modifiers.ctrl) {
        return;
    }
    if (const std::optional<Action> closed = closed_by_escape(state_); key.key == Key::escape && closed) {
        update(state_, *closed);
        return;
    }
    const Command* wanted = command_for(key.key, key.modifiers, &state_);
    if (wanted != nullptr && (!key.repeat || may_repeat(*wanted))) {
        take(wanted->action(state_));
    }
}

}  // namespace netglow
