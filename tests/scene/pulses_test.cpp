#include "core/scene/canvas/pulses.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "scene_fixture.h"

namespace netglow {
namespace {

using testing::seconds_in;
using testing::Stage;

std::vector<Pulse> pulses_at(const Stage& stage, const Moment& moment) {
    return pulses_of(SceneInput(stage.document, stage.trace, moment, stage.layout, stage.view, stage.measure));
}

TEST(Pulses, NoneIsUnderWayOnceItsTermHasArrived) {
    const Stage stage(testing::random_document({7, 3, 2}, true));
    for (const Granularity granularity : {Granularity::layer, Granularity::neuron, Granularity::term}) {
        const Timeline timeline(stage.document.network, granularity);
        for (double t = 0; t <= timeline.duration(); t += timeline.duration() / 997) {
            const Moment moment = timeline.at(t);
            for (const Pulse& pulse : pulses_at(stage, moment)) {
                const std::size_t known =
                    moment.terms_known(pulse.to, term_count(stage.document.network, pulse.to.layer));
                EXPECT_GE(pulse.term, known);
            }
        }
    }
}

TEST(Pulses, ATermArrivesJustWhenItIsKnown) {
    for (const std::size_t terms : {1U, 2U, 3U, 7U, 100U}) {
        for (std::size_t term = 0; term < terms; ++term) {
            const double arrival = static_cast<double>(term + 1) / static_cast<double>(terms);
            const std::optional<float> before = pulse_along(term, terms, arrival - 1e-5);
            ASSERT_TRUE(before.has_value());
            EXPECT_GT(*before, 0.99F);
            EXPECT_FALSE(pulse_along(term, terms, arrival).has_value());
            EXPECT_FALSE(pulse_along(term, terms, 0).has_value());
        }
    }
}

TEST(Pulses, MoveForwardOnly) {
    float before = 0;
    for (double p = 0.001; p < 1.0 / 3; p += 0.001) {
        const float along = pulse_along(0, 3, p).value();
        EXPECT_GE(along, before);
        before = along;
    }
}

TEST(Pulses, SeveralAreUnderWayAtOnce) {
    int under_way = 0;
    for (std::size_t term = 0; term < 8; ++term) {
        under_way += pulse_along(term, 8, 0.5).has_value() ? 1 : 0;
    }
    EXPECT_GE(under_way, 3);
}

TEST(Pulses, ATermStepHasExactlyOne) {
    const Stage stage(testing::random_document({3, 2}, true));
    const Timeline timeline(stage.document.network, Granularity::term);
    for (std::size_t step = 0; step < timeline.step_count(); ++step) {
        for (const double progress : {0.1, 0.5, 0.9}) {
            const Moment moment = timeline.at(seconds_in(timeline, step, progress));
            const std::size_t expected = moment.step.kind == StepKind::sum ? 1 : 0;
            EXPECT_EQ(pulses_at(stage, moment).size(), expected);
        }
    }
}

TEST(Pulses, TravelFromDiscBorderToDiscBorder) {
    const Stage stage(article_document());
    const Timeline timeline(stage.document.network, Granularity::term);
    const auto distance = [](Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); };
    const Pulse first = pulses_at(stage, timeline.at(seconds_in(timeline, 1, 0.001))).at(0);
    EXPECT_NEAR(distance(first.center, stage.layout.at({0, 1})), 31, 0.5);
    const Pulse last = pulses_at(stage, timeline.at(seconds_in(timeline, 1, 0.999))).at(0);
    EXPECT_NEAR(distance(last.center, stage.layout.at({1, 0})), 31, 0.5);
}

TEST(Pulses, AreSizedByTheirProducts) {
    const Stage stage(article_document());
    const Timeline timeline(stage.document.network, Granularity::layer);
    const std::vector<Pulse> pulses = pulses_at(stage, timeline.at(seconds_in(timeline, 0, 0.1)));
    ASSERT_EQ(pulses.size(), 3U);
    EXPECT_DOUBLE_EQ(pulses[0].product, 0.9 * 0.9);
    EXPECT_GT(pulses[0].radius, pulses[1].radius);
    EXPECT_GT(pulses[1].radius, pulses[2].radius);
}

TEST(Pulses, OfAWideLayerStayFewAndAreTheStrongest) {
    const Stage stage(testing::random_document({63, 65}, false));
    const Timeline timeline(stage.document.network, Granularity::layer);
    const std::vector<Pulse> pulses = pulses_at(stage, timeline.at(seconds_in(timeline, 0, 0.5)));
    EXPECT_LE(pulses.size(), 512U);
    EXPECT_GT(pulses.size(), 100U);
    double weakest = 1e9;
    for (const Pulse& pulse : pulses) {
        weakest = std::min(weakest, std::abs(pulse.product));
    }
    EXPECT_GT(weakest, 0.5);
}

TEST(Pulses, OfANeuronWithVeryManyTermsAreItsStrongestThroughoutItsSum) {
    Document document = testing::random_document({300, 100}, false);
    document.input.tail(150).setZero();
    const Stage stage(std::move(document));
    const Timeline timeline(stage.document.network, Granularity::neuron);
    std::set<std::size_t> seen;
    for (double progress = 0.02; progress < 1; progress += 0.02) {
        for (const Pulse& pulse : pulses_at(stage, timeline.at(seconds_in(timeline, 0, progress)))) {
            EXPECT_NE(pulse.product, 0);
            seen.insert(pulse.term);
        }
    }
    EXPECT_GE(seen.size(), 90U);
    EXPECT_LE(seen.size(), 100U);
}

}  // namespace
}  // namespace netglow
