// The outputs of all neurons over two inputs, against the forward pass of every point.
#include "core/forward/planes.h"

#include <gtest/gtest.h>

namespace netglow {
namespace {

Network bent(ActivationKind last) {
    Dense first{.name = {},
                .activation = Activation::of(ActivationKind::tanh),
                .weights = Matrix{{1, -2}, {0.5, 3}, {-1, 0.25}},
                .bias = Vector{{0.1, -0.2, 0.3}},
                .names = {}};
    Dense second{.name = {},
                 .activation = Activation::of(last),
                 .weights = Matrix{{1, 2, -1}, {0, -1, 2}},
                 .bias = {},
                 .names = {}};
    return Network({first, second});
}

TEST(Planes, HoldWhatEveryNeuronSendsAtEveryPoint) {
    for (const ActivationKind last : {ActivationKind::sigmoid, ActivationKind::softmax}) {
        const Network network = bent(last);
        const GridAxis x{1, -2, 1, 7};  // the second input to the right, the first upwards
        const GridAxis y{0, -1, 3, 5};
        const Planes planes = planes_of(network, x, y);
        ASSERT_EQ(planes.layers.size(), 2U);
        for (std::size_t column = 0; column < x.points; ++column) {
            for (std::size_t row = 0; row < y.points; ++row) {
                const Trace trace = forward(network, Vector{{y.at(row), x.at(column)}});
                for (const NeuronAt at : {NeuronAt{1, 0}, NeuronAt{1, 2}, NeuronAt{2, 0}, NeuronAt{2, 1}}) {
                    EXPECT_NEAR(planes.at(at, column, row), trace.output(at), 1e-12);
                }
            }
        }
    }
}

TEST(Planes, AreOfferedForTwoInputsAndWhatAFrameHasTimeFor) {
    const auto dense = [](Eigen::Index to, Eigen::Index from) {
        return Dense{.name = {}, .activation = {}, .weights = Matrix::Ones(to, from), .bias = {}, .names = {}};
    };
    EXPECT_EQ(plane_points(Network({dense(8, 2), dense(8, 8), dense(1, 8)})), 40U);
    EXPECT_EQ(plane_points(Network({dense(8, 3), dense(1, 8)})), 0U);
    EXPECT_EQ(plane_points(Network({dense(1000, 2), dense(1000, 1000)})), 0U);
}

}  // namespace
}  // namespace netglow
