#include "core/scene/canvas/pulses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "scene_fixture.h"

namespace netglow {
namespace {

using scene_tests::seconds_in;
using scene_tests::Stage;

std::vector<Pulse> pulses_at(const Stage& stage, const Moment& moment) {
    return pulses_of(SceneInput(stage.document, stage.trace, moment, stage.layout, stage.view, stage.measure));
}

TEST(Pulses, NoneIsUnderWayOnceItsTermHasArrived) {
    const Stage stage(scene_tests::random_document({7, 3, 2}, true));
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
    const Stage stage(scene_tests::random_document({3, 2}, true));
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

/// The terms that have a pulse at some time of a step, by neuron.
std::map<std::size_t, std::set<std::size_t>> terms_seen(const Stage& stage, const Timeline& timeline,
                                                        std::size_t step) {
    std::map<std::size_t, std::set<std::size_t>> seen;
    for (double progress = 0.001; progress < 1; progress += 0.003) {
        for (const Pulse& pulse : pulses_at(stage, timeline.at(seconds_in(timeline, step, progress)))) {
            seen[pulse.to.index].insert(pulse.term);
        }
    }
    return seen;
}

/// The places of the largest |w·o| into a neuron of the first layer.
std::set<std::size_t> strongest_terms(const Stage& stage, std::size_t neuron, std::size_t count) {
    std::vector<std::pair<double, std::size_t>> products;
    for (std::size_t from = 0; from < stage.document.network.inputs(); ++from) {
        const double product = stage.document.network.weight({1, neuron, from}) * stage.trace.output({0, from});
        products.emplace_back(-std::abs(product), from);
    }
    std::ranges::sort(products);
    std::set<std::size_t> strongest;
    for (std::size_t rank = 0; rank < count; ++rank) {
        strongest.insert(products[rank].second);
    }
    return strongest;
}

TEST(Pulses, OfEveryNeuronAreItsTwelveLargestProductsThroughoutItsSum) {
    const Stage wide(scene_tests::random_document({63, 20}, false));
    const Timeline by_layer(wide.document.network, Granularity::layer);
    for (const auto& [neuron, terms] : terms_seen(wide, by_layer, 0)) {
        EXPECT_EQ(terms, strongest_terms(wide, neuron, 12)) << neuron;
    }
    const Stage large(scene_tests::random_document({300, 100}, false));
    const Timeline by_neuron(large.document.network, Granularity::neuron);
    const auto seen = terms_seen(large, by_neuron, 0);
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen.at(0), strongest_terms(large, 0, 12));
}

TEST(Pulses, NoneIsOfASignalOf0) {
    Document document = scene_tests::random_document({6, 3}, false);
    document.input << 0, 1, 0, -1, 0.5, 0;
    const Stage stage(std::move(document));
    for (const Granularity granularity : {Granularity::layer, Granularity::neuron, Granularity::term}) {
        const Timeline timeline(stage.document.network, granularity);
        std::set<std::size_t> senders;
        for (double t = 0; t <= timeline.duration(); t += timeline.duration() / 997) {
            for (const Pulse& pulse : pulses_at(stage, timeline.at(t))) {
                senders.insert(pulse.term);
            }
        }
        EXPECT_EQ(senders, (std::set<std::size_t>{1, 3, 4}));
    }
}

TEST(Pulses, OfManyAreSizedByTheirProductsAlone) {
    const Stage stage(scene_tests::random_document({20, 20}, false));
    const Timeline timeline(stage.document.network, Granularity::layer);
    const std::vector<Pulse> pulses = pulses_at(stage, timeline.at(seconds_in(timeline, 0, 0.5)));
    ASSERT_GT(pulses.size(), 10U);
    const auto stronger = [](const Pulse& a, const Pulse& b) { return std::abs(a.product) < std::abs(b.product); };
    const auto [weakest, strongest] = std::ranges::minmax_element(pulses, stronger);
    EXPECT_GT(strongest->radius, 2 * weakest->radius);
}

}  // namespace
}  // namespace netglow
