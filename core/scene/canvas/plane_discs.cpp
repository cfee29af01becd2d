#include "core/scene/canvas/plane_discs.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace netglow {
namespace {

/// Premultiplied, as rasters have it.
std::uint32_t packed_plane_color(Color color, float share) {
    const auto byte = [](float part) {
        return static_cast<std::uint32_t>(std::lround(255 * std::clamp(part, 0.F, 1.F)));
    };
    return byte(color.r * share) | byte(color.g * share) << 8U | byte(color.b * share) << 16U | byte(share) << 24U;
}

float part_along(double value, const GridAxis& axis) {
    return static_cast<float>((value / 2 - axis.low / 2) / (axis.high / 2 - axis.low / 2));
}

/// Where two inputs lie on the neuron's disc; nothing where a mark of this radius would leave it.
std::optional<Point> on_disc(const SceneInput& input, NeuronAt at, const Vector& inputs, float mark) {
    const Planes& planes = *input.view.planes;
    const float radius = input.layout.radius(at.layer);
    const float x = 2 * part_along(inputs[static_cast<Eigen::Index>(planes.x.input)], planes.x) - 1;
    const float y = 2 * part_along(inputs[static_cast<Eigen::Index>(planes.y.input)], planes.y) - 1;
    if (!(radius * std::hypot(x, y) + mark <= radius)) {
        return std::nullopt;
    }
    return input.layout.at(at) + Point{radius * x, -radius * y};
}

/// Full where a high output is expected, as on the neuron's page; without letters, which have no room.
void add_cases(const SceneInput& input, SceneParts& parts, NeuronAt at, float share) {
    constexpr float kLeastRadius = 22;  // pixels
    constexpr float kSpace = 60;        // square pixels of the radius' square, for each
    const float radius = input.layout.radius(at.layer);
    const float pixels = radius * input.view.zoom;
    const std::vector<PlanePoint>* cases = input.view.plane_cases;
    if (cases == nullptr || pixels < kLeastRadius || kSpace * static_cast<float>(cases->size()) > pixels * pixels) {
        return;
    }
    const float size = 0.075F * radius;
    for (const PlanePoint& one : *cases) {
        const PointMark mark = mark_of(one, input.document, at);
        const std::optional<Point> place = on_disc(input, at, Vector{{one.x, one.y}}, size);
        if (place && mark.letter.empty()) {
            // Black about white or white about black: seen on every landscape, light and dark.
            const Color white = rgb(0xffffff);
            const Color fill = mark.full ? input.theme.glow_ink : white;
            const Color stroke = mark.full ? white : input.theme.glow_ink;
            parts.discs.emplace_back(Disc{.center = *place,
                                          .radius = size,
                                          .fill = with_alpha(fill, share),
                                          .stroke = with_alpha(stroke, share),
                                          .stroke_width = 0.4F * size});
        }
    }
}

}  // namespace

bool is_plane(const SceneInput& input, NeuronAt at) {
    constexpr float kLeastRadius = 10;  // pixels: a smaller landscape is not made out
    return input.view.planes != nullptr && at.layer > 0 &&
           input.layout.radius(at.layer) * input.view.zoom >= kLeastRadius;
}

void add_plane(const SceneInput& input, SceneParts& parts, NeuronAt at, float share) {
    if (share <= 0) return;
    const Planes& planes = *input.view.planes;
    const float radius = input.layout.radius(at.layer);
    const Point center = input.layout.at(at);
    Raster raster{.rect = {center.x - radius, center.y - radius, 2 * radius, 2 * radius},
                  .columns = planes.x.points,
                  .pixels = {},
                  .round = true};
    raster.pixels.reserve(planes.x.points * planes.y.points);
    for (std::size_t row = planes.y.points; row-- > 0;) {  // y grows upwards
        for (std::size_t column = 0; column < planes.x.points; ++column) {
            raster.pixels.push_back(packed_plane_color(
                output_fill(input.theme, planes.at(at, column, row), input.scales[at.layer]), share));
        }
    }
    parts.planes.push_back(std::move(raster));
    add_cases(input, parts, at, share);
    const float mark = std::clamp(0.14F * radius, 1.6F, 6.F);
    if (const std::optional<Point> here = on_disc(input, at, input.document.input, 0.6F * mark)) {
        // A ring, so that the case in it is seen.
        parts.discs.emplace_back(Disc{.center = *here,
                                      .radius = mark,
                                      .fill = with_alpha(input.theme.canvas, 0.35F * share),
                                      .stroke = with_alpha(input.theme.ink, share),
                                      .stroke_width = 0.35F * mark});
    }
}

}  // namespace netglow
