// Columns whose neurons have no room for discs: a strip with a cell a neuron, and beside inputs that are a picture that
// picture.
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/document/classes.h"
#include "core/scene/canvas/neuron_state.h"
#include "core/scene/canvas/scene_parts.h"

namespace netglow {
namespace {

constexpr float kWidth = 10;              ///< of a strip, on the screen
constexpr std::size_t kMostCells = 1024;  ///< along a strip: what every GPU takes

std::uint32_t packed(Color color, float alpha) {
    const auto byte = [&](float part) {
        return static_cast<std::uint32_t>(std::lround(255 * std::clamp(part * alpha, 0.F, 1.F)));
    };
    return byte(color.r) | byte(color.g) << 8U | byte(color.b) << 16U | byte(1) << 24U;
}

/// The mean of what the neurons of a cell are filled with; of very many, of some of them.
Color mean_fill(const SceneInput& input, std::size_t layer, IndexRange neurons) {
    constexpr std::size_t kMostLooked = 8;
    const std::size_t stride = (neurons.size() + kMostLooked - 1) / kMostLooked;
    Color sum{0, 0, 0, 1};
    float count = 0;
    for (std::size_t index = neurons.first; index < neurons.end; index += stride) {
        const Color fill = neuron_state(input, {layer, index}).fill;
        sum = {sum.r + fill.r, sum.g + fill.g, sum.b + fill.b, 1};
        ++count;
    }
    return {sum.r / count, sum.g / count, sum.b / count, 1};
}

Box frame(const Rect& rect, Color stroke, float width) {
    const Color none = with_alpha(stroke, 0);
    return {.rect = rect, .corner = 0, .fill = none, .fill_right = none, .stroke = stroke, .stroke_width = width};
}

void add_strip(const SceneInput& input, Scene& scene, SceneParts& parts, std::size_t layer, float share) {
    const Column& column = input.layout.columns[layer];
    const IndexRange seen = input.in_sight(layer);
    if (seen.size() == 0) {
        return;
    }
    const float width = kWidth / std::max(input.view.zoom, 1.F);
    const Rect rect{column.x - width / 2, column.top + column.pitch * (static_cast<float>(seen.first) - 0.5F), width,
                    column.pitch * static_cast<float>(seen.size())};
    const auto points = static_cast<std::size_t>(std::max(rect.height * input.view.zoom, 1.F));
    const std::size_t cells = std::min({seen.size(), kMostCells, points});
    Raster raster{.rect = rect, .columns = 1, .pixels = {}, .cells = true};
    raster.pixels.reserve(cells);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const IndexRange neurons{seen.first + cell * seen.size() / cells,
                                 seen.first + (cell + 1) * seen.size() / cells};
        raster.pixels.push_back(packed(mean_fill(input, layer, neurons), share));
    }
    scene.rasters.push_back(std::move(raster));
    parts.discs.emplace_back(frame(rect, with_alpha(input.theme.muted, share), width / kWidth));
    parts.space.add(rect);
}

/// Left of the column; two lines say that it is the same, row by row.
void add_picture(const SceneInput& input, Scene& scene, SceneParts& parts, const Rect& rect, const InputImage& image) {
    const Column& column = input.layout.columns[0];
    const float height = column.pitch * static_cast<float>(column.neurons);
    if (image.width > kMostCells || image.height > kMostCells) {
        return;
    }
    Raster raster{.rect = rect, .columns = image.width, .pixels = {}, .cells = true};
    for (const double value : input.trace.outputs(0)) {
        const double full = std::clamp((value - image.low) / (image.high - image.low), 0.0, 1.0);
        raster.pixels.push_back(packed(mix(input.theme.field, input.theme.ink, static_cast<float>(full)), 1));
    }
    scene.rasters.push_back(std::move(raster));
    const Color line = with_alpha(input.theme.muted, 0.6F);
    const float width = 1 / std::max(input.view.zoom, 1.F);
    parts.lines.emplace_back(Line{.from = {rect.right(), rect.y},
                                  .to = {column.x, column.top - column.pitch / 2},
                                  .width = width,
                                  .color = line});
    parts.lines.emplace_back(Line{.from = {rect.right(), rect.bottom()},
                                  .to = {column.x, column.top + height - column.pitch / 2},
                                  .width = width,
                                  .color = line});
    parts.discs.emplace_back(frame(rect, input.theme.muted, width));
    parts.space.add(rect);
}

}  // namespace

std::optional<InputImage> picture_of(const Document& document) {
    constexpr std::size_t kMany = 128;
    const std::size_t inputs = document.network.inputs();
    if (document.input_image) {
        return document.input_image;
    }
    const auto side = static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(inputs))));
    if (inputs <= kMany || side * side != inputs) {
        return std::nullopt;
    }
    const double low = std::min(document.input.minCoeff(), 0.0);
    return InputImage{
        .width = side, .height = side, .low = low, .high = std::max(document.input.maxCoeff(), low + 1e-300)};
}

LayoutStyle with_room_for(LayoutStyle look, const Document& document) {
    if (const std::optional<InputImage> image = picture_of(document)) {
        look.picture = true;
        look.picture_aspect = static_cast<float>(image->width) / static_cast<float>(image->height);
    }
    look.answer = answers_with_a_class(document);
    return look;
}

void add_neuron_strips(const SceneInput& input, Scene& scene, SceneParts& parts) {
    for (std::size_t layer = 0; layer <= input.network.depth(); ++layer) {
        const float share = input.strip_share(layer);
        if (share > 0) {
            add_strip(input, scene, parts, layer, share);
        }
    }
    const std::optional<Rect>& rect = input.layout.picture;
    const std::optional<InputImage> image = rect ? picture_of(input.document) : std::nullopt;
    if (image) {
        add_picture(input, scene, parts, *rect, *image);
    }
}

}  // namespace netglow
