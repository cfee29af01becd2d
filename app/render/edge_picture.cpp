#include "app/render/edge_picture.h"

#include <cmath>
#include <string_view>

#include "app/render/embedded.h"
#include "app/render/target_scope.h"

namespace netglow {
namespace {

int whole(float pixels) {
    return static_cast<int>(std::ceil(pixels));
}

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

EdgePictureShader::EdgePictureShader() : shader_("picture", embedded::picture_vert, embedded::picture_frag) {}

void EdgePictureShader::draw(const EdgePicture& picture, float opacity) const {
    array_.bind();
    shader_.use();
    picture.bind_texture(0);
    glUniform1i(shader_.uniform("picture"), 0);
    glUniform1f(shader_.uniform("opacity"), opacity);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace netglow
