// ImGuiLayer: Dear ImGui, fed with the program's own events and drawn with its OpenGL 3 back end.
//
// Everything is in pixels of the framebuffer; ImGui's framebuffer scale stays 1. Needs a current GL context for its
// whole lifetime; only one instance at a time.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/ui.h"
#include "app/window/cursor.h"
#include "app/window/event.h"

namespace netglow {

struct Clipboard {
    std::function<std::string()> get;
    std::function<void(const std::string&)> set;
};

class ImGuiLayer {
public:
    /// Without a clipboard, copied text stays inside the program. `fonts` may have been prepared for the first style.
    explicit ImGuiLayer(Clipboard clipboard = {}, FontSet fonts = {});
    ~ImGuiLayer();
    ImGuiLayer(const ImGuiLayer&) = delete;
    ImGuiLayer& operator=(const ImGuiLayer&) = delete;

    /// Sets fonts and sizes for `scale` pixels a point (content scale times UI scale), and colours. Cheap if nothing
    /// has changed; rebuilding the fonts takes some ten milliseconds. Call before the first frame or between frames.
    void set_style(float scale, const Theme& theme);

    /// What becomes of an event: ImGui and the program hear it, the program alone, nobody; or it stays in the queue,
    /// and with it all behind it, for a later frame.
    enum class Hearing { all, program, nobody, later };

    /// Passes events from the front of the queue to ImGui, as many as one frame can handle. Stops before an event that
    /// would hide an earlier one in the same frame: a release after its press, a second key, a move after a click. The
    /// rest stays in the queue for the next frame: while it is not empty, draw again. `hearing` is asked once about
    /// each event that this frame could handle. Returns the events taken, in order, for other consumers (shortcuts,
    /// canvas).
    std::vector<Event> consume(EventQueue& queue, const std::function<Hearing(const Event&)>& hearing = {});

    /// `seconds` since the last frame, however many: ImGui is told of a quarter at most, tips count them all.
    /// `menu_opens`: a key opens a menu in this frame.
    void begin_frame(Size framebuffer, double seconds, bool menu_opens = false);
    /// Ends what begin_frame() began.
    void end_frame();
    /// Draws the ended frame into the bound framebuffer; callable until the next begin_frame().
    void draw();

    /// The parameters for widgets in this frame.
    Ui ui(Registry& registry, const Theme& theme);
    const FontSet& fonts() const;

    /// Puts text onto the clipboard.
    void copy(const std::string& text);

    bool holds_control() const;  ///< the mouse is dragging a control
    void end_typing();           ///< deactivates the active text box, as a click elsewhere does
    bool wants_text() const;     ///< a text box is being typed into
    /// It is one of a chain of numbers, and nothing has been typed yet.
    bool untouched_number() const;
    bool gone_on() const;    ///< and it was reached by Tab or Enter in another box
    bool opens_box() const;  ///< in the last frame a text box was given the keyboard, which it has some frames later
    unsigned active_box() const;  ///< ImGui's number of that box; 0: none
    bool wants_keyboard() const;  ///< that, or a menu, list or dialog is open: single-key shortcuts are off
    bool wants_mouse() const;     ///< the mouse is on a panel, or is dragging a control
    CursorKind cursor() const;    ///< as of the last frame
    /// Whether another frame is needed (missing glyphs, a tip of which ImGui has only measured the size).
    bool unsettled() const;
    /// Seconds from the last frame until a tip is to appear, if the pointer rests until then; nothing: none is pending.
    std::optional<double> seconds_until_tip() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace netglow
