#include "app/render/dense_shader.h"

#include <algorithm>
#include <string_view>

#include "app/render/embedded.h"

namespace netglow {
namespace {

constexpr float kWidth = 0.07F;  ///< of the wave, as a share of the way

/// The part of the rectangle where the shader would draw anything: half of it would be looked at twice otherwise.
Rect waved(const DensePlace& place, const Wave& wave) {
    const float way = place.to - place.from;
    float left = place.rect.x;
    float right = place.rect.right();
    const float edge = 0.25F * kWidth;
    if (wave.part == WavePart::behind) {
        right = std::min(right, place.from + (wave.front + edge) * way);
    } else if (wave.part == WavePart::ahead) {
        left = std::max(left, place.from + (wave.front - edge) * way);
    }
    return {left, place.rect.y, std::max(right - left, 0.F), place.rect.height};
}

struct Inside {
    float left;
    float top;
    float right;
    float bottom;
};
Inside inside_of(const Rect& part, const Rect& whole) {
    return {(part.x - whole.x) / whole.width, (part.y - whole.y) / whole.height, (part.right() - whole.x) / whole.width,
            (part.bottom() - whole.y) / whole.height};
}

}  // namespace

DenseShaders::DenseShaders()
    : density_("density", embedded::density_vert, embedded::density_frag),
      lines_("lines", embedded::density_vert, embedded::lines_frag) {}

void DenseShaders::place(const Shader& shader, const DensePlace& place, const Wave& wave) {
    shader.use();
    glUniform4f(shader.uniform("rect"), place.rect.x, place.rect.y, place.rect.right(), place.rect.bottom());
    glUniform2f(shader.uniform("way"), place.from, place.to);
    glUniform2f(shader.uniform("viewport"), place.viewport.width, place.viewport.height);
    const float part = wave.part == WavePart::behind ? 1.F : wave.part == WavePart::ahead ? -1.F : 0.F;
    glUniform4f(shader.uniform("wave"), wave.front, part, kWidth, wave.strength);
}

void DenseShaders::draw_density(const Texture& cells, const Rect& whole, float exposure, const DensePlace& where,
                                const Wave& wave, Color positive, Color negative) const {
    const DensePlace drawn{waved(where, wave), where.from, where.to, where.viewport};
    if (drawn.rect.width <= 0) {
        return;
    }
    array_.bind();
    place(density_, drawn, wave);
    cells.bind(0);
    const Inside inside = inside_of(drawn.rect, whole);
    glUniform1i(density_.uniform("cells"), 0);
    glUniform1f(density_.uniform("exposure"), exposure);
    glUniform4f(density_.uniform("inside"), inside.left, inside.top, inside.right, inside.bottom);
    glUniform4f(density_.uniform("positive"), positive.r, positive.g, positive.b, positive.a);
    glUniform4f(density_.uniform("negative"), negative.r, negative.g, negative.b, negative.a);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

void DenseShaders::draw_lines(const Texture& picture, const Rect& whole, float opacity, const DensePlace& where,
                              const Wave& wave) const {
    const DensePlace drawn{waved(where, wave), where.from, where.to, where.viewport};
    if (drawn.rect.width <= 0) {
        return;
    }
    array_.bind();
    place(lines_, drawn, wave);
    picture.bind(0);
    const Inside inside = inside_of(drawn.rect, whole);
    glUniform1i(lines_.uniform("picture"), 0);
    glUniform1f(lines_.uniform("opacity"), opacity);
    glUniform4f(lines_.uniform("inside"), inside.left, 1 - inside.top, inside.right, 1 - inside.bottom);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace netglow
