#include "core/scene/canvas/edge_measure.h"

#include <gtest/gtest.h>

#include <set>

namespace netglow {
namespace {

TEST(EdgeMeasures, AreWrittenAsTheCommandLineHasThem) {
    EXPECT_EQ(name_of(EdgeMeasure::automatic), "auto");
    EXPECT_EQ(name_of(EdgeMeasure::weight), "weight");
    EXPECT_EQ(name_of(EdgeMeasure::product), "product");
    EXPECT_EQ(name_of(EdgeMeasure::sign), "sign");
}

TEST(EdgeMeasures, AreFoundByTheirNames) {
    for (const EdgeMeasure measure : kEdgeMeasures) {
        EXPECT_EQ(edge_measure_named(name_of(measure)), measure);
    }
    EXPECT_FALSE(edge_measure_named("automatic"));
    EXPECT_FALSE(edge_measure_named(""));
}

TEST(EdgeMeasures, FollowEachOtherRoundAndRound) {
    std::set<EdgeMeasure> seen;
    EdgeMeasure measure = EdgeMeasure::automatic;
    for (std::size_t i = 0; i < kEdgeMeasures.size(); ++i, measure = next_of(measure)) {
        EXPECT_TRUE(seen.insert(measure).second);
    }
    EXPECT_EQ(measure, EdgeMeasure::automatic);
}

}  // namespace
}  // namespace netglow
