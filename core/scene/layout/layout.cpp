#include "core/scene/layout/layout.h"

#include <algorithm>

#include "core/base/assert.h"
#include "core/scene/canvas/text_unit.h"

namespace netglow {

namespace {

constexpr float kLeastRadius = 1.5F;  ///< of few
constexpr float kMostPitch = 170;
constexpr float kRoomyRadius = 20;       ///< below it, labels go beside the discs instead of above and under them
constexpr float kPictureShare = 0.27F;   ///< of the canvas, left of the inputs, for the picture that they are
constexpr float kCompactRadius = 24;     ///< the largest disc whose labels stand beside it
constexpr float kCompactShare = 0.145F;  ///< of the way to the next column: the rest is for these labels, and edges

/// The vertical parts of the canvas: headings, columns, legend.
struct Rows {
    float heading_y;
    float top;
    float height;
    float legend_y;
};

Rows rows_of(float height, bool legend) {
    const float k = std::clamp((height - 400) / 118, 0.F, 1.F);  // low canvases give less to heading and legend
    const auto blend = [k](float low, float high) { return low + (high - low) * k; };
    const float top = std::min(legend ? blend(34, 64) : 46, height / 4);
    const float bottom = std::min(legend ? blend(36, 66) : 12, height / 4);
    return {.heading_y = std::min(legend ? blend(24, 44) : 32, top - 4),
            .top = top,
            .height = std::max(height - top - bottom, 1.F),
            .legend_y = height - blend(14, 17)};
}

/// Places `count` neurons with room for a name above and a sum under each disc, if any radius down to `least` allows
/// it.
bool place_roomy(Column& column, const Rows& rows, float most, float least, const LayoutStyle& look) {
    const auto gaps = static_cast<float>(column.neurons - 1);
    for (float radius = most; radius >= least; radius -= 0.5F) {
        const float below = radius + 23 * look.text_scale * text_unit(radius);
        const float above = look.names_above ? below : radius + 6;
        const float span = rows.height - above - below;
        const float pitch = column.neurons == 1 ? rows.height : span / gaps;
        if (span < 0 || pitch < roomy_pitch(radius, look)) {
            continue;
        }
        column.radius = radius;
        column.pitch = std::min(pitch, kMostPitch);
        column.top = rows.top + (rows.height - below + above - gaps * column.pitch) / 2;
        return true;
    }
    return false;
}

void place_compact(Column& column, const Rows& rows, float most) {
    column.pitch = std::min(rows.height / static_cast<float>(column.neurons), kMostPitch);
    column.radius = std::min({0.4F * column.pitch, most, kCompactRadius});
    if (column.neurons <= kFewNeurons) {
        column.radius = std::max(column.radius, kLeastRadius);
    }
    const float gaps = static_cast<float>(column.neurons - 1) * column.pitch;
    column.top = rows.top + (rows.height - gaps) / 2;
}

/// From the left border to the inputs, where they are a picture: it is to be drawn on, in a narrow canvas, too.
float picture_room(float width) {
    constexpr float kEnough = 170;
    constexpr float kMostShare = 0.34F;
    constexpr float kMost = 520;
    return std::min(std::clamp(kEnough, kPictureShare * width, kMostShare * width), kMost);
}

/// From the outputs to the right border, with bars and percentages; those of a single output have names before them.
float answer_room(const Network& network, float width, const LayoutStyle& look) {
    if (network.neurons(network.depth()) == 1) {
        return std::min(0.36F * width, 60 + 120 * look.text_scale);
    }
    return std::min(0.2F * width, 40 + 110 * look.text_scale);
}

/// Left of the inputs, in the middle of their height together with what is kept free below.
std::optional<Rect> place_picture(const Layout& layout, const Rows& rows) {
    constexpr float kBorder = 14;  // of the canvas
    constexpr float kBeside = 30;  // from a strip
    constexpr float kNames = 44;   // of neurons, at the left of their discs
    constexpr float kMostHeight = 0.9F;
    constexpr float kLeast = 16;
    const Column& inputs = layout.columns.front();
    const LayoutStyle& look = layout.look;
    const float names = has_texts(inputs, 1) ? kNames * look.text_scale * text_unit(inputs.radius) : 0;
    const float right = inputs.x - std::max(kBeside, inputs.radius + 12 + names);
    const float height = kMostHeight * rows.height - look.picture_below;
    const float width = std::min(right - kBorder, height * look.picture_aspect);
    const Size size{width, width / look.picture_aspect};
    if (size.width < kLeast || size.height < kLeast) {
        return std::nullopt;
    }
    const float middle = rows.top + rows.height / 2;
    return Rect{right - size.width, middle - (size.height + look.picture_below) / 2, size.width, size.height};
}

/// In a tall canvas headings come down towards their columns.
void lower_headings(Layout& layout) {
    constexpr float kAbove = 43;  // of the highest disc: a name has room in between
    float highest = layout.canvas.height;
    for (const Column& column : layout.columns) {
        highest = std::min(highest, column.top - column.radius);
    }
    for (Column& column : layout.columns) {
        column.heading_y = std::max(column.heading_y, highest - kAbove);
    }
}

}  // namespace

Point Layout::at(NeuronAt neuron) const {
    NETGLOW_ASSERT(neuron.layer < columns.size());
    const Column& column = columns[neuron.layer];
    const float offset = column.offsets.empty() ? 0 : column.offsets.at(neuron.index);
    return {column.x, column.top + column.pitch * static_cast<float>(neuron.index) + offset};
}

Layout layout_of(const Network& network, Size canvas, const LayoutStyle& look) {
    const Size size{std::max(canvas.width, 1.F), std::max(canvas.height, 1.F)};
    const Rows rows = rows_of(size.height, look.legend);
    const std::size_t columns = network.depth() + 1;
    const float width = size.width;
    // Names of inputs and outputs stand in the margins.
    const float margin = std::min(0.16F * width, std::max(width / (2 * static_cast<float>(columns)), 96.F));
    const float left = look.picture ? std::max(margin, picture_room(width)) : margin;
    const float right = look.answer ? std::max(margin, answer_room(network, width, look)) : margin;
    const float spacing = (width - left - right) / static_cast<float>(columns - 1);
    const float most = std::max(std::min({look.radius, 0.28F * spacing, 0.5F * margin}), kLeastRadius);

    Layout layout{.canvas = size,
                  .magnification = 1,
                  .columns = {},
                  .legend_y = rows.legend_y,
                  .picture = std::nullopt,
                  .look = look};
    for (std::size_t layer = 0; layer < columns; ++layer) {
        Column column;
        column.x = left + spacing * static_cast<float>(layer);
        column.heading_y = rows.heading_y;
        column.neurons = network.neurons(layer);
        if (!place_roomy(column, rows, most, std::min(kRoomyRadius, most), look)) {
            place_compact(column, rows, std::max(std::min(most, kCompactShare * spacing), kLeastRadius));
        }
        layout.columns.push_back(column);
    }
    lower_headings(layout);
    if (look.picture) {
        layout.picture = place_picture(layout, rows);
    }
    return layout;
}

Layout magnified_layout(const Network& network, Size points, const LayoutStyle& look) {
    constexpr Size kEnough{640, 500};  // in which a small network stands at its full size
    constexpr float kTight = 440;      // without a legend
    constexpr float kMost = 4;
    constexpr float kStep = 1.02F;
    const float largest =
        std::min({points.width / kEnough.width, points.height / (look.legend ? kEnough.height : kTight), kMost});
    for (float magnification = largest; magnification > 1; magnification /= kStep) {
        LayoutStyle magnified = look;
        magnified.picture_below = look.picture_below / magnification;
        Layout layout = layout_of(network, {points.width / magnification, points.height / magnification}, magnified);
        if (std::ranges::all_of(layout.columns, [&](const Column& column) { return column.radius == look.radius; })) {
            layout.magnification = magnification;
            return layout;
        }
    }
    return layout_of(network, points, look);
}

}  // namespace netglow
