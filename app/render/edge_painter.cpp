#include "app/render/edge_painter.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>

#include "core/base/assert.h"

extern "C" {
extern const char netglow_edges_vert[], netglow_edges_vert_end[];
extern const char netglow_edges_frag[], netglow_edges_frag_end[];
}

namespace netglow {
namespace {

constexpr int kEndsAcross = 1024;  ///< texels a row; GL guarantees that many

/// One of some edges; as shaders/edges.vert reads it.
struct ListedEdge {
    float weight;
    float from;  ///< the sender's index
    float to;
};

/// From so many edges on they are kept as a picture, thin, the strongest on top.
constexpr Eigen::Index kMany = 1024;
bool are_many(const Matrix& weights) { return weights.size() > kMany; }

/// What stands for the weakest edge that is drawn, and for the layer's strongest.
struct LineLook {
    float thinnest;  ///< points
    float thickest;
    float faintest;  ///< opacity of the weakest; 1 of the strongest
};
constexpr LineLook kFewLines{1, 5, 1};  ///< as edge_width() has it
constexpr LineLook kManyLines{0.5F, 2, 0.3F};

/// The strongest edges of a matrix of so many rows, the very strongest last, on top of the others.
std::vector<ListedEdge> strongest(const std::vector<float>& weights, std::size_t rows) {
    std::vector<std::uint32_t> order(weights.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto stronger = [&](std::uint32_t a, std::uint32_t b) { return std::abs(weights[a]) > std::abs(weights[b]); };
    const std::size_t count = std::min(order.size(), kMostEdgesDrawn);
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(count);
    if (end != order.end()) {
        std::nth_element(order.begin(), end, order.end(), stronger);
    }
    std::sort(order.begin(), end, [&](std::uint32_t a, std::uint32_t b) { return stronger(b, a); });
    std::vector<ListedEdge> edges;
    edges.reserve(count);
    for (auto at = order.begin(); at != end; ++at) {
        edges.push_back({weights[*at], static_cast<float>(*at / rows), static_cast<float>(*at % rows)});
    }
    return edges;
}

}  // namespace

EdgePainter::EdgePainter()
    : shader_("edges", {netglow_edges_vert, netglow_edges_vert_end}, {netglow_edges_frag, netglow_edges_frag_end}) {}

/// Whether they are others than before.
bool EdgePainter::keep_weights(Slot& slot, const Matrix& weights) {
    const auto count = static_cast<std::size_t>(weights.size());
    const double* values = weights.data();
    const auto as_before = [&] {
        return std::equal(slot.weights.begin(), slot.weights.end(), values,
                          [](float kept, double value) { return kept == static_cast<float>(value); });
    };
    if (slot.weights.size() == count && as_before()) {
        return false;
    }
    slot.weights.resize(count);
    std::transform(values, values + count, slot.weights.begin(), [](double value) { return static_cast<float>(value); });
    return true;
}

std::size_t EdgePainter::upload_weights(Slot& slot, const Matrix& weights) {
    if (!keep_weights(slot, weights)) {
        return 0;
    }
    const auto put = [&](const auto& instances) {
        const std::size_t bytes = instances.size() * sizeof(instances.front());
        slot.buffer.upload(instances.data(), bytes);
        slot.drawn = instances.size();
        return bytes;
    };
    if (!are_many(weights)) {
        return put(slot.weights);
    }
    const std::vector<ListedEdge> listed = strongest(slot.weights, static_cast<std::size_t>(weights.rows()));
    slot.least = std::abs(listed.front().weight);
    return put(listed);
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
    const std::size_t uploaded = upload_weights(slot, *bundle.weights) + upload_ends(slot, bundle);
    if (!are_many(*bundle.weights)) {
        slot.picture.reset();
        draw_lines(slot, bundle, bundle.opacity, to_pixels, viewport);
        return uploaded;
    }
    const EdgePicture::Content content{to_pixels.scale, to_pixels.origin, viewport, bundle.positive, bundle.negative, bundle.largest};
    if (!slot.picture || !slot.picture->fits(viewport)) {
        slot.picture.emplace(viewport);
    }
    if (uploaded > 0 || !slot.picture->shows(content)) {
        slot.picture->redraw(content, [&] { draw_lines(slot, bundle, 1, to_pixels, viewport); });
    }
    if (!picture_shader_) {
        picture_shader_.emplace();
    }
    picture_shader_->draw(*slot.picture, bundle.opacity);
    return uploaded;
}

void EdgePainter::draw_lines(const Slot& slot, const EdgeBundle& bundle, float opacity, const ToPixels& to_pixels,
                             Size viewport) const {
    const bool listed = are_many(*bundle.weights);
    const LineLook look = listed ? kManyLines : kFewLines;
    slot.array.bind();
    slot.buffer.bind();
    if (listed) {
        slot.array.per_instance(0, 1, sizeof(ListedEdge), offsetof(ListedEdge, weight));
        slot.array.per_instance(1, 2, sizeof(ListedEdge), offsetof(ListedEdge, from));
    } else {
        slot.array.per_instance(0, 1, sizeof(float), 0);
        glDisableVertexAttribArray(1);
    }
    shader_.use();
    slot.ends->bind(0);
    glUniform1i(shader_.uniform("ends"), 0);
    glUniform1i(shader_.uniform("listed"), listed ? 1 : 0);
    glUniform1i(shader_.uniform("senders"), static_cast<GLint>(bundle.weights->cols()));
    glUniform1i(shader_.uniform("receivers"), static_cast<GLint>(bundle.weights->rows()));
    glUniform1f(shader_.uniform("largest"), bundle.largest > 0 ? static_cast<float>(bundle.largest) : 1.F);
    glUniform1f(shader_.uniform("least"), listed ? slot.least : 0.F);
    glUniform3f(shader_.uniform("look"), look.thinnest, look.thickest, look.faintest);
    glUniform2f(shader_.uniform("viewport"), viewport.width, viewport.height);
    glUniform3f(shader_.uniform("camera"), to_pixels.scale, to_pixels.origin.x, to_pixels.origin.y);
    glUniform1f(shader_.uniform("dashed"), bundle.dashed ? kEdgeDash : 0.F);
    const Color positive = with_alpha(bundle.positive, opacity);
    const Color negative = with_alpha(bundle.negative, opacity);
    glUniform4f(shader_.uniform("positive"), positive.r, positive.g, positive.b, positive.a);
    glUniform4f(shader_.uniform("negative"), negative.r, negative.g, negative.b, negative.a);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(slot.drawn));
}

}  // namespace netglow
