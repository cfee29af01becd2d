#include "core/timeline/moment.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/timeline/shapes.h"

namespace netglow::test {
namespace {

Moment sum_of_layer(std::size_t terms, double progress) {
    Moment moment;
    moment.step = {1, StepKind::sum, 0, 4, 0, terms};
    moment.terms_in_layer = terms;
    moment.whole_layer = true;
    moment.progress = progress;
    return moment;
}

TEST(Moment, AProgressOfKNthsHasKTermsInSpiteOfRounding) {
    for (std::size_t n = 1; n <= 400; ++n) {
        for (std::size_t k = 0; k <= n; ++k) {
            const double progress = static_cast<double>(k) / static_cast<double>(n);
            ASSERT_EQ(sum_of_layer(n, progress).terms_known({1, 0}, n), k) << k << " of " << n;
        }
    }
}

TEST(Moment, BetweenTwoArrivalsOnlyTheFirstHasArrived) {
    EXPECT_EQ(sum_of_layer(3, 0.33).terms_known({1, 2}, 3), 0U);
    EXPECT_EQ(sum_of_layer(3, 0.34).terms_known({1, 2}, 3), 1U);
    EXPECT_EQ(sum_of_layer(3, 0.66).terms_known({1, 2}, 3), 1U);
    EXPECT_EQ(sum_of_layer(3, 0.999).terms_known({1, 2}, 3), 2U);
}

TEST(Moment, ASumIsKnownExactlyWhenAllItsTermsAre) {
    for (const Network& network : many_networks()) {
        for (const Granularity granularity : kGranularities) {
            const Timeline timeline(network, granularity);
            for (int i = 0; i <= 997; ++i) {
                const Moment moment = timeline.at(timeline.duration() * i / 997);
                const NeuronAt at{moment.step.layer, network.neurons(moment.step.layer) / 2};
                const std::size_t terms = moment.terms_in_layer;
                ASSERT_EQ(moment.sum_known(at), moment.terms_known(at, terms) == terms);
                if (moment.output_known(at)) {
                    ASSERT_TRUE(moment.sum_known(at));
                }
            }
        }
    }
}

TEST(Moment, KnowsWhatTheCompletedStepsOfTheNaiveListSay) {
    for (const Network& network : many_networks()) {
        for (const Granularity granularity : kGranularities) {
            const Timeline timeline(network, granularity);
            const std::vector<Step> steps = naive_steps(network, granularity);
            Knowledge expected = knowledge(network, timeline.at(0));
            EXPECT_EQ(std::ranges::count(expected.outputs, true), 0);
            EXPECT_EQ(std::ranges::count(expected.terms, 0U), std::ssize(expected.terms));
            for (std::size_t i = 0; i < steps.size(); ++i) {
                const Step& step = steps[i];
                std::size_t before = 0;
                for (std::size_t layer = 1; layer < step.layer; ++layer) before += network.neurons(layer);
                const std::size_t all = network.layer(step.layer).fan_in() + (network.layer(step.layer).bias ? 1U : 0U);
                for (std::size_t j = before + step.first; j < before + step.first + step.count; ++j) {
                    expected.terms[j] += step.terms;
                    expected.sums[j] = expected.terms[j] == all;
                    if (step.kind == StepKind::output) expected.outputs[j] = true;
                }
                ASSERT_TRUE(knowledge(network, timeline.at(timeline.step_end(i))) == expected)
                    << name_of(granularity) << " step " << i;
            }
            EXPECT_EQ(std::ranges::count(expected.outputs, false), 0);
        }
    }
}

TEST(Moment, KnowledgeOnlyGrowsWithTime) {
    for (const Network& network : many_networks()) {
        for (const Granularity granularity : kGranularities) {
            const Timeline timeline(network, granularity);
            Knowledge before = knowledge(network, timeline.at(0));
            for (int i = 1; i <= 2000; ++i) {
                const Knowledge now = knowledge(network, timeline.at(timeline.duration() * i / 2000));
                ASSERT_TRUE(within(before, now));
                before = now;
            }
        }
    }
}

TEST(Moment, SoftmaxOutputsAppearTogetherAfterTheLastSum) {
    const Network network = network_of(2, {{3, false, ActivationKind::softmax}});
    for (const Granularity granularity : kGranularities) {
        const Timeline timeline(network, granularity);
        const double sums = timeline.sums_complete(1);
        for (std::size_t j = 0; j < 3; ++j) {
            EXPECT_TRUE(timeline.at(sums).sum_known({1, j}));
            EXPECT_FALSE(timeline.at(sums).output_known({1, j}));
            EXPECT_TRUE(timeline.at(sums + 0.1).activating({1, j}));
            EXPECT_TRUE(timeline.at(timeline.duration()).output_known({1, j}));
        }
        EXPECT_TRUE(timeline.at(1).whole_layer);
    }
}

TEST(Moment, InputsAreKnownFromTheStart) {
    const Timeline timeline(article(), Granularity::term);
    EXPECT_TRUE(timeline.at(0).output_known({0, 2}));
}

TEST(Moment, OnlyWhatIsUnderWayIsSummingOrActivating) {
    const Timeline timeline(article(), Granularity::neuron);
    EXPECT_FALSE(timeline.at(0).summing({1, 0}));
    EXPECT_TRUE(timeline.at(1).summing({1, 0}));
    EXPECT_FALSE(timeline.at(1).summing({1, 1}));
    EXPECT_FALSE(timeline.at(1).activating({1, 0}));
    EXPECT_FALSE(timeline.at(timeline.step_end(0)).summing({1, 0}));
    EXPECT_TRUE(timeline.at(timeline.step_end(0) + 0.1).activating({1, 0}));
}

}  // namespace
}  // namespace netglow::test
