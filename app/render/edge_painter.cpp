#include "app/render/edge_painter.h"

#include <string_view>

#include "core/base/assert.h"

extern "C" {
extern const char netglow_edges_vert[], netglow_edges_vert_end[];
extern const char netglow_edges_frag[], netglow_edges_frag_end[];
}

namespace netglow {
namespace {

constexpr int kEndsAcross = 1024;  ///< texels a row; GL guarantees that many

}  // namespace

EdgePainter::EdgePainter()
    : shader_("edges", {netglow_edges_vert, netglow_edges_vert_end}, {netglow_edges_frag, netglow_edges_frag_end}) {}

std::size_t EdgePainter::upload_weights(Slot& slot, const Matrix& weights) {
    std::vector<float> values(static_cast<std::size_t>(weights.size()));
    for (Eigen::Index i = 0; i < weights.size(); ++i) {
        values[static_cast<std::size_t>(i)] = static_cast<float>(weights.data()[i]);
    }
    if (values == slot.weights) {
        return 0;
    }
    slot.weights = std::move(values);
    slot.buffer.upload(slot.weights.data(), slot.weights.size() * sizeof(float));
    return slot.weights.size() * sizeof(float);
}

std::size_t EdgePainter::upload_ends(Slot& slot, const EdgeBundle& bundle) {
    std::vector<Point> points = bundle.from;
    points.insert(points.end(), bundle.to.begin(), bundle.to.end());
    if (points == slot.points && slot.ends) {
        return 0;
    }
    slot.points = points;
    const int rows = static_cast<int>((points.size() + kEndsAcross - 1) / kEndsAcross);
    points.resize(static_cast<std::size_t>(rows) * kEndsAcross);
    if (!slot.ends || slot.ends->height() != rows) {
        slot.ends.emplace(kEndsAcross, rows, GL_RG32F, GL_RG, GL_FLOAT, GL_NEAREST);
    }
    slot.ends->update(0, 0, kEndsAcross, rows, points.data());
    return points.size() * sizeof(Point);
}

std::size_t EdgePainter::draw(std::size_t slot_index, const EdgeBundle& bundle, const ToPixels& to_pixels, Size viewport) {
    NETGLOW_ASSERT(bundle.weights != nullptr);
    if (bundle.opacity <= 0 || bundle.weights->size() == 0) {
        return 0;
    }
    if (slots_.size() <= slot_index) {
        slots_.resize(slot_index + 1);
    }
    Slot& slot = slots_[slot_index];
    slot.array.bind();
    const std::size_t uploaded = upload_weights(slot, *bundle.weights) + upload_ends(slot, bundle);
    slot.buffer.bind();
    slot.array.per_instance(0, 1, sizeof(float), 0);
    shader_.use();
    slot.ends->bind(0);
    glUniform1i(shader_.uniform("ends"), 0);
    glUniform1i(shader_.uniform("senders"), static_cast<GLint>(bundle.weights->cols()));
    glUniform1i(shader_.uniform("receivers"), static_cast<GLint>(bundle.weights->rows()));
    glUniform1f(shader_.uniform("largest"), bundle.largest > 0 ? static_cast<float>(bundle.largest) : 1.F);
    glUniform2f(shader_.uniform("viewport"), viewport.width, viewport.height);
    glUniform3f(shader_.uniform("camera"), to_pixels.scale, to_pixels.origin.x, to_pixels.origin.y);
    glUniform1f(shader_.uniform("dashed"), bundle.dashed ? kEdgeDash : 0.F);
    const Color positive = with_alpha(bundle.positive, bundle.opacity);
    const Color negative = with_alpha(bundle.negative, bundle.opacity);
    glUniform4f(shader_.uniform("positive"), positive.r, positive.g, positive.b, positive.a);
    glUniform4f(shader_.uniform("negative"), negative.r, negative.g, negative.b, negative.a);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(bundle.weights->size()));
    return uploaded;
}

}  // namespace netglow
