// A network of two inputs over 128 × 128 points: a picture of its decision boundary, made anew while a weight is
// dragged.
#include "core/forward/landscape.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <utility>
#include <vector>

#include "core/forward/contour.h"

namespace netglow {
namespace {

/// 2-8-8-1 with a sigmoid at the end.
Network boundary_network(ActivationKind hidden) {
    std::srand(1);
    std::vector<Dense> layers;
    for (const auto& [from, to] : {std::pair(2, 8), std::pair(8, 8), std::pair(8, 1)}) {
        Dense layer;
        layer.activation = Activation::of(to == 1 ? ActivationKind::sigmoid : hidden);
        layer.weights = Matrix::Random(to, from);
        layer.bias = Vector::Random(to);
        layers.push_back(layer);
    }
    return Network(layers);
}

constexpr GridAxis kX{.input = 0, .low = -3, .high = 3, .points = 128};
constexpr GridAxis kY{.input = 1, .low = -3, .high = 3, .points = 128};

void landscape_of_2_8_8_1(benchmark::State& state, ActivationKind hidden) {
    const Network network = boundary_network(hidden);
    for (auto _ : state) {
        Landscape made = landscape(network, Vector::Zero(2), kX, kY, {3, 0});
        benchmark::DoNotOptimize(made);
    }
}
BENCHMARK_CAPTURE(landscape_of_2_8_8_1, tanh, ActivationKind::tanh)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(landscape_of_2_8_8_1, relu, ActivationKind::relu)->Unit(benchmark::kMicrosecond);

void single_passes_of_2_8_8_1(benchmark::State& state, ActivationKind hidden) {
    const Network network = boundary_network(hidden);
    Matrix values(128, 128);
    Vector input = Vector::Zero(2);
    for (auto _ : state) {
        for (Eigen::Index column = 0; column < values.cols(); ++column) {
            for (Eigen::Index row = 0; row < values.rows(); ++row) {
                input = Vector{{kX.at(static_cast<std::size_t>(column)), kY.at(static_cast<std::size_t>(row))}};
                values(row, column) = forward(network, input).output({3, 0});
            }
        }
        benchmark::DoNotOptimize(values);
    }
}
BENCHMARK_CAPTURE(single_passes_of_2_8_8_1, tanh, ActivationKind::tanh)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(single_passes_of_2_8_8_1, relu, ActivationKind::relu)->Unit(benchmark::kMicrosecond);

void contour_of_2_8_8_1(benchmark::State& state) {
    const Landscape made = landscape(boundary_network(ActivationKind::tanh), Vector::Zero(2), kX, kY, {3, 0});
    for (auto _ : state) {
        std::vector<LineSegment> line = contour(made, 0.5);
        benchmark::DoNotOptimize(line);
    }
}
BENCHMARK(contour_of_2_8_8_1)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace netglow
