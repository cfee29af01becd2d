// Everything in which Dear ImGui 1.86 and 1.92 differ: input, the clipboard and font building. Other files use only the
// API that both have.
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

/// Whether a font can be drawn at any size; if not, each size is a separate font in the atlas.
extern const bool kFontsAtAnySize;

/// Call once after creating the context: sets configuration flags and the key mapping. Disables Ctrl+Tab, because the
/// panels are not windows to switch between.
void set_up_input();
void feed_mouse_position(Point at);
void feed_mouse_button(int button, bool down);
void feed_wheel(float x, float y);
void feed_key(Key key, bool down);
void feed_modifiers(Modifiers modifiers);
void feed_text(char32_t character);
/// Releases all held keys and buttons.
void feed_focus_lost();
/// Whether Enter or Escape went down in this frame.
bool pressed_enter();
bool pressed_escape();
/// Whether the key went down in this frame or, with `repeat`, repeats while held. Supports only the keys that dialogs
/// use.
bool pressed(Key key, bool repeat = false);
/// Between these two calls, ImGui's own Tab navigation skips all boxes.
void begin_without_tab_stops();
void end_without_tab_stops();
/// Call before a text box is drawn: clears its undo history unless it is being typed into. The program may have
/// replaced its text since, and ImGui's undo would then write beyond its end.
void forget_typing(unsigned id);
/// The same for the active box, to be called in its callback after replacing its text.
void forget_undo();
/// ImGui's number of the text box that is being typed into, from the frame on in which that begins; 0: none.
unsigned active_box();
/// Deactivates the active text box, keeping its text.
void end_typing();
/// While a menu is open, the arrow keys, Enter and Esc go through it. At other times they are the program's own.
void set_menu_keys(bool on);
/// The entry that Enter takes is lit, as if the mouse were on it.
void show_menu_choice();
/// Hides the keyboard-navigation highlight, which Tab between boxes would show.
void hide_navigation_mark();

/// Must outlive the context.
struct ClipboardHooks {
    std::function<std::string()> get;
    std::function<void(const std::string&)> set;
    std::string last;  ///< keeps the string alive to which ImGui has a pointer
};
void set_clipboard(ClipboardHooks& hooks);

/// A font face for add_font(): the file's bytes, which must outlive the atlas, and its height from ascender to
/// descender in ems.
struct Face {
    std::span<const std::byte> bytes;
    float height_in_ems = 1;
};
/// Adds the face to the atlas at `em_pixels`; missing characters come from `fallbacks`. `ranges`: pairs of first and
/// last character, terminated by 0; must outlive the build. Unused if kFontsAtAnySize.
ImFont* add_font(ImFontAtlas& atlas, const Face& face, std::span<const Face> fallbacks, float em_pixels,
                 const unsigned short* ranges);
/// Rasterises the glyphs, unless ImGui does so on demand. Uses neither an ImGui context nor OpenGL.
void build_fonts(ImFontAtlas& atlas);
/// Uploads the current context's atlas with the OpenGL back end, unless the back end does so itself.
void finish_fonts();

/// Pixels from the top of a line to its baseline.
float ascent(ImFont* font, float size);
void push_font(ImFont* font, float size);
void set_default_font(ImFont* font, float size);

/// Scrolls the active text box to the start of its text.
void scroll_text_to_start(unsigned id);

}  // namespace netglow::compat
