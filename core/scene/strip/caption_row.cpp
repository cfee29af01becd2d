#include "core/scene/strip/caption_row.h"

#include "core/scene/layout/shortened.h"

namespace netglow {

Text caption_text(const std::string& caption, const Rect& row, ThemeKind kind, const TextMeasure& measure) {
    constexpr float kMargin = 20;  // as the strip below has it
    constexpr float kPoints = 15;
    const float unit = row.height / kCaptionHeight;
    const float size = kPoints * unit;
    return {.baseline = {row.x + kMargin * unit, row.center().y + 0.36F * size},
            .anchor = Anchor::start,
            .font = Font::sans,
            .size = size,
            .color = theme(kind).ink,
            .text = shortened(caption, Font::sans, size, row.width - 2 * kMargin * unit, measure),
            .id = "caption"};
}

Scene caption_row(const std::string& caption, Size size, ThemeKind kind, const TextMeasure& measure) {
    Scene scene;
    scene.background = theme(kind).canvas;
    scene.shapes.emplace_back(caption_text(caption, {0, 0, size.width, size.height}, kind, measure));
    return scene;
}

}  // namespace netglow
