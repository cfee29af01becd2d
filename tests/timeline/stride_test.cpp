#include "core/timeline/stride.h"

#include <gtest/gtest.h>

#include "tests/timeline/shapes.h"

namespace netglow {
namespace {

std::vector<double> forwards(const Timeline& timeline, Stride stride) {
    std::vector<double> stops = {0};
    while (stops.back() < timeline.duration()) {
        stops.push_back(next_stop(timeline, stops.back(), stride));
    }
    return stops;
}

std::vector<double> backwards(const Timeline& timeline, Stride stride) {
    std::vector<double> stops = {timeline.duration()};
    while (stops.back() > 0) {
        stops.push_back(previous_stop(timeline, stops.back(), stride));
    }
    return {stops.rbegin(), stops.rend()};
}

const Network& article() {
    static const Network network = [] {
        const Dense layer{"", Activation::of(ActivationKind::sigmoid), Matrix::Ones(3, 3), std::nullopt, {}};
        return Network({layer, layer});
    }();
    return network;
}

TEST(Stride, CountsAreThoseOfTheNetwork) {
    const Timeline terms(article(), Granularity::term);
    EXPECT_EQ(forwards(terms, Stride::step).size(), 1U + 24);
    EXPECT_EQ(forwards(terms, Stride::neuron).size(), 1U + 12);  // a sum and an output for each of six
    EXPECT_EQ(forwards(terms, Stride::layer).size(), 1U + 4);
    const Timeline layers(article(), Granularity::layer);
    EXPECT_EQ(forwards(layers, Stride::neuron).size(), 1U + 4) << "never shorter than a step";
}

TEST(Stride, BackwardsStopsWhereForwardsDid) {
    for (const Granularity granularity : {Granularity::layer, Granularity::neuron, Granularity::term}) {
        const Timeline timeline(article(), granularity);
        for (const Stride stride : {Stride::step, Stride::neuron, Stride::layer}) {
            EXPECT_EQ(forwards(timeline, stride), backwards(timeline, stride));
        }
    }
}

TEST(Stride, AStepIsTheTimelinesOwn) {
    const Timeline timeline(article(), Granularity::term);
    for (double seconds = 0; seconds <= timeline.duration(); seconds += 0.37) {
        EXPECT_EQ(next_stop(timeline, seconds, Stride::step), timeline.next_stop(seconds));
        EXPECT_EQ(previous_stop(timeline, seconds, Stride::step), timeline.previous_stop(seconds));
    }
}

TEST(Stride, FromTheMiddleOfAStepGoesToItsEnds) {
    const Timeline timeline(article(), Granularity::term);
    const double middle = (timeline.step_start(4) + timeline.step_end(4)) / 2;  // the first term of the second neuron
    EXPECT_EQ(next_stop(timeline, middle, Stride::neuron), timeline.step_end(6));
    EXPECT_EQ(previous_stop(timeline, middle, Stride::neuron), timeline.step_start(4));
    EXPECT_EQ(next_stop(timeline, middle, Stride::layer), timeline.sums_complete(1));
    EXPECT_EQ(previous_stop(timeline, middle, Stride::layer), 0);
}

}  // namespace
}  // namespace netglow
