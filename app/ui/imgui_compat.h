// Everything in which Dear ImGui 1.86 and 1.92 differ: handing over input, the clipboard, and how fonts come to be.
// Other files call only what both have.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "app/window/event.h"
#include "core/base/geometry.h"

struct ImFont;
struct ImFontAtlas;

namespace netglow::compat {

/// Whether a font draws at any size; where not, each size is a font of its own in the atlas.
extern const bool kFontsAtAnySize;

/// Once, after the context was made: switches, and which of our keys are ImGui's. Ctrl+Tab is not: the panels are no
/// windows to switch between.
void set_up_input();
void feed_mouse_position(Point at);
void feed_mouse_button(int button, bool down);
void feed_wheel(float x, float y);
void feed_key(Key key, bool down);
void feed_modifiers(Modifiers modifiers);
void feed_text(char32_t character);
/// Lets go of every held key and button.
void feed_focus_lost();
/// Whether Enter or Escape went down in this frame.
bool pressed_enter();
bool pressed_escape();
/// Whether the key went down in this frame, or, with `repeat`, is held long enough to count again. Of those that
/// dialogs use.
bool pressed(Key key, bool repeat = false);
/// Between these two, ImGui's own Tab stops at no box.
void begin_without_tab_stops();
void end_without_tab_stops();
/// Before a text box is drawn: unless it is being typed into, what was typed there earlier can no longer be undone. The
/// program may have put another text into it since, and ImGui's undo would write beyond its end.
void forget_typing(unsigned id);
/// The same in a callback that has put another text into the box that is being typed into.
void forget_undo();
/// The box that is being typed into is left; its text stays.
void end_typing();
/// Makes the mark of keyboard navigation invisible; Tab between boxes would show it.
void hide_navigation_mark();

/// Both functions outlive the context.
struct ClipboardHooks {
    std::function<std::string()> get;
    std::function<void(const std::string&)> set;
    std::string last;  ///< ImGui keeps a pointer to what `get` answered
};
void set_clipboard(ClipboardHooks& hooks);

/// A face for add_font(): the file's bytes, which outlive the atlas, and its height from ascender to descender in ems.
struct Face {
    std::span<const std::byte> bytes;
    float height_in_ems = 1;
};
/// Adds to the atlas the face at `em_pixels`; characters that it lacks come from `fallbacks`. `ranges`: pairs of first
/// and last character, ended by 0; outlives the build. Where fonts draw at any size, `ranges` are not needed.
ImFont* add_font(ImFontAtlas& atlas, const Face& face, std::span<const Face> fallbacks, float em_pixels,
                 const unsigned short* ranges);
/// Makes the picture of the glyphs, where they do not come when they are drawn. Touches neither a context nor OpenGL.
void build_fonts(ImFontAtlas& atlas);
/// Hands the picture of the current context's atlas to the OpenGL back end, where that does not do so itself.
void finish_fonts();

/// Pixels from the top of a line to its baseline.
float ascent(ImFont* font, float size);
void push_font(ImFont* font, float size);
void set_default_font(ImFont* font, float size);

/// Makes the text box that is being typed into show its text from the start.
void scroll_text_to_start(unsigned id);

}  // namespace netglow::compat
