// GlfwWindow: the window on the screen, with its OpenGL 3.3 core context; it pushes all user input as Events into the
// given queue.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "app/window/cursor.h"
#include "app/window/event.h"
#include "app/window/window_place.h"
#include "core/base/geometry.h"

namespace netglow {

class GlfwWindow {
public:
    /// Opens the window, makes its context current and loads OpenGL. `events` must outlive the window. A position
    /// outside every screen is ignored. Throws Error if there is no display or no OpenGL 3.3; the message says which,
    /// and which commands work without.
    GlfwWindow(const std::string& title, const WindowPlace& place, EventQueue& events);
    ~GlfwWindow();
    GlfwWindow(const GlfwWindow&) = delete;
    GlfwWindow& operator=(const GlfwWindow&) = delete;

    void make_current();
    /// Swaps the buffers; waits for vertical sync.
    void swap();

    Size framebuffer_size() const;  ///< pixels; 0×0 while minimised on some desktops
    float content_scale() const;    ///< pixels a point
    Size screen_size() const;       ///< pixels of the screen that the window is on; 0×0 if the desktop does not tell
    bool minimised() const;
    WindowPlace place() const;

    /// Makes the window so large, as far as the screen has room.
    void resize(Size points);

    /// Processes pending window events without waiting.
    void poll();
    /// Sleeps until an event arrives, wake() is called, or `seconds` have passed; negative: no time limit.
    void wait_events(double seconds);
    /// Ends wait_events(); callable from any thread.
    void wake();

    /// Fills the screen that most of the window is on, or restores the old position. Does nothing if already in that
    /// mode.
    void set_full_screen(bool on);
    void set_title(const std::string& title);
    void set_cursor(CursorKind kind);
    /// RGBA, rows from the top; square icons of 16 to 256 pixels look best. No effect if the desktop sets icons itself.
    void set_icon(int width, int height, std::span<const std::uint8_t> rgba);
    std::string clipboard() const;
    void set_clipboard(const std::string& text);

    struct Impl;

private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace netglow
