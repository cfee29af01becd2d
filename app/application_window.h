// The program in a window on the screen: settings, window, application and the event loop.
#pragma once

#include <functional>
#include <memory>

#include "app/application.h"
#include "app/cli/command_line.h"

namespace netglow {

/// Sets up and owns everything that the program needs to run in a window.
class ApplicationWindow {
public:
    /// Reads the settings and the file, opens the window and starts the application; nothing is drawn yet. Throws Error
    /// where there is no display or no OpenGL 3.3.
    explicit ApplicationWindow(const WindowRequest& request);
    ~ApplicationWindow();
    ApplicationWindow(const ApplicationWindow&) = delete;
    ApplicationWindow& operator=(const ApplicationWindow&) = delete;

    /// Draws and shows one frame.
    void draw();
    /// Runs the event loop until the window is closed or, after a wake-up, `stopped` returns true. Draws while
    /// something moves, sleeps otherwise.
    void run(const std::function<bool()>& stopped = {});
    /// Wakes run() up; callable from any thread.
    void wake();
    /// Saves the settings, and returns the exit status.
    int close();

    std::size_t frames_drawn() const;
    const Application& application() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// Opens the window and runs until it is closed; returns the exit status. Throws Error where there is no display or no
/// OpenGL 3.3.
int open_window(const WindowRequest& request);

}  // namespace netglow
