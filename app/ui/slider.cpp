#include "app/ui/slider.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/item.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

constexpr float kKnob = 7;
constexpr float kGroove = 4;

struct Range {
    double least;
    double most;
};

float place_of(double value, const Range& range, const Rect& groove) {
    // Halves: the width of a range that reaches to the largest double is none.
    const double half = range.most / 2 - range.least / 2;
    const double part = half > 0 ? std::clamp((value / 2 - range.least / 2) / half, 0.0, 1.0) : 0.5;
    return groove.x + static_cast<float>(part) * groove.width;
}

/// The value at a part, 0 to 1, of the range.
double value_at(double part, const Range& range) {
    const double span = range.most - range.least;
    return std::isfinite(span) ? range.least + part * span : range.least * (1 - part) + range.most * part;
}

/// Rounded to the power of ten at or below what one point of the groove stands for.
double snapped(double value, const Range& range, float groove_points) {
    const double points = std::max(groove_points, 1.F);
    const double exponent = std::floor(std::log10(range.most / points - range.least / points));
    if (std::abs(exponent) > 300) {
        return value;
    }
    const double whole = std::pow(10.0, std::abs(exponent));
    // Dividing by a whole power gives the double nearest to the decimal number; multiplying by 0.01 would not.
    return exponent < 0 ? std::round(value * whole) / whole : std::round(value / whole) * whole;
}

/// The value under the mouse while the knob is held.
std::optional<double> dragged(Ui& ui, const Item& item, const Rect& groove, double value) {
    WidgetState& state = ui.state;
    const Range range{state.held_least, state.held_most};
    const float mouse = ImGui::GetIO().MousePos.x;
    const float knob = place_of(value, range, groove);
    if (item.pressed) {
        const bool on_knob = std::abs(mouse - knob) <= ui.px(kKnob + 1);
        state.grab_offset = on_knob ? mouse - knob : 0;
        state.press_x = mouse;
        state.moved = !on_knob;
    }
    state.moved = state.moved || mouse != state.press_x;
    // The last move may come in the frame of the release.
    if (!state.moved || range.most <= range.least) {
        return std::nullopt;
    }
    const double part = static_cast<double>((mouse - state.grab_offset - groove.x) / groove.width);
    const double raw = value_at(std::clamp(part, 0.0, 1.0), range);
    const double next = std::clamp(snapped(raw, range, groove.width / ui.scale), range.least, range.most);
    return next != value ? std::optional(next) : std::nullopt;
}

void draw_slider(const Ui& ui, const Rect& groove, double value, const Range& range, const SliderLook& look,
                 bool strong) {
    const float y = std::round(groove.center().y);
    const float half = ui.px(kGroove) / 2;
    const float knob = place_of(value, range, groove);
    const float zero = place_of(std::clamp(0.0, range.least, range.most), range, groove);
    const auto bar = [&](float from, float to, Color color) {
        fill_rect({from, y - half, to - from, 2 * half}, color, half);
    };
    bar(groove.x - half, groove.right() + half, shown(ui.theme.track, look.enabled));
    if (std::abs(knob - zero) > 0.5F) {
        bar(std::min(zero, knob), std::max(zero, knob), shown(look.fill, look.enabled));
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float radius = ui.px(kKnob);
    list->AddCircleFilled({knob, y}, radius, packed(look.enabled ? ui.theme.field : ui.theme.panel));
    list->AddCircle({knob, y}, radius, packed(shown(strong ? ui.theme.ink : ui.theme.muted, look.enabled)), 0,
                    ui.px(strong ? 2.F : 1.5F));
}

}  // namespace

ValueChange slider(Ui& ui, std::string_view name, const Rect& groove, double value, const SliderLook& look) {
    const float knob = ui.px(kKnob);
    const Rect hit{groove.x - knob, groove.y, groove.width + 2 * knob, groove.height};
    const Item item = press_area(ui, name, groove, hit, number_text(value, kMostDecimals), look.enabled);
    if (item.pressed) {
        ui.state.given_up = false;
        ui.state.held_least = look.least;
        ui.state.held_most = look.most;
    }
    show_hint(ui, look.hint);
    ValueChange change;
    change.began = item.pressed;
    change.ended = item.released;
    const bool taken = item.held || item.released;
    const Range range = taken ? Range{ui.state.held_least, ui.state.held_most} : Range{look.least, look.most};
    if (item.held && !ui.state.given_up && compat::pressed_escape()) {
        ui.state.given_up = change.cancelled = true;
    }
    if (taken && !ui.state.given_up) {
        change.value = dragged(ui, item, groove, value);
    }
    draw_slider(ui, groove, change.value.value_or(value), range, look, look.lit || item.hovered || item.held);
    return change;
}

}  // namespace netglow
