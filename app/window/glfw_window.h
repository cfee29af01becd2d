// GlfwWindow: the window on the screen, with its OpenGL 3.3 core context; everything that a person does to it becomes
// an Event in the queue that it was given.
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
    /// Opens the window, makes its context current and loads OpenGL. `events` outlives the window. A position off every
    /// screen is ignored. Throws Error where there is no display or no OpenGL 3.3; it says which, and what works
    /// without.
    GlfwWindow(const std::string& title, const WindowPlace& place, EventQueue& events);
    ~GlfwWindow();
    GlfwWindow(const GlfwWindow&) = delete;
    GlfwWindow& operator=(const GlfwWindow&) = delete;

    void make_current();
    /// Shows what was drawn; waits for the screen.
    void swap();

    Size framebuffer_size() const;  ///< pixels; 0×0 while minimised on some desktops
    float content_scale() const;    ///< pixels a point
    bool minimised() const;
    WindowPlace place() const;

    /// Handles what has happened, without waiting.
    void poll();
    /// Sleeps until something happens, wake() is called, or `seconds` have passed; without a limit where negative.
    void wait_events(double seconds);
    /// Ends wait_events(); from any thread.
    void wake();

    /// The whole screen that most of the window is on, and back to where it was. Does nothing where it is so already.
    void set_full_screen(bool on);
    void set_title(const std::string& title);
    void set_cursor(CursorKind kind);
    /// RGBA, rows from the top, square ones of 16 to 256 pixels look best. No effect where the desktop sets icons
    /// itself.
    void set_icon(int width, int height, std::span<const std::uint8_t> rgba);
    std::string clipboard() const;
    void set_clipboard(const std::string& text);

    struct Impl;

private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace netglow
