#include "app/ui/event_feed.h"

namespace netglow {

bool EventFeed::takes_key(const KeyEvent& key) {
    if (key.repeat) {
        return true;  // ImGui repeats held keys by its own clock
    }
    if (button_changed_ || key_changed_ || text_) {
        return false;
    }
    key_changed_ = true;
    named_key_ = key.down && (key.key >= Key::escape || key.modifiers.ctrl);
    return true;
}

bool EventFeed::takes(const Event& event) {
    if (std::holds_alternative<MouseMoved>(event) || std::holds_alternative<Wheel>(event)) {
        return !button_changed_;
    }
    if (std::holds_alternative<MouseButton>(event)) {
        const bool free = !button_changed_ && !key_changed_ && !text_;
        button_changed_ = button_changed_ || free;
        return free;
    }
    if (const auto* key = std::get_if<KeyEvent>(&event)) {
        return takes_key(*key);
    }
    if (std::holds_alternative<TextTyped>(event)) {
        const bool free = !button_changed_ && !named_key_;
        text_ = text_ || free;
        return free;
    }
    if (std::holds_alternative<FocusLost>(event)) {
        return !button_changed_ && !key_changed_;
    }
    return true;
}

}  // namespace netglow
