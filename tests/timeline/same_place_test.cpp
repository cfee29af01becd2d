#include <gtest/gtest.h>

#include "core/timeline/timeline.h"
#include "tests/timeline/shapes.h"

namespace netglow::test {
namespace {

TEST(SamePlace, NeverKnowsMore) {
    for (const Network& network : many_networks()) {
        for (const Granularity from : kGranularities) {
            for (const Granularity to : kGranularities) {
                const Timeline before(network, from);
                const Timeline after(network, to);
                for (int i = 0; i <= 1999; ++i) {
                    const double seconds = before.duration() * i / 1999;
                    const double place = same_place(before, seconds, after);
                    ASSERT_TRUE(within(knowledge(network, after.at(place)), knowledge(network, before.at(seconds))))
                        << name_of(from) << " to " << name_of(to) << " at " << seconds << " gives " << place;
                }
            }
        }
    }
}

TEST(SamePlace, KnowsAsMuchAsACompletedStepOfTheOtherTimelineAllows) {
    for (const Network& network : many_networks()) {
        for (const Granularity from : kGranularities) {
            for (const Granularity to : kGranularities) {
                const Timeline before(network, from);
                const Timeline after(network, to);
                for (std::size_t i = 0; i < before.step_count(); ++i) {
                    const double seconds = before.step_end(i);
                    const Knowledge known = knowledge(network, before.at(seconds));
                    const Moment moment = after.at(same_place(before, seconds, after));
                    // No later completed step of `after` would still know no more.
                    if (moment.at_end || moment.progress < 1) continue;
                    const double next = after.step_end(moment.step_index + 1);
                    ASSERT_FALSE(within(knowledge(network, after.at(next)), known))
                        << name_of(from) << " to " << name_of(to) << " step " << i;
                }
            }
        }
    }
}

TEST(SamePlace, AStepThatBothCompleteStaysComplete) {
    for (const Network& network : many_networks()) {
        for (const Granularity from : kGranularities) {
            for (const Granularity to : kGranularities) {
                const Timeline before(network, from);
                const Timeline after(network, to);
                for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
                    EXPECT_EQ(same_place(before, before.outputs_complete(layer), after), after.outputs_complete(layer));
                }
            }
        }
    }
}

TEST(SamePlace, ANeuronsSumKeepsItsTermsBetweenNeuronAndTerm) {
    const Network network = article();
    const Timeline neurons(network, Granularity::neuron);
    const Timeline terms(network, Granularity::term);
    for (std::size_t i = 0; i < terms.step_count(); ++i) {
        const double end = terms.step_end(i);
        const double there = same_place(terms, end, neurons);
        EXPECT_TRUE(knowledge(network, neurons.at(there)) == knowledge(network, terms.at(end))) << i;
        EXPECT_EQ(same_place(neurons, there, terms), end) << i;
    }
}

TEST(SamePlace, WhatIsUnderWayStaysUnderWay) {
    const Timeline neurons(article(), Granularity::neuron);
    const Timeline terms(article(), Granularity::term);
    const double half_of_second_term = (terms.step_start(1) + terms.step_end(1)) / 2;
    EXPECT_NEAR(neurons.at(same_place(terms, half_of_second_term, neurons)).progress, 0.5, 1e-9);
    const Moment back = terms.at(same_place(neurons, neurons.step_end(0) / 2, terms));
    EXPECT_EQ(back.step_index, 1U);
    EXPECT_NEAR(back.progress, 0.5, 1e-9);
}

TEST(SamePlace, CompletedSumsOfASoftmaxStayComplete) {
    const Network network = network_of(3, {{4, true, ActivationKind::softmax}});
    const Timeline layers(network, Granularity::layer);
    for (const Granularity granularity : kGranularities) {
        const Timeline other(network, granularity);
        EXPECT_EQ(same_place(layers, layers.sums_complete(1), other), other.sums_complete(1));
        EXPECT_EQ(same_place(other, other.sums_complete(1), layers), layers.sums_complete(1));
    }
}

TEST(SamePlace, TheStartIsTheStartAndTheEndTheEnd) {
    const Timeline layers(article(), Granularity::layer);
    const Timeline terms(article(), Granularity::term);
    EXPECT_EQ(same_place(layers, 0, terms), 0);
    EXPECT_EQ(same_place(layers, -5, terms), 0);
    EXPECT_EQ(same_place(layers, layers.duration(), terms), terms.duration());
    EXPECT_EQ(same_place(terms, 1e9, layers), layers.duration());
}

TEST(SamePlace, TheSameTimelineKeepsTheTimeBitForBit) {
    const Timeline timeline(article(), Granularity::term);
    EXPECT_EQ(same_place(timeline, 7.123456789, Timeline(article(), Granularity::term)), 7.123456789);
}

TEST(SamePlace, ABiasThatComesOrGoesKeepsTheProductsThatHaveArrived) {
    const Network bare = network_of(3, {{3}, {3}});
    const Network biased = network_of(3, {{3, true}, {3}});
    const Timeline before(bare, Granularity::term);
    const Timeline after(biased, Granularity::term);
    const double second_product_of_h2 = before.step_end(before.first_step(1, 1) + 1);
    const Moment moment = after.at(same_place(before, second_product_of_h2, after));
    EXPECT_EQ(moment.step.first, 1U);
    EXPECT_EQ(moment.terms_known({1, 1}, 4), 2U);
    EXPECT_EQ(same_place(after, after.step_end(after.first_step(1, 1) + 1), before), second_product_of_h2);
    // At the bias when it goes: the sum is complete.
    const double at_bias = after.step_start(after.first_step(1, 1) + 3) + 0.5;
    EXPECT_TRUE(before.at(same_place(after, at_bias, before)).sum_known({1, 1}));
}

TEST(SamePlace, AnActivationThatBecomesSoftmaxHidesTheOutputsOfTheLayer) {
    const Network sigmoid = network_of(3, {{3}});
    const Network softmax = network_of(3, {{3, false, ActivationKind::softmax}});
    for (const Granularity granularity : {Granularity::neuron, Granularity::term}) {
        const Timeline before(sigmoid, granularity);
        const Timeline after(softmax, granularity);
        const double output_of_h2 = before.step_start(before.first_step(1, 2)) - 0.1;
        const Moment moment = after.at(same_place(before, output_of_h2, after));
        EXPECT_TRUE(moment.sum_known({1, 1}));
        EXPECT_FALSE(moment.sum_known({1, 2}));
        EXPECT_FALSE(moment.output_known({1, 0}));
        EXPECT_EQ(same_place(after, after.sums_complete(1) + 0.6, before), before.sums_complete(1) + 0.6);
    }
}

}  // namespace
}  // namespace netglow::test
