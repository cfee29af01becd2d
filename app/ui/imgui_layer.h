// ImGuiLayer: Dear ImGui, fed from our own events and drawn with its OpenGL 3 back end.
//
// Everything is in pixels of the framebuffer; ImGui's framebuffer scale stays 1. Needs a current context for its whole
// life; one of them at a time.
#pragma once

#include <functional>
#include <memory>
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

    /// Fonts and measures for `scale` pixels a point (content scale times UI scale), and colours. Costs little when
    /// neither has changed; rebuilding the fonts takes some ten milliseconds. Before the first frame, and between
    /// frames.
    void set_style(float scale, const Theme& theme);

    /// Takes from the front of the queue what one frame can hear and tells ImGui. It stops before what would hide an
    /// earlier event in the same frame: a release behind its press, a second key, a move behind a click. What stays in
    /// the queue is for the next frame: while it is not empty, draw again. Answers what was taken, in order, for
    /// whoever else listens (shortcuts, canvas).
    std::vector<Event> consume(EventQueue& queue);

    /// `seconds` since the last frame.
    void begin_frame(Size framebuffer, double seconds);
    /// Ends what begin_frame() began.
    void end_frame();
    /// Draws the frame that has ended into the framebuffer that is bound; until the next begin_frame().
    void draw();

    /// What widgets are handed; for this frame.
    Ui ui(Registry& registry, const Theme& theme);
    const FontSet& fonts() const;

    /// Puts text onto the clipboard.
    void copy(const std::string& text);

    bool holds_control() const;   ///< the mouse drags something
    void end_typing();            ///< the box that is typed into is left, as by a click elsewhere
    bool wants_text() const;      ///< a text box is being typed into
    bool wants_keyboard() const;  ///< that, or a menu, list or dialog is open: shortcuts of single keys rest
    bool wants_mouse() const;     ///< the mouse is on a panel, or a control holds it
    CursorKind cursor() const;    ///< as of the last frame
    /// Something is not settled yet (text that needs glyphs, a hint about to show): draw another frame.
    bool unsettled() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace netglow
