// Ui: what every widget is handed: where to register, the colours, the fonts and the scale.
//
// Widgets are free functions. Each takes the control's name (see Registry) and where it goes: pixels of the
// framebuffer, as ImGui::GetCursorScreenPos() has them; `ui.px()` makes them from the points of the mock-up. Each draws
// into the current ImGui window and registers itself. Names are unique in the whole program; a widget's ImGui id is
// made from its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/ui/font_set.h"
#include "app/ui/registry.h"
#include "core/base/geometry.h"
#include "core/scene/theme.h"

namespace netglow {

/// What outlives a frame: the one box that is typed into, the one knob that is held, the hint that waits.
struct WidgetState {
    std::string editing;        ///< name of the number box being typed into; empty: none
    std::string text;           ///< what stands in it
    std::string text_at_first;  ///< what stood in it when typing began
    bool editing_seen = false;  ///< it was drawn in this frame
    /// A box that was left for one drawn before it, in the same frame; it hands its text over when it is drawn.
    struct LeftBox {
        std::string name;
        std::string text;
        std::string text_at_first;
    } left;

    float grab_offset = 0;  ///< pixels from the knob's middle to where the mouse took it
    float press_x = 0;      ///< pixels: where the mouse was when the knob was taken
    bool moved = false;     ///< the held knob has changed something
    bool given_up = false;  ///< by Esc, until the button is up
    double held_least = 0;  ///< the range of the slider when it was taken: it stays while it is held
    double held_most = 0;

    std::string hint_of;     ///< the control, or the thing on the canvas, whose hint waits
    double hint_since = -1;  ///< ImGui's time; negative: none waits
    bool hint_seen = false;  ///< the mouse was on it in this frame
    bool hint_shown = false;
};

struct Ui {
    Registry& registry;
    const Theme& theme;
    const FontSet& fonts;
    WidgetState& state;
    float scale = 1;  ///< pixels a point: content scale times UI scale

    float px(float points) const { return points * scale; }
};

/// What is said when the mouse rests on a control.
struct Hint {
    std::string_view text;
    std::string_view shortcut;  ///< "Space"; may be empty
};

/// What a slider, a number box or a row of both did in this frame.
struct ValueChange {
    std::optional<double> value;  ///< the new value, if it is another one
    bool began = false;      ///< a drag starts with this frame; typing sets began and ended together with the value
    bool ended = false;      ///< the drag ends with this frame
    bool cancelled = false;  ///< Esc took the drag back
};

/// One of several to choose from.
struct Choice {
    std::string name;  ///< registered as "<name of the control>/<this>"
    std::string label;
    std::string hint;  ///< tooltip; may be empty
};

}  // namespace netglow
