// The small controls: switch, button, segmented control, choice list.
#pragma once

#include <span>

#include "app/ui/ui.h"

namespace netglow {

/// A switch, 34 × 18 points, with its state "on" or "off" beside it in a muted colour (also its text in the registry).
/// Returns true in the frame in which it was clicked; the caller changes the state.
bool toggle(Ui& ui, std::string_view name, const Rect& rect, bool on, bool enabled = true, const Hint& hint = {});

struct ButtonLook {
    bool enabled = true;
    bool dark = false;    ///< filled with ink: the default button
    bool plain = false;   ///< without box until the mouse is on it, like a word that can be clicked
    bool strong = false;  ///< a plain button in ink instead of the muted colour
    Font font = Font::sans;
    float points = 12;
    Hint hint;
};
/// True in the frame in which it was clicked.
bool button(Ui& ui, std::string_view name, const Rect& rect, std::string_view label, const ButtonLook& look = {});

/// A button with a small triangle that points to the left or to the right.
bool arrow_button(Ui& ui, std::string_view name, const Rect& rect, bool right, bool enabled, const Hint& hint);

/// A segmented control: several choices side by side, one of them current. Registers `name` (text: the current label)
/// and each "name/choice". Returns the index of a clicked choice that is not the current one.
std::optional<std::size_t> segmented(Ui& ui, std::string_view name, const Rect& rect, std::span<const Choice> choices,
                                     std::size_t current, Font font = Font::sans, bool enabled = true);

struct ComboLook {
    bool plain = false;  ///< without box until the mouse is on it, like a word that can be clicked
    Hint hint;
};
/// A box that opens a list of choices. Registers `name` (text: the current label) and, while open, each "name/choice".
/// Returns the index of a clicked choice that is not the current one.
std::optional<std::size_t> combo(Ui& ui, std::string_view name, const Rect& rect, std::span<const Choice> choices,
                                 std::size_t current, const ComboLook& look = {});

}  // namespace netglow
