// Ui: the parameters that every widget takes: registry, colours, fonts, widget state and scale.
//
// Widgets are free functions. Each takes the control's name (see Registry) and its rectangle in pixels of the
// framebuffer, like ImGui::GetCursorScreenPos(); `ui.px()` converts points to pixels. Each draws into the current ImGui
// window and registers itself. Names are unique in the whole program; a widget's ImGui id is made from its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/ui/font_set.h"
#include "app/ui/registry.h"
#include "core/base/geometry.h"
#include "core/scene/theme.h"

namespace netglow {

/// State that outlives a frame: the active text box, the dragged knob, the pending tooltip.
struct WidgetState {
    std::string editing;        ///< name of the number box being typed into; empty: none
    std::string text;           ///< its current text
    std::string text_at_first;  ///< its text when typing began
    bool editing_seen = false;  ///< it was drawn in this frame
    bool box_opening = false;   ///< in this frame a text box was given the keyboard
    /// A box that lost the focus to one drawn earlier in the same frame; it commits its text when it is drawn.
    struct LeftBox {
        std::string name;
        std::string text;
        std::string text_at_first;
    } left;

    bool goes_on = false;   ///< the box is one of a chain of numbers, see GoesOn
    bool stays = false;     ///< Enter or Tab met text that cannot be read: the box is to be typed into again
    int waits_for_box = 0;  ///< frames for which events are held back at most, because a box is about to open
    bool arrives = false;   ///< a key goes on to another number; until its box is open
    bool gone_on = false;   ///< the open box was reached so
    /// A box that was left with text that cannot be read; it keeps showing it until it is mended or the value changes.
    struct WrongText {
        std::string name;
        std::string text;
        double value = 0;  ///< of the box
    } wrong;

    float grab_offset = 0;  ///< pixels from the knob's centre to where the mouse pressed it
    float press_x = 0;      ///< pixels: the mouse position when the knob was pressed
    bool moved = false;     ///< the dragged knob has changed its value
    bool given_up = false;  ///< cancelled by Esc; until the button is released
    double held_least = 0;  ///< the slider's range when the drag began; fixed during the drag
    double held_most = 0;

    bool menu_shown = false;  ///< entries of a menu were drawn in this frame: arrow keys go through them

    std::string hint_of;     ///< the control, or the place on the canvas, whose tooltip is pending
    double hint_since = -1;  ///< on the clock of `time`; negative: none is pending
    bool hint_seen = false;  ///< the mouse was on it in this frame
    bool hint_shown = false;
    bool hint_appeared = false;  ///< in this frame: ImGui measures it first, and draws it in the next one

    double time = 0;  ///< seconds that frames have been drawn over
};

struct Ui {
    Registry& registry;
    const Theme& theme;
    const FontSet& fonts;
    WidgetState& state;
    float scale = 1;  ///< pixels a point: content scale times UI scale

    float px(float points) const { return points * scale; }
};

/// A control's tooltip.
struct Hint {
    std::string_view text;
    std::string_view shortcut;  ///< "Space"; may be empty
};

/// The result of a slider, a number box or a row of both in this frame.
struct ValueChange {
    std::optional<double> value;  ///< the new value, if it has changed
    bool began = false;      ///< a drag starts with this frame; typing sets began and ended together with the value
    bool ended = false;      ///< the drag ends with this frame
    bool cancelled = false;  ///< Esc cancelled the drag
    int go_on = 0;           ///< a number box was left by a key: to the next number (1), to the one before (-1)
};

/// One of several choices.
struct Choice {
    std::string name;  ///< registered as "<name of the control>/<this>"
    std::string label;
    std::string hint;  ///< tooltip; may be empty
};

}  // namespace netglow
