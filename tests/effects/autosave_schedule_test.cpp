#include "app/effects/autosave_schedule.h"

#include <gtest/gtest.h>

namespace netglow {
namespace {

using ScheduleStep = AutosaveSchedule::Step;

constexpr bool kUnsaved = true;
constexpr bool kSaved = false;

/// With a disk that is done at once.
ScheduleStep poll(AutosaveSchedule& schedule, bool unsaved, std::uint64_t revision, double now) {
    return schedule.poll(unsaved, revision, now, false, 0);
}

TEST(AutosaveSchedule, AChangeIsWrittenASecondLater) {
    AutosaveSchedule schedule;
    EXPECT_EQ(poll(schedule, kUnsaved, 1, 10), ScheduleStep::nothing);
    EXPECT_DOUBLE_EQ(schedule.seconds_until_due(10, false).value(), 1);
    EXPECT_EQ(poll(schedule, kUnsaved, 1, 10.9), ScheduleStep::nothing);
    EXPECT_EQ(poll(schedule, kUnsaved, 1, 11), ScheduleStep::write);
    EXPECT_EQ(poll(schedule, kUnsaved, 1, 100), ScheduleStep::nothing) << "once is enough";
}

TEST(AutosaveSchedule, WhatIsSavedOrWrittenNeedsNoWakingUp) {
    AutosaveSchedule schedule;
    EXPECT_EQ(poll(schedule, kSaved, 0, 5), ScheduleStep::nothing);
    EXPECT_FALSE(schedule.seconds_until_due(5, false));
    poll(schedule, kUnsaved, 1, 10);
    poll(schedule, kUnsaved, 1, 11);
    EXPECT_FALSE(schedule.seconds_until_due(11, false));
}

TEST(AutosaveSchedule, ADragOfTenSecondsIsWrittenOnceASecond) {
    AutosaveSchedule schedule;
    int written = 0;
    for (int frame = 0; frame < 600; ++frame) {
        written +=
            poll(schedule, kUnsaved, static_cast<std::uint64_t>(frame), frame / 60.0) == ScheduleStep::write ? 1 : 0;
    }
    EXPECT_GE(written, 9);
    EXPECT_LE(written, 10);
}

TEST(AutosaveSchedule, WhatTheDiskHasNotTakenYetIsWaitedFor) {
    AutosaveSchedule schedule;
    schedule.poll(kUnsaved, 1, 10, false, 0);
    EXPECT_EQ(schedule.poll(kUnsaved, 1, 11.5, true, 0), ScheduleStep::nothing);
    EXPECT_GT(schedule.seconds_until_due(11.5, true).value(), 0) << "it must not be asked all the time";
    EXPECT_EQ(schedule.poll(kUnsaved, 1, 12, false, 0), ScheduleStep::write);
}

TEST(AutosaveSchedule, ASlowDiskIsWrittenToRarely) {
    AutosaveSchedule schedule;
    schedule.poll(kUnsaved, 1, 0, false, 0);
    ASSERT_EQ(schedule.poll(kUnsaved, 1, 1, false, 0), ScheduleStep::write);
    schedule.poll(kUnsaved, 2, 5, false, 4);
    EXPECT_EQ(schedule.poll(kUnsaved, 2, 20, false, 4), ScheduleStep::nothing);
    EXPECT_EQ(schedule.poll(kUnsaved, 2, 21, false, 4), ScheduleStep::write)
        << "five times four seconds after the last";
}

TEST(AutosaveSchedule, SavingRemovesWhatWasWrittenOnce) {
    AutosaveSchedule schedule;
    poll(schedule, kUnsaved, 1, 10);
    poll(schedule, kUnsaved, 1, 11);
    EXPECT_EQ(poll(schedule, kSaved, 1, 12), ScheduleStep::remove);
    EXPECT_EQ(poll(schedule, kSaved, 1, 13), ScheduleStep::nothing);
}

TEST(AutosaveSchedule, SavingWithinTheSecondWritesNothing) {
    AutosaveSchedule schedule;
    poll(schedule, kUnsaved, 1, 10);
    EXPECT_EQ(poll(schedule, kSaved, 1, 10.5), ScheduleStep::nothing);
    EXPECT_EQ(poll(schedule, kSaved, 1, 20), ScheduleStep::nothing);
}

TEST(AutosaveSchedule, AnotherDocumentIsWrittenThoughItsRevisionWasSeen) {
    AutosaveSchedule schedule;
    poll(schedule, kUnsaved, 0, 10);
    ASSERT_EQ(poll(schedule, kUnsaved, 0, 11), ScheduleStep::write);
    schedule.other_document();
    poll(schedule, kUnsaved, 0, 12);
    EXPECT_EQ(poll(schedule, kUnsaved, 0, 13), ScheduleStep::write);
}

}  // namespace
}  // namespace netglow
