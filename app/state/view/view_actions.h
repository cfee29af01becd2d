// Looking at the network: the camera, what is chosen, what is compared, what is copied.
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
struct SetCamera {
    Camera camera;
};
/// Chooses the neuron and brings it into the middle of the canvas, large enough to be read.
struct GoToNeuron {
    NeuronAt neuron;
};
/// How the inspector lists what each signal adds: by size, or in order.
struct SortContributions {
    bool by_size;
};
/// The inputs that a neuron's landscape runs over, across and up; equal ones are kept apart by the other giving way.
struct ChooseLandscape {
    std::size_t x;
    std::size_t y;
};
/// Keeps the present pass as the one to compare with, or forgets it.
struct Pin {
    bool on;
};
/// What of the numbers on the screen goes to the clipboard.
enum class CopyWhat { neuron_latex, neuron_text, layer_latex };
struct Copy {
    CopyWhat what;
    std::optional<NeuronAt> neuron = {};  ///< else the one that State::neuron_to_copy() names
};
struct CopyText {
    std::string text;
};

Effects handle(State& state, const Select& action);
Effects handle(State& state, const Hover& action);
Effects handle(State& state, const ShowLayer& action);
Effects handle(State& state, const SetCamera& action);
Effects handle(State& state, const GoToNeuron& action);
Effects handle(State& state, const SortContributions& action);
Effects handle(State& state, const ChooseLandscape& action);
Effects handle(State& state, const Pin& action);
Effects handle(State& state, const Copy& action);
Effects handle(State& state, const CopyText& action);

}  // namespace netglow
