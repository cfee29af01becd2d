#include "app/render/edge_lines.h"

#include <cstddef>
#include <string_view>

#include "app/render/embedded.h"

namespace netglow {

EdgeLines::EdgeLines() : shader_("edges", embedded::edges_vert, embedded::edges_frag) {}

void EdgeLines::use(const EdgeLineStyle& style, const ToPixels& to_pixels, Size viewport, bool listed,
                    bool even) const {
    shader_.use();
    const auto number = [&](const char* name, double value) {
        glUniform1f(shader_.uniform(name), static_cast<float>(value));
    };
    glUniform1i(shader_.uniform("ends"), 0);
    glUniform1i(shader_.uniform("listed"), listed ? 1 : 0);
    glUniform1i(shader_.uniform("even"), even ? 1 : 0);
    glUniform1i(shader_.uniform("signs"), style.signs ? 1 : 0);
    number("largest", style.largest > 0 ? style.largest : 1);
    number("product", style.product);
    number("largest_product", style.largest_product);
    number("unit", style.unit);
    number("dashed", style.dash);
    glUniform2f(shader_.uniform("look"), style.widths.thinnest, style.widths.thickest);
    glUniform2f(shader_.uniform("fade"), style.fade.none, style.fade.full);
    glUniform2f(shader_.uniform("viewport"), viewport.width, viewport.height);
    glUniform3f(shader_.uniform("camera"), to_pixels.scale, to_pixels.origin.x, to_pixels.origin.y);
    const auto color = [&](const char* name, const Color& of) {
        glUniform4f(shader_.uniform(name), of.r, of.g, of.b, of.a);
    };
    color("positive", style.positive);
    color("negative", style.negative);
    color("neutral", style.neutral);
}

void EdgeLines::use(const Ends& ends) const {
    ends.texture.bind(0);
    glUniform1i(shader_.uniform("senders"), static_cast<GLint>(ends.senders));
    glUniform1i(shader_.uniform("receivers"), static_cast<GLint>(ends.receivers));
}

void EdgeLines::list(const VertexArray& array) {
    array.per_instance(0, 1, sizeof(ListedEdge), offsetof(ListedEdge, weight));
    array.per_instance(1, 2, sizeof(ListedEdge), offsetof(ListedEdge, from));
}

void EdgeLines::draw_all(const VertexArray& array, const Ends& ends, const EdgeLineStyle& style,
                         const ToPixels& to_pixels, Size viewport) const {
    array.per_instance(0, 1, sizeof(float), 0);
    glDisableVertexAttribArray(1);
    use(style, to_pixels, viewport, false, false);
    use(ends);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(ends.senders * ends.receivers));
}

void EdgeLines::draw_listed(const VertexArray& array, std::size_t count, const Ends& ends, const EdgeLineStyle& style,
                            const ToPixels& to_pixels, Size viewport) const {
    list(array);
    use(style, to_pixels, viewport, true, false);
    use(ends);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
}

void EdgeLines::draw_listed(const VertexArray& array, std::size_t count, const EvenEnds& ends,
                            const EdgeLineStyle& style, const ToPixels& to_pixels, Size viewport) const {
    const auto row = [&](const char* name, float x, const NeuronRow& neurons) {
        glUniform3f(shader_.uniform(name), x, static_cast<float>(neurons.top), static_cast<float>(neurons.pitch));
    };
    list(array);
    use(style, to_pixels, viewport, true, true);
    row("from_row", ends.left, ends.ends.from);
    row("to_row", ends.right, ends.ends.to);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
}

}  // namespace netglow
