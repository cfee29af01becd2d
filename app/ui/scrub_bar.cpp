#include "app/ui/scrub_bar.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "app/ui/draw.h"
#include "app/ui/item.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

constexpr float kPoints = 11;
constexpr float kKnob = 8;

struct Scale {
    Rect rect;
    double duration;

    float place_of(double seconds) const {
        const double part = duration > 0 ? std::clamp(seconds / duration, 0.0, 1.0) : 0.0;
        return rect.x + static_cast<float>(part) * rect.width;
    }
    double seconds_at(float x) const {
        return duration * std::clamp(static_cast<double>((x - rect.x) / rect.width), 0.0, 1.0);
    }
};

/// The piece's part of the bar; pieces of layers leave a gap to their neighbours.
Rect piece_rect(const Ui& ui, const Scale& scale, const ScrubSegment& piece) {
    const float gap = piece.mono ? 0 : ui.px(1.5F);
    const float left = scale.place_of(piece.start) + (piece.start > 0 ? gap : 0);
    const float right = scale.place_of(piece.end) - (piece.end < scale.duration ? gap : 0);
    return {left, scale.rect.y, std::max(right - left, 1.F), scale.rect.height};
}

/// Labels of layers first; those of their parts only where they stand clear of everything written before.
void draw_labels(Ui& ui, std::string_view name, const Scale& scale, std::span<const ScrubSegment> pieces) {
    const float baseline = std::round(scale.rect.y - ui.px(5));
    std::vector<Rect> taken;
    for (const bool mono : {false, true}) {
        float last = -1e9F;
        for (const ScrubSegment& piece : pieces) {
            const Rect part = piece_rect(ui, scale, piece);
            if (piece.mono != mono || part.width < ui.px(4)) {
                continue;
            }
            const Font font = mono ? Font::mono : Font::sans;
            const float width = text_width(ui, font, kPoints, piece.label);
            const float left = mono ? part.center().x - width / 2 : part.x + ui.px(2);
            const Rect room{left - ui.px(2), 0, width + ui.px(4), 1};
            const bool clear = width <= part.width && left >= last &&
                               std::none_of(taken.begin(), taken.end(),
                                            [&](const Rect& other) { return !mono ? false : other.overlaps(room); });
            if (!clear) {
                continue;
            }
            draw_text(ui, font, kPoints, {std::round(left), baseline}, mono ? ui.theme.muted : ui.theme.ink,
                      piece.label);
            ui.registry.add(std::string(name) + "/" + piece.label, {part, piece.label, true});
            last = room.right();
            if (!mono) {
                taken.push_back(room);
            }
        }
    }
}

void draw_pieces(const Ui& ui, const Scale& scale, std::span<const ScrubSegment> pieces) {
    const float corner = ui.px(4);
    const bool layers = std::any_of(pieces.begin(), pieces.end(), [](const ScrubSegment& s) { return !s.mono; });
    if (!layers) {
        fill_rect(scale.rect, ui.theme.track, corner);
    }
    for (const ScrubSegment& piece : pieces) {
        if (!piece.mono) {
            const Rect part = piece_rect(ui, scale, piece);
            fill_rect(part, ui.theme.track, std::min(corner, part.width / 2));
        }
    }
}

void draw_progress(const Ui& ui, const Scale& scale, double seconds, std::span<const ScrubSegment> pieces) {
    const float now = scale.place_of(seconds);
    const float corner = ui.px(4);
    const Color fill = with_alpha(ui.theme.positive, 0.55F);
    // Clipped, so that the left ends stay round while the front is straight under the knob.
    ImGui::PushClipRect({scale.rect.x, scale.rect.y}, {now, scale.rect.bottom()}, true);
    for (const ScrubSegment& piece : pieces) {
        if (!piece.mono && piece.start < seconds) {
            fill_rect(piece_rect(ui, scale, piece), fill, corner);
        }
    }
    ImGui::PopClipRect();
    for (const ScrubSegment& piece : pieces) {
        const float x = std::round(scale.place_of(piece.start));
        const bool inside = std::none_of(pieces.begin(), pieces.end(), [&](const ScrubSegment& layer) {
            return !layer.mono && layer.start == piece.start;
        });
        if (piece.mono && inside && piece_rect(ui, scale, piece).width >= ui.px(5)) {
            fill_rect({x - ui.px(1), scale.rect.y, ui.px(2), scale.rect.height}, ui.theme.panel);
        }
    }
}

}  // namespace

ScrubChange scrub_bar(Ui& ui, std::string_view name, const Rect& rect, double seconds, double duration,
                      std::span<const ScrubSegment> segments) {
    const float knob = ui.px(kKnob);
    const Rect hit{rect.x - knob, rect.y - ui.px(4), rect.width + 2 * knob, rect.height + ui.px(8)};
    const Item item = press_area(ui, name, rect, hit, number_text(seconds, 3), true);
    const Scale scale{rect, duration};
    ScrubChange change{std::nullopt, item.pressed, item.released};
    if (item.pressed) {
        const float mouse = ImGui::GetIO().MousePos.x;
        const bool on_knob = std::abs(mouse - scale.place_of(seconds)) <= knob;
        ui.state.grab_offset = on_knob ? mouse - scale.place_of(seconds) : 0;
        ui.state.press_x = mouse;
        ui.state.moved = !on_knob;
    }
    if (item.held || item.released) {  // the last move may come in the frame of the release
        const float mouse = ImGui::GetIO().MousePos.x;
        ui.state.moved = ui.state.moved || mouse != ui.state.press_x;
        const double there = scale.seconds_at(mouse - ui.state.grab_offset);
        if (ui.state.moved && there != seconds) {
            change.seconds = there;
        }
    }
    const double now = change.seconds.value_or(seconds);
    draw_pieces(ui, scale, segments);
    draw_progress(ui, scale, now, segments);
    draw_labels(ui, name, scale, segments);
    const Point center{scale.place_of(now), rect.center().y};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(vec(center), knob, packed(item.hovered || item.held ? ui.theme.lit : ui.theme.field));
    list->AddCircle(vec(center), knob, packed(ui.theme.ink), 0, ui.px(2));
    return change;
}

}  // namespace netglow
