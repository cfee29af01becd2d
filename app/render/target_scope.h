// TargetScope: lets code draw into another framebuffer and restores the old one.
#pragma once

#include <glad/gl.h>

#include <array>

namespace netglow {

/// Saves the bound framebuffer, viewport and scissor test, disables the scissor test, and restores them when destroyed.
class TargetScope {
public:
    TargetScope() : scissor_(glIsEnabled(GL_SCISSOR_TEST)) {
        glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &framebuffer_);
        glGetIntegerv(GL_VIEWPORT, viewport_.data());
        glDisable(GL_SCISSOR_TEST);
    }
    ~TargetScope() {
        glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(framebuffer_));
        glViewport(viewport_[0], viewport_[1], viewport_[2], viewport_[3]);
        if (scissor_ == GL_TRUE) {
            glEnable(GL_SCISSOR_TEST);
        }
    }
    TargetScope(const TargetScope&) = delete;
    TargetScope& operator=(const TargetScope&) = delete;

private:
    GLboolean scissor_;
    GLint framebuffer_ = 0;
    std::array<GLint, 4> viewport_{};
};

}  // namespace netglow
