#include "core/timeline/easing.h"

#include <gtest/gtest.h>

namespace netglow {
namespace {

TEST(Easing, BeginsAtZeroEndsAtOneAndNeverTurnsBack) {
    for (double (*ease)(double) : {&ease_in_out, &ease_out}) {
        EXPECT_EQ(ease(0), 0);
        EXPECT_EQ(ease(1), 1);
        EXPECT_EQ(ease(-2), 0);
        EXPECT_EQ(ease(3), 1);
        double before = 0;
        for (int i = 1; i <= 1000; ++i) {
            const double now = ease(i / 1000.0);
            EXPECT_GT(now, before);
            before = now;
        }
    }
}

TEST(Easing, InOutIsSlowAtBothEndsAndOutOnlyAtTheLast) {
    EXPECT_LT(ease_in_out(0.1), 0.1);
    EXPECT_GT(ease_in_out(0.9), 0.9);
    EXPECT_DOUBLE_EQ(ease_in_out(0.5), 0.5);
    EXPECT_GT(ease_out(0.1), 0.1);
    EXPECT_DOUBLE_EQ(ease_out(0.5), 0.875);
}

}  // namespace
}  // namespace netglow
