#include "app/state/recovery/keep_schedule.h"

#include <gtest/gtest.h>

namespace netglow {
namespace {

using Step = KeepSchedule::Step;

constexpr bool kUnsaved = true;
constexpr bool kSaved = false;

/// With a disk that is done at once.
Step look(KeepSchedule& schedule, bool unsaved, std::uint64_t revision, double now) {
    return schedule.look(unsaved, revision, now, false, 0);
}

TEST(KeepSchedule, AChangeIsWrittenASecondLater) {
    KeepSchedule schedule;
    EXPECT_EQ(look(schedule, kUnsaved, 1, 10), Step::nothing);
    EXPECT_DOUBLE_EQ(schedule.rest(10, false).value(), 1);
    EXPECT_EQ(look(schedule, kUnsaved, 1, 10.9), Step::nothing);
    EXPECT_EQ(look(schedule, kUnsaved, 1, 11), Step::write);
    EXPECT_EQ(look(schedule, kUnsaved, 1, 100), Step::nothing) << "once is enough";
}

TEST(KeepSchedule, WhatIsSavedOrWrittenNeedsNoWakingUp) {
    KeepSchedule schedule;
    EXPECT_EQ(look(schedule, kSaved, 0, 5), Step::nothing);
    EXPECT_FALSE(schedule.rest(5, false));
    look(schedule, kUnsaved, 1, 10);
    look(schedule, kUnsaved, 1, 11);
    EXPECT_FALSE(schedule.rest(11, false));
}

TEST(KeepSchedule, ADragOfTenSecondsIsWrittenOnceASecond) {
    KeepSchedule schedule;
    int written = 0;
    for (int frame = 0; frame < 600; ++frame) {
        written += look(schedule, kUnsaved, static_cast<std::uint64_t>(frame), frame / 60.0) == Step::write ? 1 : 0;
    }
    EXPECT_GE(written, 9);
    EXPECT_LE(written, 10);
}

TEST(KeepSchedule, WhatTheDiskHasNotTakenYetIsWaitedFor) {
    KeepSchedule schedule;
    schedule.look(kUnsaved, 1, 10, false, 0);
    EXPECT_EQ(schedule.look(kUnsaved, 1, 11.5, true, 0), Step::nothing);
    EXPECT_GT(schedule.rest(11.5, true).value(), 0) << "it must not be asked all the time";
    EXPECT_EQ(schedule.look(kUnsaved, 1, 12, false, 0), Step::write);
}

TEST(KeepSchedule, ASlowDiskIsWrittenToRarely) {
    KeepSchedule schedule;
    schedule.look(kUnsaved, 1, 0, false, 0);
    ASSERT_EQ(schedule.look(kUnsaved, 1, 1, false, 0), Step::write);
    schedule.look(kUnsaved, 2, 5, false, 4);
    EXPECT_EQ(schedule.look(kUnsaved, 2, 20, false, 4), Step::nothing);
    EXPECT_EQ(schedule.look(kUnsaved, 2, 21, false, 4), Step::write) << "five times four seconds after the last";
}

TEST(KeepSchedule, SavingRemovesWhatWasWrittenOnce) {
    KeepSchedule schedule;
    look(schedule, kUnsaved, 1, 10);
    look(schedule, kUnsaved, 1, 11);
    EXPECT_EQ(look(schedule, kSaved, 1, 12), Step::remove);
    EXPECT_EQ(look(schedule, kSaved, 1, 13), Step::nothing);
}

TEST(KeepSchedule, SavingWithinTheSecondWritesNothing) {
    KeepSchedule schedule;
    look(schedule, kUnsaved, 1, 10);
    EXPECT_EQ(look(schedule, kSaved, 1, 10.5), Step::nothing);
    EXPECT_EQ(look(schedule, kSaved, 1, 20), Step::nothing);
}

TEST(KeepSchedule, AnotherDocumentIsWrittenThoughItsRevisionWasSeen) {
    KeepSchedule schedule;
    look(schedule, kUnsaved, 0, 10);
    ASSERT_EQ(look(schedule, kUnsaved, 0, 11), Step::write);
    schedule.other_document();
    look(schedule, kUnsaved, 0, 12);
    EXPECT_EQ(look(schedule, kUnsaved, 0, 13), Step::write);
}

}  // namespace
}  // namespace netglow
