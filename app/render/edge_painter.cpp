#include "app/render/edge_painter.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

#include "core/base/assert.h"

namespace netglow {
namespace {

/// From so many edges on they are kept as a picture, the strongest on top.
constexpr Eigen::Index kMany = 1024;
bool are_many(const Matrix& weights) {
    return weights.size() > kMany;
}

/// All edges of a matrix of so many rows, the strongest last, on top of the others.
std::vector<ListedEdge> by_strength(const std::vector<float>& weights, std::size_t rows) {
    std::vector<std::uint32_t> order(weights.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order,
                      [&](std::uint32_t a, std::uint32_t b) { return std::abs(weights[a]) < std::abs(weights[b]); });
    std::vector<ListedEdge> edges;
    edges.reserve(order.size());
    for (const std::uint32_t at : order) {
        edges.push_back({weights[at], static_cast<float>(at / rows), static_cast<float>(at % rows)});
    }
    return edges;
}

}  // namespace

std::size_t EdgePainter::upload_weights(Slot& slot, const Matrix& weights) {
    if (slot.version == slot.mirror.version()) {
        return 0;
    }
    slot.version = slot.mirror.version();
    const std::vector<float>& values = *slot.mirror.weights();
    const auto rows = static_cast<std::size_t>(weights.rows());
    if (are_many(weights)) {
        const std::vector<ListedEdge> listed = by_strength(values, rows);
        slot.drawn = listed.size();
        slot.buffer.upload(listed.data(), listed.size() * sizeof(ListedEdge));
        return listed.size() * sizeof(ListedEdge);
    }
    if (slot.drawn == values.size() && !slot.mirror.steps().empty()) {
        for (const WeightStep& step : slot.mirror.steps()) {
            slot.buffer.update((step.from * rows + step.to) * sizeof(float), &step.now, sizeof(float));
        }
        return slot.mirror.steps().size() * sizeof(float);
    }
    slot.drawn = values.size();
    slot.buffer.upload(values.data(), values.size() * sizeof(float));
    return values.size() * sizeof(float);
}

std::size_t EdgePainter::upload_ends(Slot& slot, const EdgeBundle& bundle) {
    std::vector<float> ends;
    ends.reserve(3 * (bundle.from.size() + bundle.to.size()));
    for (std::size_t sender = 0; sender < bundle.from.size(); ++sender) {
        const double signal = bundle.signals == nullptr ? 1 : (*bundle.signals)[static_cast<Eigen::Index>(sender)];
        ends.insert(ends.end(), {bundle.from[sender].x, bundle.from[sender].y, static_cast<float>(signal)});
    }
    for (const Point& receiver : bundle.to) {
        ends.insert(ends.end(), {receiver.x, receiver.y, 1});
    }
    if (ends == slot.ends && slot.ends_texture) {
        return 0;
    }
    slot.ends = ends;
    constexpr std::size_t kRow = 3 * static_cast<std::size_t>(EdgeLines::kAcross);
    const std::size_t rows = (ends.size() + kRow - 1) / kRow;
    ends.resize(rows * kRow);
    const auto height = static_cast<int>(rows);
    if (!slot.ends_texture || slot.ends_texture->height() != height) {
        slot.ends_texture.emplace(EdgeLines::kAcross, height, GL_RGB32F, GL_RGB, GL_FLOAT, GL_NEAREST);
    }
    slot.ends_texture->update(0, 0, EdgeLines::kAcross, height, ends.data());
    return ends.size() * sizeof(float);
}

EdgeUploads EdgePainter::draw(std::size_t slot_index, const EdgeBundle& bundle, const ToPixels& to_pixels,
                              Size viewport) {
    NETGLOW_ASSERT(bundle.weights != nullptr);
    if (bundle.weights->size() == 0) {
        return {};
    }
    if (bundle.from.empty()) {
        if (!large_) {
            large_.emplace(lines_);
        }
        return bundle.sight ? large_->draw(bundle, to_pixels, viewport) : EdgeUploads{};
    }
    if (bundle.opacity <= 0) {
        return {};
    }
    if (slots_.size() <= slot_index) {
        slots_.resize(slot_index + 1);
    }
    Slot& slot = slots_[slot_index];
    slot.mirror.synchronise(*bundle.weights, bundle.log);
    EdgeUploads uploaded;
    uploaded.weights = upload_weights(slot, *bundle.weights);
    uploaded.other = upload_ends(slot, bundle);
    if (!are_many(*bundle.weights)) {
        slot.picture.reset();
        draw_lines(slot, bundle, style_of(bundle, bundle.opacity, to_pixels), to_pixels, viewport);
        return uploaded;
    }
    const EdgePicture::Content content{to_pixels, viewport, style_of(bundle, 1, to_pixels)};
    if (!slot.picture || !slot.picture->fits(viewport)) {
        slot.picture.emplace(viewport);
    }
    if (uploaded.all() > 0 || !slot.picture->shows(content)) {
        slot.picture->redraw(content, [&] { draw_lines(slot, bundle, content.style, to_pixels, viewport); });
    }
    if (!picture_shader_) {
        picture_shader_.emplace();
    }
    picture_shader_->draw(*slot.picture, bundle.opacity);
    return uploaded;
}

EdgeLineStyle EdgePainter::style_of(const EdgeBundle& bundle, float opacity, const ToPixels& to_pixels) {
    EdgeLineStyle style;
    style.widths = bundle.widths;
    style.fade = bundle.fade;
    style.largest = bundle.largest;
    style.product = bundle.signals == nullptr ? 0 : bundle.front;
    style.largest_product = bundle.largest_product;
    style.signs = bundle.signs;
    style.unit = to_pixels.scale;
    style.dash = bundle.dashed ? kEdgeDash : 0;
    style.positive = with_alpha(bundle.positive, opacity);
    style.negative = with_alpha(bundle.negative, opacity);
    style.neutral = with_alpha(bundle.neutral, opacity);
    return style;
}

void EdgePainter::draw_lines(const Slot& slot, const EdgeBundle& bundle, const EdgeLineStyle& style,
                             const ToPixels& to_pixels, Size viewport) const {
    slot.array.bind();
    slot.buffer.bind();
    const EdgeLines::Ends ends{*slot.ends_texture, bundle.from.size(), bundle.to.size()};
    if (are_many(*bundle.weights)) {
        lines_.draw_listed(slot.array, slot.drawn, ends, style, to_pixels, viewport);
    } else {
        lines_.draw_all(slot.array, ends, style, to_pixels, viewport);
    }
}

}  // namespace netglow
