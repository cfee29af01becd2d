#include "bench/ratio.h"

#include <gmock/gmock.h>

#include <cmath>
#include <stdexcept>

namespace netglow {
namespace {

using testing::ElementsAre;

TEST(Median, IsTheMiddleOneOrTheMeanOfTheTwoInTheMiddle) {
    EXPECT_EQ(median({3}), 3);
    EXPECT_EQ(median({9, 1, 4}), 4);
    EXPECT_EQ(median({9, 1, 4, 2}), 3);
    EXPECT_TRUE(std::isnan(median({})));
}

TEST(Targets, AreMetUpToTheirBound) {
    EXPECT_TRUE(at_most(1.5).met_by(1.5));
    EXPECT_FALSE(at_most(1.5).met_by(1.51));
    EXPECT_TRUE(at_least(100).met_by(100));
    EXPECT_FALSE(at_least(100).met_by(99.9));
    EXPECT_FALSE(at_most(1.5).met_by(std::nan("")));
    EXPECT_FALSE(at_least(1.5).met_by(std::nan("")));
}

TEST(Counters, AreNamedAfterTheirSide) {
    EXPECT_EQ(counter_name("bare window"), "bare_window_ms");
}

TEST(Turns, AreTakenOneSideAfterTheOther) {
    std::string order;
    const RatioSides sides{{.name = "a", .run = [&] { order += 'a'; }, .warm_up = false},
                           {.name = "b", .run = [&] { order += 'b'; }, .warm_up = false}};
    measure_by_turns(sides, 3);
    EXPECT_EQ(order, "ababab");
}

TEST(Turns, PrepareEachSampleAndTakeAsManyAsASideWants) {
    std::string order;
    const RatioSides sides{
        {.name = "a", .run = [&] { order += 'a'; }, .prepare = [&] { order += '.'; }, .samples = 2, .warm_up = false},
        {.name = "b", .run = [&] { order += 'b'; }, .warm_up = false}};
    measure_by_turns(sides, 2);
    EXPECT_EQ(order, ".a.ab.a.ab");
}

TEST(Turns, WhatTakesLittleIsRepeatedUnlessItMustBePrepared) {
    int plain = 0;
    int prepared = 0;
    const RatioSides sides{{.name = "a", .run = [&] { ++plain; }},
                           {.name = "b", .run = [&] { ++prepared; }, .prepare = [] {}}};
    measure_by_turns(sides, 1);
    EXPECT_GT(plain, 100);
    EXPECT_EQ(prepared, 3) << "two to warm up";
}

TEST(Turns, ExtrasAreAskedForAtTheEnd) {
    int runs = 0;
    const auto count = [&] { ++runs; };
    const RatioSides sides{
        {.name = "a", .run = count, .warm_up = false}, {.name = "b", .run = count, .warm_up = false}, [&] {
            return RatioExtras{{{"runs", runs}}, "too many"};
        }};
    const MeasuredRatio measured = measure_by_turns(sides, 2);
    EXPECT_EQ(measured.extras.counters.at("runs"), 4);
    EXPECT_EQ(measured.extras.broken, "too many");
}

TEST(Ratios, AreThatOfTheMediansOfSidesMadeAnew) {
    int made = 0;
    const Ratio ratio = ratio_of("name", "words", at_most(1), [&] {
        ++made;
        return RatioSides{{.name = "a", .run = [] {}}, {.name = "b", .run = [] {}}};
    });
    ratio.measure(1);
    const MeasuredRatio measured = ratio.measure(1);
    EXPECT_EQ(made, 2);
    EXPECT_EQ(measured.ratio(), measured.above_ms / measured.below_ms);
    EXPECT_EQ(measured.above, "a");
    EXPECT_EQ(measured.below, "b");
}

TEST(Results, AreMetWhereTheTargetIsAndNothingElseIsBroken) {
    const Ratio ratio{"name", "words", at_most(2), {}};
    RatioResult result{&ratio, {"a", "b", 3, 2}, ""};
    EXPECT_TRUE(result.met());
    result.measured.extras.broken = "a frame was drawn";
    EXPECT_FALSE(result.met());
    result = {&ratio, {"a", "b", 5, 2}, ""};
    EXPECT_FALSE(result.met());
    result = {&ratio, {"a", "b", 3, 2}, "there is no display"};
    EXPECT_FALSE(result.met());
}

}  // namespace
}  // namespace netglow
