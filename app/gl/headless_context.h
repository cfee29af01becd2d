// HeadlessContext: an OpenGL 3.3 context without a display or a window, current in this thread while it lives.
#pragma once

#include <memory>

namespace netglow {

class HeadlessContext {
public:
    /// Uses EGL without a surface or, without EGL, a hidden window. Loads OpenGL. Throws Error if neither is available.
    HeadlessContext();
    ~HeadlessContext();
    HeadlessContext(const HeadlessContext&) = delete;
    HeadlessContext& operator=(const HeadlessContext&) = delete;

    struct Impl;  ///< base class of the EGL and the hidden-window implementation

private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace netglow
