#include "core/scene/strip/caption_row.h"

#include <array>

#include "core/scene/layout/shortened.h"

namespace netglow {

Text caption_text(const std::string& caption, const Rect& row, ThemeKind kind, const TextMeasure& measure) {
    constexpr float kMargin = 20;                             // as the strip below has it
    constexpr std::array kPoints = {15.F, 14.F, 13.F, 12.F};  // smaller before it is cut
    const float unit = row.height / kCaptionHeight;
    const float room = row.width - 2 * kMargin * unit;
    float size = 0;
    for (const float points : kPoints) {
        size = points * unit;
        if (measure.width(Font::sans, size, caption) <= room) {
            break;
        }
    }
    return {.baseline = {row.x + kMargin * unit, row.center().y + 0.36F * size},
            .anchor = Anchor::start,
            .font = Font::sans,
            .size = size,
            .color = theme(kind).ink,
            .text = shortened(caption, Font::sans, size, room, measure),
            .id = "caption"};
}

Scene caption_row(const std::string& caption, Size size, ThemeKind kind, const TextMeasure& measure) {
    Scene scene;
    scene.background = theme(kind).canvas;
    scene.shapes.emplace_back(caption_text(caption, {0, 0, size.width, size.height}, kind, measure));
    return scene;
}

}  // namespace netglow
