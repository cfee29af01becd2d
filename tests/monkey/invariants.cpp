#include "tests/monkey/invariants.h"

#include <algorithm>
#include <cmath>
#include <system_error>

#include "core/base/error.h"
#include "core/format/netglow_file.h"

namespace netglow {
namespace {

bool is_there(const Place& place, const Network& network) {
    return std::visit(
        [&]<typename At>(const At& at) {
            if constexpr (std::is_same_v<At, std::monostate>) {
                return true;
            } else {
                return network.contains(at);
            }
        },
        place);
}

/// A bound on every sum of the network, from the sizes of its numbers; softmax and the like stay below their sums.
double bound_on_sums(const Document& document) {
    double signal = document.input.size() > 0 ? document.input.cwiseAbs().maxCoeff() : 0;
    double largest = signal;
    for (const Dense& layer : document.network.layers()) {
        const double bias = layer.bias ? layer.bias->cwiseAbs().maxCoeff() : 0;
        const double alpha = std::max(1.0, std::abs(layer.activation.alpha));
        signal =
            alpha * (static_cast<double>(layer.fan_in()) * layer.weights.cwiseAbs().maxCoeff() * signal + bias) + 2;
        largest = std::max(largest, signal);
    }
    return largest;
}

bool same(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// Of layers that are updated by differences, and of all behind them, sums agree to what forward.h promises, times what
/// the layers behind make of it.
std::string wrong_sums(const Document& document, const Trace& trace) {
    const Trace fresh = forward(document.network, document.input);
    if (trace.input != document.input || trace.layers.size() != fresh.layers.size()) {
        return "the trace is of another input or network";
    }
    bool exact = true;
    const bool tame = bound_on_sums(document) < 1e100;
    for (std::size_t k = 0; k < fresh.layers.size(); ++k) {
        const Vector& sums = trace.layers[k].sum;
        const Vector& expected = fresh.layers[k].sum;
        const Dense& layer = document.network.layer(k + 1);
        exact = exact && static_cast<std::size_t>(layer.weights.size()) <= kMostWeightsAddedUpAgain;
        if (sums.size() != expected.size() || trace.layers[k].output.size() != expected.size()) {
            return "layer " + std::to_string(k + 1) + " of the trace has another size";
        }
        const double most = exact || expected.size() == 0 ? 0 : 1e-6 * std::max(1.0, expected.cwiseAbs().maxCoeff());
        for (Eigen::Index i = 0; i < sums.size(); ++i) {
            const bool equal = exact ? same(sums[i], expected[i]) : !tame || std::abs(sums[i] - expected[i]) <= most;
            if (!equal) {
                return "sum " + std::to_string(i + 1) + " of layer " + std::to_string(k + 1) + " is " +
                       std::to_string(sums[i]) + ", a fresh pass gives " + std::to_string(expected[i]);
            }
        }
        if (tame && !(sums.allFinite() && trace.layers[k].output.allFinite())) {
            return "a sum or output of layer " + std::to_string(k + 1) + " is not finite, though no number is large";
        }
    }
    return "";
}

}  // namespace

std::string wrong_in_view(const State& state) {
    const Network& network = state.open.document.network;
    const View& view = state.view;
    if (!is_there(view.selected, network) || !is_there(view.hovered, network) || !is_there(view.typed, network)) {
        return "what is chosen, hovered or typed into is not in the network";
    }
    if (view.panel_layer < 1 || view.panel_layer > network.depth()) {
        return "the panel shows layer " + std::to_string(view.panel_layer) + " of " + std::to_string(network.depth());
    }
    if (view.ranges.weights.size() != network.depth() || view.ranges.biases.size() != network.depth()) {
        return "the sliders' ranges are of another number of layers";
    }
    if (!std::isfinite(view.camera.offset.x) || !std::isfinite(view.camera.offset.y) || !(view.camera.zoom > 0) ||
        !std::isfinite(view.camera.zoom)) {
        return "the camera is nowhere";
    }
    const Playback& playback = state.play.playback;
    if (!(playback.seconds >= 0 && playback.seconds <= state.play.timeline.duration())) {
        return "the pass is at " + std::to_string(playback.seconds) + " s of " +
               std::to_string(state.play.timeline.duration());
    }
    if (state.inputs.choice.now && !case_exists(state, *state.inputs.choice.now)) {
        return "the present case is not there";
    }
    if (state.open.history.done() > state.open.history.size()) {
        return "more steps are done than there are";
    }
    return "";
}

std::string wrong_in_values(const State& state) {
    const Document& document = state.open.document;
    try {
        validate(document);
    } catch (const Error& error) {
        return std::string("the document is not valid: ") + error.what();
    }
    if (const std::string wrong = wrong_sums(document, state.open.trace); !wrong.empty()) {
        return wrong;
    }
    for (std::size_t layer = 1; layer <= document.network.depth(); ++layer) {
        const double largest = document.network.layer(layer).weights.cwiseAbs().maxCoeff();
        if (state.open.largest.depth() != document.network.depth() || state.open.largest.of(layer) != largest) {
            return "the largest weight of layer " + std::to_string(layer) + " is not " + std::to_string(largest);
        }
    }
    if (!(state.play.timeline == Timeline(document.network, state.play.timeline.granularity()))) {
        return "the timeline is of another network";
    }
    return "";
}

std::string wrong_in_file(const State& state) {
    const OpenDocument& open = state.open;
    std::error_code ignored;
    if (!open.file || open.file->extension() != ".netglow" || open.read_only || open.recovered ||
        open.history.unsaved() || !std::filesystem::is_regular_file(*open.file, ignored)) {
        return "";
    }
    try {
        return to_netglow(load_netglow(*open.file)) == to_netglow(open.document)
                   ? ""
                   : open.file->string() + " does not hold the document that is said to be saved in it";
    } catch (const Error& error) {
        return std::string("what was saved cannot be read: ") + error.what();
    }
}

}  // namespace netglow
