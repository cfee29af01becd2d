// Checks that every scene must pass to be readable.
#pragma once

#include <gtest/gtest.h>

#include <cmath>

#include "core/scene/color.h"
#include "core/text/number_text.h"
#include "scene_fixture.h"

namespace netglow::scene_tests {

/// Expects that no texts overlap and none extends beyond the scene.
inline void expect_texts_apart(const Scene& scene, Size size, const std::string& when) {
    const PlainMeasure measure;
    const std::vector<Text> texts = all<Text>(scene);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const Rect rect = text_rect(texts[i], measure);
        EXPECT_GE(rect.x, 0) << texts[i].text << when;
        EXPECT_GE(rect.y, 0) << texts[i].text << when;
        EXPECT_LE(rect.right(), size.width) << texts[i].text << when;
        EXPECT_LE(rect.bottom(), size.height) << texts[i].text << when;
        for (std::size_t j = 0; j < i; ++j) {
            // A slight overlap of the boxes is allowed: glyphs are smaller than their boxes, parentheses much so.
            const auto fence = [](const Text& text) { return text.text == "(" || text.text == ")"; };
            if (fence(texts[i]) || fence(texts[j])) {
                continue;
            }
            const Rect other = text_rect(texts[j], measure);
            const Rect inner{other.x + 0.5F, other.y + 0.5F, other.width - 1, other.height - 1};
            EXPECT_FALSE(rect.overlaps(inner)) << texts[i].text << " and " << texts[j].text << when;
        }
    }
}

/// The colour of the topmost box behind the middle of a text, else the background.
inline Color ground_of(const Scene& scene, const Text& text) {
    const PlainMeasure measure;
    const Point middle = text_rect(text, measure).center();
    Color ground = scene.background;
    for (const Shape& shape : scene.shapes) {
        if (const Text* reached = std::get_if<Text>(&shape);
            reached != nullptr && reached->baseline == text.baseline && reached->text == text.text) {
            break;
        }
        const Box* box = std::get_if<Box>(&shape);
        if (box != nullptr && box->rect.contains(middle)) {
            ground = over(box->fill, ground);
        }
    }
    return ground;
}

inline void expect_readable(const Scene& scene, const std::string& when) {
    for (const Text& text : all<Text>(scene)) {
        if (text.text != kUnknown) {
            EXPECT_GE(contrast(text.color, ground_of(scene, text)), 4.5F) << text.text << when;
        }
    }
}

/// The document with all names replaced by names of fifty characters.
inline Document with_long_names(Document document) {
    const std::string name = "a name that is exactly fifty characters long, truly";
    std::vector<Dense> layers = document.network.layers();
    for (Dense& layer : layers) {
        layer.name = name.substr(0, 50);
        layer.names.assign(layer.neurons(), name.substr(0, 50));
    }
    document.network = Network(std::move(layers));
    document.input_names.assign(document.network.inputs(), name.substr(0, 50));
    return document;
}

}  // namespace netglow::scene_tests
