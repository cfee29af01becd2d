#include "core/scene/layout/glide.h"

#include <algorithm>

#include "core/base/assert.h"

namespace netglow {
namespace {

using Row = std::vector<std::optional<float>>;  ///< the heights from which a column's neurons come, where they were

/// A column of the new layout and what it was.
struct Origin {
    std::optional<std::size_t> column;  ///< of the old layout
    Row heights;
};

std::vector<Origin> origins_of(const Layout& from, const Layout& to, const Change& change, float unit) {
    std::vector<Origin> origins;
    for (const Column& column : to.columns) {
        origins.push_back({std::nullopt, Row(column.neurons)});
    }
    for (std::size_t layer = 0; layer < from.columns.size(); ++layer) {
        if (const std::optional<std::size_t> now = moved(layer, change); now && *now < origins.size()) {
            origins[*now].column = layer;
        }
        for (std::size_t index = 0; index < from.columns[layer].neurons; ++index) {
            const std::optional<NeuronAt> now = moved(NeuronAt{layer, index}, change);
            if (now && now->layer < origins.size() && now->index < origins[now->layer].heights.size()) {
                origins[now->layer].heights[now->index] = unit * from.at({layer, index}).y;
            }
        }
    }
    return origins;
}

/// What is new comes out of the neighbour above it, else of the one below; in a new column it stands where it will be.
void place_new(Row& heights) {
    for (std::size_t i = 1; i < heights.size(); ++i) {
        heights[i] = heights[i] ? heights[i] : heights[i - 1];
    }
    for (std::size_t i = heights.size(); i-- > 1;) {
        heights[i - 1] = heights[i - 1] ? heights[i - 1] : heights[i];
    }
}

/// A new column begins between its neighbours, so that columns never meet.
void place_new_columns(Layout& start, const Layout& to, const std::vector<Origin>& origins) {
    constexpr float kBeside = 0.35F;
    for (std::size_t layer = 0; layer < origins.size(); ++layer) {
        if (origins[layer].column) {
            continue;
        }
        std::size_t next = layer + 1;
        while (next < origins.size() && !origins[next].column) {
            ++next;
        }
        const float left = layer == 0 ? 0 : start.columns[layer - 1].x;
        const float right = next < origins.size() ? start.columns[next].x : to.canvas.width;
        start.columns[layer].x = left + kBeside * (right - left);
    }
}

Change as_one(std::span<const Change> changes, const Layout& from, const Layout& to) {
    if (changes.size() == 1) {
        return changes.front();
    }
    LayersChanged in_place;
    for (std::size_t layer = 0; layer < from.columns.size(); ++layer) {
        in_place.now.push_back(layer < to.columns.size() ? std::optional(layer) : std::nullopt);
    }
    return in_place;
}

float between(float from, float to, float amount) {
    return from + (to - from) * amount;
}

}  // namespace

Layout glide_start(const Layout& from, const Layout& to, std::span<const Change> changes) {
    const float unit = from.magnification / to.magnification;
    std::vector<Origin> origins = origins_of(from, to, as_one(changes, from, to), unit);
    Layout start = to;
    for (std::size_t layer = 0; layer < origins.size(); ++layer) {
        Column& column = start.columns[layer];
        if (const std::optional<std::size_t> was = origins[layer].column) {
            column.x = unit * from.columns[*was].x;
            column.radius = unit * from.columns[*was].radius;
            column.heading_y = unit * from.columns[*was].heading_y;
        }
        Row& heights = origins[layer].heights;
        place_new(heights);
        column.offsets.resize(column.neurons);
        for (std::size_t index = 0; index < column.neurons; ++index) {
            const float place = column.top + column.pitch * static_cast<float>(index);
            column.offsets[index] = heights[index] ? *heights[index] - place : 0;
        }
    }
    place_new_columns(start, to, origins);
    return start;
}

Layout glide_between(const Layout& start, const Layout& to, double amount) {
    NETGLOW_ASSERT(same_shape(start, to));
    if (amount >= 1) {
        return to;
    }
    const auto part = static_cast<float>(std::max(amount, 0.0));
    Layout layout = to;
    for (std::size_t layer = 0; layer < layout.columns.size(); ++layer) {
        const Column& begin = start.columns[layer];
        Column& column = layout.columns[layer];
        column.x = between(begin.x, column.x, part);
        column.radius = between(begin.radius, column.radius, part);
        column.heading_y = between(begin.heading_y, column.heading_y, part);
        column.offsets = begin.offsets;
        for (float& offset : column.offsets) {
            offset *= 1 - part;
        }
    }
    return layout;
}

bool same_shape(const Layout& a, const Layout& b) {
    return std::ranges::equal(a.columns, b.columns, {}, &Column::neurons, &Column::neurons);
}

}  // namespace netglow
