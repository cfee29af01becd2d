// The program in a window on the screen: settings, window, application and the loop that sleeps.
#pragma once

#include <functional>
#include <memory>

#include "app/application.h"
#include "app/cli/command_line.h"

namespace netglow {

/// Everything between a call of the program and its picture on the screen.
class ApplicationWindow {
public:
    /// Reads the settings and the file, opens the window and starts the application; nothing is drawn yet. Throws Error
    /// where there is no display or no OpenGL 3.3.
    explicit ApplicationWindow(const WindowRequest& request);
    ~ApplicationWindow();
    ApplicationWindow(const ApplicationWindow&) = delete;
    ApplicationWindow& operator=(const ApplicationWindow&) = delete;

    /// Draws and shows one picture.
    void draw();
    /// Draws what moves and sleeps where nothing does, until the window is closed, or `stopped` says so when something
    /// has woken it.
    void run(const std::function<bool()>& stopped = {});
    /// Ends the sleep of run(); from any thread.
    void wake();
    /// Keeps the settings, and answers the exit status.
    int close();

    std::size_t frames_drawn() const;
    const Application& application() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// Returns the exit status when the window is closed. Throws Error where there is no display or no OpenGL 3.3.
int open_window(const WindowRequest& request);

}  // namespace netglow
