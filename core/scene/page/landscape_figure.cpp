#include "core/scene/page/landscape_figure.h"

#include <algorithm>
#include <cmath>

#include "core/forward/contour.h"
#include "core/scene/page/axis.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

constexpr float kLandscapeLeft = 44;
constexpr float kLandscapeBottom = 34;

std::uint32_t packed(Color color) {
    const auto byte = [](float part) {
        return static_cast<std::uint32_t>(std::lround(255 * std::clamp(part, 0.F, 1.F)));
    };
    return byte(color.r) | byte(color.g) << 8U | byte(color.b) << 16U | 0xFF000000U;
}

/// In halves: an axis may reach from end to end of the doubles.
float along(double value, const GridAxis& axis) {
    return static_cast<float>((value / 2 - axis.low / 2) / (axis.high / 2 - axis.low / 2));
}

/// Full ones have a dot in them, so that they are told from empty ones without colours, too.
void draw_point(PageWriter& writer, Point at, const PointMark& mark) {
    const Theme& theme = writer.theme();
    const Color ink = mark.known ? theme.glow_ink : theme.muted;
    const bool lettered = !mark.letter.empty();
    writer.shape(Disc{.center = at,
                      .radius = lettered ? 7.F : 5.F,
                      .fill = mark.full  ? theme.glow
                              : lettered ? theme.field
                                         : with_alpha(rgb(0xffffff), 1),
                      .stroke = lettered ? theme.ink : ink,
                      .stroke_width = 1.6F});
    if (mark.full) {
        writer.shape(Disc{.center = at, .radius = 1.8F, .fill = ink, .stroke = ink, .stroke_width = 0});
    }
    if (lettered) {
        writer.text({at.x, at.y + 3.6F}, Anchor::middle, Font::sans_semibold, 10, theme.ink, mark.letter);
    }
}

}  // namespace

Rect landscape_map(const Rect& rect) {
    return {rect.x + kLandscapeLeft, rect.y + 4, rect.width - kLandscapeLeft - 6, rect.height - kLandscapeBottom - 4};
}

LandscapeInputs inputs_at(const Rect& map, const GridAxis& x, const GridAxis& y, Point at) {
    const double right = std::clamp<double>((at.x - map.x) / map.width, 0, 1);
    const double up = std::clamp<double>((map.bottom() - at.y) / map.height, 0, 1);
    return {x.between(right), y.between(up)};
}

std::size_t landscape_points(const Network& network, NeuronAt neuron) {
    constexpr double kWork = 1.5e9;       // products a picture: a second or two
    constexpr double kMostWeights = 2e7;  // a copy of more would be felt
    constexpr std::size_t kMost = 128;
    constexpr std::size_t kLeast = 24;
    const double work = landscape_work(network, neuron);
    const auto points = work > kMostWeights ? 0 : static_cast<std::size_t>(std::sqrt(kWork / std::max(work, 1.0)));
    return points < kLeast ? 0 : std::min(points, kMost);
}

void draw_landscape(PageWriter& writer, const Rect& rect, const Landscape& landscape, const Document& document,
                    double scale, const std::vector<PlanePoint>& points) {
    const Theme& theme = writer.theme();
    const Rect map = landscape_map(rect);
    const Matrix& values = landscape.values;
    Raster raster{.rect = map, .columns = static_cast<std::size_t>(values.cols()), .pixels = {}};
    for (Eigen::Index row = values.rows(); row-- > 0;) {  // y grows upwards
        for (Eigen::Index column = 0; column < values.cols(); ++column) {
            raster.pixels.push_back(packed(output_fill(theme, values(row, column), scale)));
        }
    }
    writer.raster(std::move(raster));

    const auto place = [&](const GridPoint& at) {
        return Point{map.x + map.width * static_cast<float>(at.x / static_cast<double>(values.cols() - 1)),
                     map.bottom() - map.height * static_cast<float>(at.y / static_cast<double>(values.rows() - 1))};
    };
    const std::optional<OutputRange> range =
        output_range(document.network.layer(landscape.neuron.layer).activation.kind);
    const double level = range && range->low == 0 && range->high == 1 ? 0.5 : 0;
    for (const LineSegment& segment : contour(landscape, level)) {
        writer.shape(Line{.from = place(segment.from), .to = place(segment.to), .width = 2, .color = theme.ink});
    }
    writer.shape(Box{.rect = map,
                     .corner = 0,
                     .fill = with_alpha(theme.line, 0),
                     .fill_right = with_alpha(theme.line, 0),
                     .stroke = theme.muted,
                     .stroke_width = 1});
    for (const double tick : ticks({landscape.x.low, landscape.x.high}, 4)) {
        writer.text({map.x + map.width * along(tick, landscape.x), map.bottom() + 14}, Anchor::middle, Font::mono, 11,
                    theme.muted, number_text(tick, 6, SmallValues::powers_of_ten));
    }
    for (const double tick : ticks({landscape.y.low, landscape.y.high}, 4)) {
        writer.text({map.x - 6, map.bottom() - map.height * along(tick, landscape.y) + 4}, Anchor::end, Font::mono, 11,
                    theme.muted, number_text(tick, 6, SmallValues::powers_of_ten));
    }
    for (const PlanePoint& point : points) {
        const double of_inputs[] = {point.x, point.y};
        const float x = along(of_inputs[landscape.x.input], landscape.x);
        const float y = along(of_inputs[landscape.y.input], landscape.y);
        if (x >= 0 && x <= 1 && y >= 0 && y <= 1) {
            draw_point(writer, {map.x + map.width * x, map.bottom() - map.height * y},
                       mark_of(point, document, landscape.neuron));
        }
    }
    const Point here{
        map.x + map.width * along(document.input[static_cast<Eigen::Index>(landscape.x.input)], landscape.x),
        map.bottom() - map.height * along(document.input[static_cast<Eigen::Index>(landscape.y.input)], landscape.y)};
    // A ring, so that the case in it is seen.
    writer.shape(Disc{.center = here,
                      .radius = 8.5F,
                      .fill = with_alpha(theme.field, 0.35F),
                      .stroke = theme.ink,
                      .stroke_width = 2.5F});
}

}  // namespace netglow
