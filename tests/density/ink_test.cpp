#include "core/density/ink.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace netglow {
namespace {

/// Strengths with many weak ones, as products of weights and signals are; the strongest is 1.
std::vector<float> strengths(std::size_t count) {
    std::mt19937 random(3);
    std::uniform_real_distribution<float> between(0, 1);
    std::vector<float> result = {1};
    while (result.size() < count) {
        result.push_back(between(random) * between(random));
    }
    return result;
}

EdgeFade fade_of(const std::vector<float>& edges, float ink, double most) {
    InkTally tally;
    for (const float strength : edges) {
        tally.add(strength, ink);
    }
    return tally.fade(most);
}

double ink_left(const std::vector<float>& edges, float ink, const EdgeFade& fade) {
    double sum = 0;
    for (const float strength : edges) {
        sum += static_cast<double>(ink * fade.of(strength));
    }
    return sum;
}

TEST(InkTally, FadesNothingWhereAllHasRoom) {
    const std::vector<float> edges = strengths(20);
    EXPECT_EQ(fade_of(edges, 0.01F, 0.21), EdgeFade{});
    EXPECT_EQ(EdgeFade{}.of(0), 1);
}

TEST(InkTally, LeavesAsMuchAsIsAllowed) {
    for (const std::size_t count : {100U, 1000U, 4096U}) {
        const std::vector<float> edges = strengths(count);
        for (const double most : {0.1, 0.25}) {
            const EdgeFade fade = fade_of(edges, 0.01F, most);
            EXPECT_NEAR(ink_left(edges, 0.01F, fade), most, 0.04 * most) << count;
        }
    }
}

TEST(InkTally, TheWeakestFadeFirstAndTheStrongestNot) {
    const EdgeFade fade = fade_of(strengths(1000), 0.01F, 0.3);
    EXPECT_EQ(fade.of(1), 1);
    EXPECT_EQ(fade.of(0), 0);
    float before = 0;
    for (float strength = 0; strength <= 1; strength += 0.01F) {
        EXPECT_GE(fade.of(strength), before);
        before = fade.of(strength);
    }
}

TEST(InkTally, EdgesThatAreAllAlikeFadeAlike) {
    const std::vector<float> edges(1000, 1.F);
    EXPECT_NEAR(fade_of(edges, 0.01F, 0.25).of(1), 0.025F, 0.001F);
    const std::vector<float> nothing(1000, 0.F);
    EXPECT_NEAR(fade_of(nothing, 0.01F, 0.25).of(0), 0.025F, 0.001F);
}

TEST(InkTally, NothingJumpsWhileOneStrengthGrows) {
    std::vector<float> edges = strengths(300);
    std::vector<float> before;
    for (float strength = 0; strength <= 1; strength += 1.F / 512) {
        edges[7] = strength;
        const EdgeFade fade = fade_of(edges, 0.01F, 0.25);
        std::vector<float> now;
        for (const float each : edges) {
            now.push_back(fade.of(each));
        }
        for (std::size_t i = 0; i < before.size(); ++i) {
            EXPECT_NEAR(now[i], before[i], 0.02F) << "edge " << i << " at " << strength;
        }
        before = now;
    }
}

TEST(EdgeWidths, OfFewAreThoseOfASmallNetworkAndOfManyThinner) {
    EXPECT_EQ(widths_of_many(9), (EdgeWidths{1, 5}));
    EXPECT_EQ(widths_of_many(512), (EdgeWidths{1, 5}));
    EXPECT_FLOAT_EQ(widths_of_many(2048).thickest, 2.5F);
    EXPECT_FLOAT_EQ(widths_of_many(1'000'000).thickest, 2);
    EXPECT_FLOAT_EQ(EdgeWidths{}.of(0.5F), 3);
}

}  // namespace
}  // namespace netglow
