#include "app/panels/canvas/hint.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "app/ui/draw.h"

namespace netglow {
namespace {

constexpr float kHeight = 36;  ///< points
constexpr float kAway = 12;    ///< points from the canvas's borders
constexpr float kPoints = 14;

/// What the hint must leave free: the layers' names, the discs with what stands about them (names, sums), and every
/// control on the canvas.
std::vector<Rect> taken_places(const Panel& panel, const CanvasView& view) {
    constexpr float kNames = 90;  // units beside the outermost layers
    constexpr float kSum = 60;    // units to both sides of a disc's middle
    constexpr float kBelow = 25;  // units under a disc
    std::vector<Rect> taken;
    for (std::size_t layer = 0; layer < view.layout.columns.size(); ++layer) {
        const Column& column = view.layout.columns[layer];
        const float room = column.radius + 12;
        const bool outer = layer == 0 || layer + 1 == view.layout.columns.size();
        const float left = column.x - room - (layer == 0 ? kNames : 0);
        const float right = column.x + room + (outer && layer > 0 ? kNames : 0);
        const float bottom = view.layout.at({layer, column.neurons - 1}).y + column.radius;
        const auto take = [&](Point from, Point to) {
            const Point corner = view.on_screen(from);
            const Point other = view.on_screen(to);
            taken.push_back({corner.x, corner.y, other.x - corner.x, other.y - corner.y});
        };
        take({left, column.heading_y - 22}, {right, bottom});
        take({column.x - kSum, bottom}, {column.x + kSum, bottom + kBelow});
    }
    for (const auto& [name, control] : panel.ui.registry.all()) {
        if (name.starts_with("canvas/")) {
            taken.push_back(control.rect);
        }
    }
    return taken;
}

Rect legend_place(const Panel& panel, const CanvasView& view) {
    constexpr Size kLegend{345, 30};  // points, at the lower left
    const Size size{panel.ui.px(kLegend.width), panel.ui.px(kLegend.height)};
    return {view.rect.x, view.rect.bottom() - size.height, size.width, size.height};
}

/// From the lower end upwards, in the middle first.
std::optional<Rect> free_place(const Ui& ui, const Rect& canvas, Size size, const std::vector<Rect>& taken) {
    constexpr float kStep = 6;  // points
    const float away = ui.px(kAway);
    const std::array<float, 3> across = {canvas.center().x - size.width / 2, canvas.right() - away - size.width,
                                         canvas.x + away};
    for (const float x : across) {
        for (float y = canvas.bottom() - away - size.height; y >= canvas.y + away; y -= ui.px(kStep)) {
            const Rect place{x, y, size.width, size.height};
            const bool inside = x >= canvas.x + away / 2 && place.right() <= canvas.right() - away / 2;
            if (inside && std::ranges::none_of(taken, [&](const Rect& rect) { return rect.overlaps(place); })) {
                return place;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

void hint(const Panel& panel, const CanvasView& view) {
    if (!panel.state.hint_visible()) {
        return;
    }
    const Ui& ui = panel.ui;
    const std::vector<Rect> taken = taken_places(panel, view);
    std::vector<Rect> with_legend = taken;
    with_legend.push_back(legend_place(panel, view));
    for (const std::string_view text : {"Press Space to watch the signal travel", "Press Space"}) {
        const Size size{text_width(ui, Font::sans_semibold, kPoints, text) + ui.px(36), ui.px(kHeight)};
        std::optional<Rect> pill = free_place(ui, view.rect, size, with_legend);
        if (!pill) {
            pill = free_place(ui, view.rect, size, taken);  // the legend gives way to it
        }
        if (pill) {
            fill_rect(*pill, ui.theme.ink, ui.px(kHeight / 2));
            draw_text(ui, Font::sans_semibold, kPoints, {pill->center().x, pill->center().y + ui.px(5)}, ui.theme.panel,
                      text, Anchor::middle);
            ui.registry.add("hint", {*pill, std::string(text), true});
            return;
        }
    }
}

}  // namespace netglow
