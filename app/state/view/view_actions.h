// Actions of the view: camera, selection, comparison, and copying to the clipboard.
#pragma once

#include <optional>
#include <string>

#include "app/state/action.h"
#include "core/scene/camera.h"
#include "core/scene/canvas/picking.h"

namespace netglow {

struct Select {
    Place place;
};
struct Hover {
    Place place;
};
struct ShowLayer {
    std::size_t layer;
};
/// Selects the layer as a whole: its page, and its weights in the left panel.
struct ChooseLayer {
    std::size_t layer;
};
struct SetCamera {
    Camera camera;
};
/// Selects the neuron and moves the camera to it, zoomed in enough to read it.
struct GoToNeuron {
    NeuronAt neuron;
};
/// Sets whether the inspector lists the terms of a sum by size or in order.
struct SortContributions {
    bool by_size;
};
/// Sets the inputs on the x and y axes of a neuron's landscape plot. If both are the same, the axis that was not
/// changed takes the previous input of the other one.
struct ChooseLandscape {
    std::size_t x;
    std::size_t y;
};
/// Sets whether the discs of a network of two inputs are landscapes.
struct ShowPlanes {
    bool on;
};
/// Lets the sliders reach as far as the present values need, whatever the file holds.
struct FitSliders {};
/// Pins the current pass as the one to compare with, or unpins it.
struct Pin {
    bool on;
};
/// What to copy to the clipboard.
enum class CopyWhat { neuron_latex, neuron_text, layer_latex };
struct Copy {
    CopyWhat what;
    std::optional<NeuronAt> neuron = {};  ///< nothing: State::neuron_to_copy()
};
struct CopyText {
    std::string text;
};

Effects handle(State& state, const Select& action);
Effects handle(State& state, const Hover& action);
Effects handle(State& state, const ShowLayer& action);
Effects handle(State& state, const ChooseLayer& action);
Effects handle(State& state, const SetCamera& action);
Effects handle(State& state, const GoToNeuron& action);
Effects handle(State& state, const SortContributions& action);
Effects handle(State& state, const ChooseLandscape& action);
Effects handle(State& state, const ShowPlanes& action);
Effects handle(State& state, const FitSliders& action);
Effects handle(State& state, const Pin& action);
Effects handle(State& state, const Copy& action);
Effects handle(State& state, const CopyText& action);

}  // namespace netglow
