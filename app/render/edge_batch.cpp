#include "app/render/edge_batch.h"

#include <algorithm>

#include "core/base/assert.h"

namespace netglow {

namespace {

/// Texels in a row of the centres' texture, which holds as many rows as it needs: every GL takes that.
constexpr std::size_t kRow = 1024;

void set_color(const ShaderProgram& program, const char* uniform, Color color, float opacity) {
    program.set(uniform, color.r, color.g, color.b, color.a * opacity);
}

}  // namespace

EdgeBatch::EdgeBatch() {
    vertices_.per_instance(weights_, sizeof(float), {.location = 0, .components = 1});
}

std::size_t EdgeBatch::update(const EdgeBundle& bundle, std::vector<float>& scratch) {
    NETGLOW_ASSERT(bundle.weights != nullptr);
    const Matrix& weights = *bundle.weights;
    NETGLOW_ASSERT(static_cast<std::size_t>(weights.rows()) == bundle.to.size());
    NETGLOW_ASSERT(static_cast<std::size_t>(weights.cols()) == bundle.from.size());
    scratch.resize(static_cast<std::size_t>(weights.size()));
    std::transform(weights.data(), weights.data() + weights.size(), scratch.begin(),
                   [](double weight) { return static_cast<float>(weight); });
    return weights_.hold(scratch) + update_centres(bundle);
}

std::size_t EdgeBatch::update_centres(const EdgeBundle& bundle) {
    std::vector<Point> centres = bundle.from;
    centres.insert(centres.end(), bundle.to.begin(), bundle.to.end());
    if (centres == held_) {
        return 0;
    }
    held_ = centres;
    const std::size_t row = std::min(centres.size(), kRow);
    const std::size_t rows = (centres.size() + row - 1) / row;
    centres.resize(row * rows);
    const std::span<const std::byte> bytes = std::as_bytes(std::span(centres));
    const int width = static_cast<int>(row);
    const int height = static_cast<int>(rows);
    if (centres_ && centres_->width() == width && centres_->height() == height) {
        centres_->replace(0, 0, width, height, bytes);
    } else {
        centres_.emplace(TextureFormat::float_pair, width, height, bytes);
    }
    return bytes.size();
}

void EdgeBatch::draw(const EdgeBundle& bundle, const ShaderProgram& program) const {
    if (!centres_) {
        return;
    }
    centres_->bind(0);
    program.set("u_centres", 0);
    program.set("u_senders", static_cast<int>(bundle.from.size()));
    program.set("u_receivers", static_cast<int>(bundle.to.size()));
    program.set("u_largest", static_cast<float>(bundle.largest));
    program.set("u_dash", bundle.dashed ? kEdgeDash : 0.F);
    set_color(program, "u_positive", bundle.positive, bundle.opacity);
    set_color(program, "u_negative", bundle.negative, bundle.opacity);
    vertices_.draw_quads(bundle.from.size() * bundle.to.size());
}

}  // namespace netglow
