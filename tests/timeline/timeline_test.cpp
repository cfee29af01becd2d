#include "core/timeline/timeline.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/timeline/shapes.h"

namespace netglow::test {
namespace {

TEST(Timeline, HasTheStepsOfTheNaiveList) {
    for (const Network& network : many_networks()) {
        for (const Granularity granularity : kGranularities) {
            const Timeline timeline(network, granularity);
            const std::vector<Step> steps = naive_steps(network, granularity);
            ASSERT_EQ(timeline.step_count(), steps.size()) << name_of(granularity);
            for (std::size_t i = 0; i < steps.size(); ++i) {
                ASSERT_TRUE(timeline.step(i) == steps[i]) << name_of(granularity) << " step " << i;
            }
        }
    }
}

TEST(Timeline, StepsFollowEachOtherWithoutGapBitForBit) {
    for (const Network& network : many_networks()) {
        for (const Granularity granularity : kGranularities) {
            const Timeline timeline(network, granularity);
            EXPECT_EQ(timeline.step_start(0), 0);
            for (std::size_t i = 0; i + 1 < timeline.step_count(); ++i) {
                ASSERT_EQ(timeline.step_end(i), timeline.step_start(i + 1));
                ASSERT_LT(timeline.step_start(i), timeline.step_end(i));
            }
            EXPECT_EQ(timeline.step_end(timeline.step_count() - 1), timeline.duration());
        }
    }
}

TEST(Timeline, ATimeAtWhichAStepEndsShowsItComplete) {
    for (const Network& network : many_networks()) {
        for (const Granularity granularity : kGranularities) {
            const Timeline timeline(network, granularity);
            for (std::size_t i = 0; i < timeline.step_count(); ++i) {
                const double end = timeline.step_end(i);
                const Moment moment = timeline.at(end);
                ASSERT_EQ(moment.step_index, i);
                ASSERT_EQ(moment.progress, 1);
                const double after = std::nextafter(end, timeline.duration() + 1);
                ASSERT_EQ(timeline.step_at(after), std::min(i + 1, timeline.step_count() - 1));
            }
        }
    }
}

TEST(Timeline, FindsTheStepInTheMiddleOfEachOne) {
    for (const Network& network : many_networks()) {
        for (const Granularity granularity : kGranularities) {
            const Timeline timeline(network, granularity);
            for (std::size_t i = 0; i < timeline.step_count(); ++i) {
                const double middle = (timeline.step_start(i) + timeline.step_end(i)) / 2;
                const Moment moment = timeline.at(middle);
                ASSERT_EQ(moment.step_index, i);
                ASSERT_NEAR(moment.progress, 0.5, 1e-9);
                ASSERT_EQ(timeline.next_stop(middle), timeline.step_end(i));
                ASSERT_EQ(timeline.previous_stop(middle), timeline.step_start(i));
            }
        }
    }
}

TEST(Timeline, StopsLeadFromTheStartToTheEndAndBackStepByStep) {
    for (const Granularity granularity : kGranularities) {
        const Timeline timeline(article(), granularity);
        std::vector<double> there = {0};
        while (there.back() < timeline.duration()) there.push_back(timeline.next_stop(there.back()));
        EXPECT_EQ(there.size(), timeline.step_count() + 1);
        for (std::size_t i = there.size() - 1; i > 0; --i) EXPECT_EQ(timeline.previous_stop(there[i]), there[i - 1]);
        EXPECT_EQ(timeline.next_stop(timeline.duration()), timeline.duration());
        EXPECT_EQ(timeline.previous_stop(0), 0);
    }
}

TEST(Timeline, TheStartAndTheEndAreToldAndTimesOutsideAreClamped) {
    const Timeline timeline(article(), Granularity::neuron);
    for (const double before : {0.0, -1.0, -1e300, std::nan("")}) {
        const Moment moment = timeline.at(before);
        EXPECT_EQ(moment.step_index, 0U);
        EXPECT_EQ(moment.progress, 0);
        EXPECT_TRUE(moment.at_start);
        EXPECT_FALSE(moment.at_end);
    }
    for (const double after : {timeline.duration(), timeline.duration() + 1, 1e300}) {
        const Moment moment = timeline.at(after);
        EXPECT_EQ(moment.step_index, timeline.step_count() - 1);
        EXPECT_EQ(moment.progress, 1);
        EXPECT_FALSE(moment.at_start);
        EXPECT_TRUE(moment.at_end);
    }
    EXPECT_FALSE(timeline.at(1).at_start);
    EXPECT_FALSE(timeline.at(1).at_end);
}

TEST(Timeline, TheArticlesNetworkPlaysForTwelveSecondsByLayers) {
    EXPECT_DOUBLE_EQ(Timeline(article(), Granularity::layer).duration(), 12);
    EXPECT_DOUBLE_EQ(Timeline(article(), Granularity::neuron).duration(), 6 * 3.6);
    EXPECT_DOUBLE_EQ(Timeline(article(), Granularity::term).duration(), 6 * (3 * 1.6 + 1.2));
}

TEST(Timeline, ABigLayerIsHeldToAMinuteByNeuronsAndTwoByTerms) {
    const Network network = network_of(50, {{100}, {100, true, ActivationKind::softmax}});
    EXPECT_NEAR(Timeline(network, Granularity::layer).duration(), 12, 1e-9);
    EXPECT_NEAR(Timeline(network, Granularity::neuron).duration(), 120, 1e-9);
    EXPECT_NEAR(Timeline(network, Granularity::term).duration(), 240, 1e-9);
}

TEST(Timeline, ATimelineOfMillionsOfWeightsFindsEveryStepAskedFor) {
    const Network network = network_of(4096, {{4096, true}, {10, false, ActivationKind::softmax}});
    const Timeline timeline(network, Granularity::term);
    const std::size_t first_layer = 4096ULL * (4097 + 1);
    ASSERT_EQ(timeline.step_count(), first_layer + 10ULL * 4096 + 1);
    for (std::size_t i = 0; i < timeline.step_count(); i += 7919) {
        ASSERT_EQ(timeline.step_at(timeline.step_end(i)), i);
        ASSERT_EQ(timeline.step_at((timeline.step_start(i) + timeline.step_end(i)) / 2), i);
        ASSERT_EQ(timeline.step_end(i), timeline.step_start(i + 1));
        if (i < first_layer) {
            ASSERT_EQ(timeline.step(i).first, i / 4098);
            ASSERT_EQ(timeline.step(i).kind, i % 4098 == 4097 ? StepKind::output : StepKind::sum);
        }
    }
    EXPECT_EQ(timeline.step_at(timeline.duration()), timeline.step_count() - 1);
}

TEST(Timeline, ALayerIsCompleteAtTheTimesItTells) {
    for (const Network& network : many_networks()) {
        for (const Granularity granularity : kGranularities) {
            const Timeline timeline(network, granularity);
            for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
                const NeuronAt last{layer, network.neurons(layer) - 1};
                const double sums = timeline.sums_complete(layer);
                EXPECT_TRUE(timeline.at(sums).sum_known(last));
                EXPECT_FALSE(timeline.at(sums - 1e-6).sum_known(last));
                EXPECT_TRUE(timeline.at(timeline.outputs_complete(layer)).output_known(last));
                EXPECT_FALSE(timeline.at(timeline.outputs_complete(layer) - 1e-6).output_known(last));
            }
        }
    }
}

TEST(Timeline, SegmentsOfALayerFillItsTimeWithoutGap) {
    for (const Network& network : many_networks()) {
        for (const Granularity granularity : kGranularities) {
            const Timeline timeline(network, granularity);
            double at = 0;
            for (std::size_t layer = 1; layer <= timeline.depth(); ++layer) {
                for (const Timeline::Segment& segment : timeline.segments(layer)) {
                    EXPECT_EQ(segment.layer, layer);
                    EXPECT_EQ(segment.start, at);
                    EXPECT_GT(segment.end, segment.start);
                    at = segment.end;
                }
            }
            EXPECT_EQ(at, timeline.duration());
        }
    }
}

TEST(Timeline, SegmentsAreSumsAndOutputsByLayersAndNeuronsOtherwise) {
    const Network network = network_of(3, {{3}, {2, false, ActivationKind::softmax}, {17}});
    const Timeline layers(network, Granularity::layer);
    ASSERT_EQ(layers.segments(1).size(), 2U);
    EXPECT_EQ(layers.segments(1)[0].kind, StepKind::sum);
    EXPECT_EQ(layers.segments(1)[1].kind, StepKind::output);
    EXPECT_EQ(layers.segments(1)[1].neuron, std::nullopt);

    const Timeline terms(network, Granularity::term);
    ASSERT_EQ(terms.segments(1).size(), 3U);
    EXPECT_EQ(terms.segments(1)[2].neuron, 2U);
    ASSERT_EQ(terms.segments(2).size(), 3U);
    EXPECT_EQ(terms.segments(2)[2].kind, StepKind::output);
    EXPECT_EQ(terms.segments(2)[2].neuron, std::nullopt);
    EXPECT_EQ(terms.segments(3).size(), 2U);
    EXPECT_EQ(terms.segments(3, 17).size(), 17U);
}

TEST(Timeline, GranularitiesAreNamed) {
    for (const Granularity granularity : kGranularities) {
        EXPECT_EQ(granularity_named(name_of(granularity)), granularity);
    }
    EXPECT_EQ(name_of(Granularity::term), "term");
    EXPECT_EQ(granularity_named("Layer"), std::nullopt);
    EXPECT_EQ(granularity_named(""), std::nullopt);
}

}  // namespace
}  // namespace netglow::test
