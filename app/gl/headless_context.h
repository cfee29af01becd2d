// HeadlessContext: an OpenGL 3.3 context without a display or a window, current in this thread while it lives.
#pragma once

#include <memory>

namespace netglow {

class HeadlessContext {
public:
    /// EGL without a surface; where there is no EGL, a hidden window. Loads OpenGL. Throws Error where neither is to be
    /// had.
    HeadlessContext();
    ~HeadlessContext();
    HeadlessContext(const HeadlessContext&) = delete;
    HeadlessContext& operator=(const HeadlessContext&) = delete;

    struct Impl;  ///< one way of having a context

private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace netglow
