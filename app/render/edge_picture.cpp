#include "app/render/edge_picture.h"

#include <array>
#include <cmath>
#include <string_view>

extern "C" {
extern const char netglow_picture_vert[], netglow_picture_vert_end[];
extern const char netglow_picture_frag[], netglow_picture_frag_end[];
}

namespace netglow {
namespace {

int whole(float pixels) { return static_cast<int>(std::ceil(pixels)); }

/// What is drawn into, and how much of it; brought back at the end.
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

/// Making a framebuffer binds it.
Framebuffer made(Size viewport) {
    const TargetScope scope;
    return {whole(viewport.width), whole(viewport.height)};
}

}  // namespace

EdgePicture::EdgePicture(Size viewport) : picture_(made(viewport)) {}

bool EdgePicture::fits(Size viewport) const {
    return picture_.width() == whole(viewport.width) && picture_.height() == whole(viewport.height);
}

void EdgePicture::redraw(const Content& content, const std::function<void()>& draw) {
    const TargetScope scope;
    picture_.bind();
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    draw();
    shown_ = content;
}

EdgePictureShader::EdgePictureShader()
    : shader_("picture", {netglow_picture_vert, netglow_picture_vert_end}, {netglow_picture_frag, netglow_picture_frag_end}) {}

void EdgePictureShader::draw(const EdgePicture& picture, float opacity) const {
    array_.bind();
    shader_.use();
    picture.bind_texture(0);
    glUniform1i(shader_.uniform("picture"), 0);
    glUniform1f(shader_.uniform("opacity"), opacity);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace netglow
