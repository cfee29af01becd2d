#include "app/panels/canvas/canvas_plus.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "app/ui/draw.h"
#include "app/ui/item.h"
#include "core/document/structure.h"

namespace netglow {
namespace {

constexpr float kRadius = 10;        ///< points
constexpr float kBelowDisc = 42;     ///< units: behind the sum
constexpr float kAboveLegend = 42;   ///< units from the canvas's lower end
constexpr float kTop = 18;           ///< points from its upper end
constexpr float kAboveBaseline = 5;  ///< units: the middle of a heading's letters

Point neuron_sign(const Panel& panel, const CanvasView& view, std::size_t layer) {
    const Layout& layout = view.layout;
    const Point last = layout.at({layer, panel.state.open.document.network.neurons(layer) - 1});
    const Point below = view.on_screen({last.x, last.y + layout.radius(layer) + kBelowDisc});
    const float lowest = view.rect.y + view.scale * (layout.canvas.height - kAboveLegend);
    const float highest = view.rect.y + panel.ui.px(2 * kTop);
    const float y = std::clamp(below.y, highest, std::max(lowest, highest));
    // Where there is no room below the last disc, beside it.
    const float radius = view.length(layout.radius(layer));
    const bool over_disc = y - panel.ui.px(kRadius) < view.on_screen(last).y + radius;
    return {below.x + (over_disc ? radius + panel.ui.px(kRadius + 4) : 0), y};
}

Point layer_sign(const Panel& panel, const CanvasView& view, std::size_t layer) {
    const Column& left = view.layout.columns[layer - 1];
    const Column& right = view.layout.columns[layer];
    const Point middle =
        view.on_screen({(left.x + right.x) / 2, (left.heading_y + right.heading_y) / 2 - kAboveBaseline});
    return {middle.x, std::max(middle.y, view.rect.y + panel.ui.px(kTop))};
}

/// What a button must not cover: the texts that are drawn, in pixels.
std::vector<Rect> texts_on_screen(const Panel& panel, const CanvasView& view, const Scene& drawn) {
    std::vector<Rect> rects;
    for (const Shape& shape : drawn.shapes) {
        if (const Text* text = std::get_if<Text>(&shape)) {
            const Rect rect = text_rect(*text, panel.measure);
            const Point corner = view.on_screen({rect.x, rect.y});
            rects.push_back({corner.x, corner.y, view.length(rect.width), view.length(rect.height)});
        }
    }
    for (const Shape& shape : drawn.overlay) {
        if (const Text* text = std::get_if<Text>(&shape)) {
            const Rect rect = text_rect(*text, panel.measure);
            const Point corner = view.in_place({rect.x, rect.y});
            rects.push_back({corner.x, corner.y, view.scale * rect.width, view.scale * rect.height});
        }
    }
    return rects;
}

/// At its usual place, or beside it: the nearest that is clear of the texts. Nothing where all is taken.
std::optional<Point> clear_place(const Panel& panel, const CanvasView& view, std::span<const Rect> texts, Point usual,
                                 Point& away) {
    const float radius = panel.ui.px(kRadius + 2);
    const auto is_clear = [&](Point at) {
        const Rect sign{at.x - radius, at.y - radius, 2 * radius, 2 * radius};
        return sign.x >= view.rect.x && sign.right() <= view.rect.right() && sign.y >= view.rect.y &&
               sign.bottom() <= view.rect.bottom() &&
               std::ranges::none_of(texts, [&](const Rect& text) { return text.overlaps(sign); });
    };
    if (is_clear(usual + away)) {
        return usual + away;
    }
    constexpr int kRings = 6;
    constexpr std::array<Point, 8> kWays = {{{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}}};
    for (int ring = 0; ring <= kRings; ++ring) {
        for (const Point& way : kWays) {
            const Point tried = way * (radius * static_cast<float>(ring));
            if (is_clear(usual + tried)) {
                away = tried;
                return usual + tried;
            }
        }
    }
    return std::nullopt;
}

/// True where it was clicked.
bool plus_sign(Ui& ui, const std::string& name, Point at, std::string_view title, std::string_view keys) {
    const float radius = ui.px(kRadius);
    const Point middle{std::round(at.x), std::round(at.y)};
    const Rect rect{middle.x - radius, middle.y - radius, 2 * radius, 2 * radius};
    const Item item = press_area(ui, name, rect, title, true);
    show_hint(ui, {title, keys});
    const bool hot = item.hovered || item.held;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(vec(middle), radius, packed(hot ? ui.theme.ink : ui.theme.canvas));
    list->AddCircle(vec(middle), radius, packed(hot ? ui.theme.ink : ui.theme.muted), 0, ui.px(1.2F));
    const float arm = ui.px(4.5F);
    const Color color = hot ? ui.theme.canvas : ui.theme.muted;
    draw_line({middle.x - arm, middle.y}, {middle.x + arm, middle.y}, color, ui.px(1.6F));
    draw_line({middle.x, middle.y - arm}, {middle.x, middle.y + arm}, color, ui.px(1.6F));
    return item.clicked;
}

}  // namespace

void plus_signs(Panel& panel, const CanvasView& view, const Scene& drawn, Point pointer, PlusPlaces& places) {
    const State& state = panel.state;
    const std::vector<Rect> texts = texts_on_screen(panel, view, drawn);
    const auto shown = [&](const std::string& name, Point usual, const std::string& title, std::string_view keys) {
        const std::optional<Point> at = clear_place(panel, view, texts, usual, places[name]);
        return at && plus_sign(panel.ui, name, *at, title, keys);
    };
    const Network& network = state.open.document.network;
    const std::vector<Column>& columns = view.layout.columns;
    const float x = view.to_world(pointer).x;
    const auto nearest =
        std::ranges::min_element(columns, {}, [&](const Column& column) { return std::abs(column.x - x); });
    const auto layer = static_cast<std::size_t>(nearest - columns.begin());
    const std::size_t neurons = network.neurons(layer);
    if (neurons < Limits::neurons_in_a_layer &&
        shown("canvas/add_neuron/" + std::to_string(layer), neuron_sign(panel, view, layer),
              "Add a neuron to " + layer_name(state.open.document, layer), "N")) {
        panel.answer(EditDocument{add_neuron(state.open.document, {layer, neurons}, state.session.weight_rule)});
    }
    for (std::size_t right = 1; right < columns.size() && network.depth() < Limits::layers; ++right) {
        if (x >= columns[right - 1].x && x < columns[right].x &&
            shown("canvas/add_layer/" + std::to_string(right), layer_sign(panel, view, right), "Add a layer here",
                  "Shift+N")) {
            panel.answer(EditDocument{add_layer(state.open.document, right, state.session.weight_rule)});
        }
    }
}

}  // namespace netglow
