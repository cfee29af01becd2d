// HeadlessContext: OpenGL 3.3 core without a window on the screen.
//
// EGL without a surface needs no display at all; where there is no EGL, a hidden window is tried.
#pragma once

#include <memory>
#include <string>

namespace netglow {

class HeadlessContext {
public:
    /// Makes the context, makes it current and loads OpenGL. What it draws goes into a Framebuffer: it may have no
    /// other. Throws Error, with what was tried, where neither way works.
    HeadlessContext();
    /// The EGL context or the window that was current before is so again.
    ~HeadlessContext();
    HeadlessContext(HeadlessContext&&) noexcept;
    HeadlessContext& operator=(HeadlessContext&&) = delete;

    void make_current() const;
    /// How the context came about: "EGL surfaceless", "EGL device", "EGL default display" or "hidden window".
    const std::string& means() const;

    struct Means;  ///< one way of having a context

private:
    std::unique_ptr<Means> means_;
};

}  // namespace netglow
