#include "core/scene/scene.h"

#include <algorithm>
#include <cmath>

namespace netglow {

Color mix(Color from, Color to, float amount) {
    const float t = std::clamp(amount, 0.F, 1.F);
    // Not from + (to - from)·t, which misses `to` by a rounding at 1.
    const auto blend = [t](float a, float b) { return a * (1 - t) + b * t; };
    return {blend(from.r, to.r), blend(from.g, to.g), blend(from.b, to.b), blend(from.a, to.a)};
}

float edge_width(double weight, double largest) {
    if (!(largest > 0)) {
        return 1;
    }
    return 1 + 4 * static_cast<float>(std::abs(weight) / largest);
}

Rect text_rect(const Text& text, const TextMeasure& measure) {
    constexpr float kAscent = 0.74F;
    constexpr float kDescent = 0.2F;
    const float width = measure.width(text.font, text.size, text.text);
    float left = text.baseline.x;
    if (text.anchor == Anchor::middle) {
        left -= width / 2;
    } else if (text.anchor == Anchor::end) {
        left -= width;
    }
    return {left, text.baseline.y - kAscent * text.size, width, (kAscent + kDescent) * text.size};
}

std::optional<std::string> text_of(const Scene& scene, std::string_view id) {
    for (const std::vector<Shape>* shapes : {&scene.shapes, &scene.overlay}) {
        for (const Shape& shape : *shapes) {
            const Text* text = std::get_if<Text>(&shape);
            if (text != nullptr && text->id == id) {
                return text->text;
            }
        }
    }
    return std::nullopt;
}

}  // namespace netglow
