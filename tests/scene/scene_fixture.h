// Shared by the scene tests: networks, and their scenes at a given time.
#pragma once

#include <random>
#include <vector>

#include "core/scene/canvas/build_scene.h"
#include "core/timeline/timeline.h"

namespace netglow::scene_tests {

/// Weights, biases and inputs between −1.5 and 1.5, the same in every run.
inline Document random_document(const std::vector<int>& sizes, bool biases,
                                ActivationKind kind = ActivationKind::tanh) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> values(-1.5, 1.5);
    const auto value = [&](double) { return values(random); };
    std::vector<Dense> layers;
    for (std::size_t k = 1; k < sizes.size(); ++k) {
        Dense layer;
        layer.activation = Activation::of(kind);
        layer.weights = Matrix::Zero(sizes[k], sizes[k - 1]).unaryExpr(value);
        if (biases) {
            layer.bias = Vector(Vector::Zero(sizes[k]).unaryExpr(value));
        }
        layers.push_back(std::move(layer));
    }
    Vector input = Vector::Zero(sizes[0]).unaryExpr(value);
    return Document{.name = "",
                    .network = Network(std::move(layers)),
                    .input = std::move(input),
                    .input_names = {},
                    .cases = {},
                    .extras = {},
                    .layer_extras = {},
                    .case_extras = {}};
}

/// A document with everything that its scenes are built from.
struct Stage {
    explicit Stage(Document document_, Size canvas = {731, 518})
        : document(std::move(document_)),
          trace(forward(document.network, document.input)),
          layout(layout_of(document.network, canvas)) {}

    Scene at(const Moment& moment) const { return build_scene(document, trace, moment, layout, view, measure); }
    Scene at(Granularity granularity, double seconds) const {
        return at(Timeline(document.network, granularity).at(seconds));
    }
    Scene at_end() const {
        const Timeline timeline(document.network, Granularity::layer);
        return at(timeline.at(timeline.duration()));
    }

    Document document;
    Trace trace;
    Layout layout;
    SceneView view;
    PlainMeasure measure;
};

/// The time in seconds at which step `index` has this progress.
inline double seconds_in(const Timeline& timeline, std::size_t index, double progress) {
    return timeline.step_start(index) + progress * (timeline.step_end(index) - timeline.step_start(index));
}

template <typename T>
std::vector<T> all(const Scene& scene) {
    std::vector<T> found;
    for (const Shape& shape : scene.shapes) {
        if (const T* one = std::get_if<T>(&shape)) {
            found.push_back(*one);
        }
    }
    return found;
}

/// The texts whose id begins with `prefix`.
inline std::vector<Text> texts_with(const Scene& scene, std::string_view prefix) {
    std::vector<Text> found;
    for (const Text& text : all<Text>(scene)) {
        if (text.id.starts_with(prefix)) {
            found.push_back(text);
        }
    }
    return found;
}

}  // namespace netglow::scene_tests
