#include "app/render/dense_picture.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "app/render/embedded.h"
#include "app/render/target_scope.h"

namespace netglow {
namespace {

/// As shaders/density_patch.vert reads it.
struct PatchLine {
    float first;
    float last;
    float more;
};

/// Making a framebuffer binds it.
Framebuffer made(int width, int height) {
    const TargetScope scope;
    return Framebuffer(Texture(width, height, GL_R32F, GL_RED, GL_FLOAT));
}

}  // namespace

PatchShader::PatchShader() : shader_("density_patch", embedded::density_patch_vert, embedded::density_patch_frag) {
    array_.bind();
    buffer_.bind();
    array_.per_instance(0, 3, sizeof(PatchLine), 0);
}

std::size_t PatchShader::draw(const DensityGrid& grid, const EdgeEnds& ends, std::span<const EdgePatch> patches) {
    std::vector<PatchLine> lines;
    lines.reserve(patches.size());
    for (const EdgePatch& patch : patches) {
        const Crossing at = crossing(ends, grid.window, patch.to, patch.from);
        lines.push_back(
            {static_cast<float>(grid.row_at(at.left)), static_cast<float>(grid.row_at(at.right)), patch.more});
    }
    const std::size_t bytes = lines.size() * sizeof(PatchLine);
    array_.bind();
    buffer_.upload(lines.data(), bytes);
    shader_.use();
    glUniform2f(shader_.uniform("cells"), static_cast<float>(grid.rows), static_cast<float>(grid.columns));
    glUniform1f(shader_.uniform("lines"), static_cast<float>(grid.lines));
    glBlendFunc(GL_ONE, GL_ONE);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(lines.size()));
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    return bytes;
}

std::size_t DensePicture::show(DenseView view, const DenseKey& key) {
    // x runs down the columns, as the cells lie in memory.
    const auto width = static_cast<int>(view.density.grid.rows);
    const auto height = static_cast<int>(view.density.grid.columns);
    if (!cells_ || cells_->width() != width || cells_->height() != height) {
        cells_.emplace(made(width, height));
    }
    cells_->texture().update(0, 0, width, height, view.density.cells.data());
    std::size_t bytes = view.density.cells.size() * sizeof(float);
    grid_ = view.density.grid;
    exposure_ = view.exposure;
    tone_ = view.tone;
    key_ = key;
    if (key.coarse) {
        return bytes;
    }
    seconds_ = view.seconds;
    std::vector<ListedEdge> listed;
    listed.reserve(view.strongest.size());
    for (const StrongEdge& edge : view.strongest) {
        listed.push_back({edge.strength, static_cast<float>(edge.from), static_cast<float>(edge.to)});
    }
    lines_ = {.edges = std::move(listed)};
    faded_.reset();
    if (const std::vector<ListedEdge>& edges = lines_.edges; !edges.empty()) {
        constexpr std::size_t kOfAll = 50;  // one edge that is much stronger than all others does not make them faint
        lines_.largest = std::abs(edges[edges.size() - 1 - edges.size() / kOfAll].weight);
        array_.bind();
        buffer_.upload(edges.data(), edges.size() * sizeof(ListedEdge));
        bytes += edges.size() * sizeof(ListedEdge);
    }
    stale = true;
    return bytes;
}

std::size_t DensePicture::patch(PatchShader& shader, std::span<const EdgePatch> patches, std::uint64_t weights) {
    const TargetScope scope;
    cells_->bind();
    key_->patches += patches.size();
    key_->weights = weights;
    return shader.draw(grid_, key_->ends, patches);
}

EdgeFade DensePicture::fade(const EdgeWidths& widths, float way, float most) {
    if (faded_ && faded_->widths == widths && faded_->way == way && faded_->most == most) {
        return faded_->fade;
    }
    const EdgeWindow& window = grid_.window;
    const double across = (window.right - window.left) * static_cast<double>(way);
    const double area = across * (window.bottom - window.top);
    InkTally tally;
    for (const ListedEdge& edge : lines_.edges) {
        const Crossing at =
            crossing(key_->ends, window, static_cast<std::size_t>(edge.to), static_cast<std::size_t>(edge.from));
        const double seen =
            std::clamp(at.right, window.top, window.bottom) - std::clamp(at.left, window.top, window.bottom);
        const float strength = std::min(std::abs(edge.weight) / std::max(lines_.largest, 1e-30F), 1.F);
        tally.add(strength, static_cast<float>(widths.of(strength) * std::hypot(across, seen) / area));
    }
    constexpr float kSoft = 0.8F;  // the strongest of very many differ little
    faded_ = Faded{widths, way, most, tally.fade(most, kSoft)};
    return faded_->fade;
}

void DensePicture::bind_lines() const {
    array_.bind();
    buffer_.bind();
}

}  // namespace netglow
