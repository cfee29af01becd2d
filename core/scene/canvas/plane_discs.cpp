#include "core/scene/canvas/plane_discs.h"

#include <algorithm>
#include <cmath>

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
    const Vector& now = input.document.input;
    const Point here{
        center.x + radius * (2 * part_along(now[static_cast<Eigen::Index>(planes.x.input)], planes.x) - 1),
        center.y - radius * (2 * part_along(now[static_cast<Eigen::Index>(planes.y.input)], planes.y) - 1)};
    const float mark = std::clamp(0.09F * radius, 1.6F, 4.F);
    if (std::hypot(here.x - center.x, here.y - center.y) + mark <= radius) {
        parts.discs.emplace_back(Disc{.center = here,
                                      .radius = mark,
                                      .fill = with_alpha(input.theme.canvas, share),
                                      .stroke = with_alpha(input.theme.ink, share),
                                      .stroke_width = 0.5F * mark});
    }
}

}  // namespace netglow
