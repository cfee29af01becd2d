#include "core/tasks/background_task.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "core/tasks/cancelled_tasks.h"

namespace netglow::test {
namespace {

constexpr std::chrono::minutes kLong(2);  // nothing here takes it; what hangs fails

/// Work that goes on until it is cancelled, and tells when it has begun.
struct Endless {
    std::shared_ptr<std::promise<void>> begun = std::make_shared<std::promise<void>>();

    BackgroundTask<int> start(std::function<void()> done = {}) const {
        return BackgroundTask<int>(
            [begun = begun](TaskControl& control) -> int {
                begun->set_value();
                for (;;) control.report(0.5);
            },
            std::move(done));
    }
    void wait() const { begun->get_future().wait(); }
};

TEST(BackgroundTask, GivesItsResultOnce) {
    BackgroundTask<std::unique_ptr<int>> task([](TaskControl&) { return std::make_unique<int>(42); });
    const std::optional<std::unique_ptr<int>> result = task.take(kLong);
    ASSERT_TRUE(result);
    EXPECT_EQ(**result, 42);
    EXPECT_TRUE(task.ended());
    EXPECT_FALSE(task.take(kLong));
}

TEST(BackgroundTask, WorksBesideTheOneWhoStartedIt) {
    std::promise<int> question;
    BackgroundTask<int> task([&](TaskControl&) { return question.get_future().get() + 1; });
    EXPECT_FALSE(task.ended());
    EXPECT_FALSE(task.take());
    question.set_value(1);
    task.wait();
    EXPECT_EQ(task.take(), 2);
}

TEST(BackgroundTask, ThrowsWhatTheWorkThrewWhereTheResultIsTaken) {
    BackgroundTask<int> task([](TaskControl&) -> int { throw std::runtime_error("no weights"); });
    task.wait();
    EXPECT_TRUE(task.ended());
    try {
        task.take();
        FAIL() << "nothing was thrown";
    } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(), "no weights");
    }
    EXPECT_FALSE(task.take()) << "once";
}

TEST(BackgroundTask, ThatIsCancelledEndsWithoutAResultAndWithoutACall) {
    std::atomic<int> calls = 0;
    const Endless work;
    BackgroundTask<int> task = work.start([&] { ++calls; });
    work.wait();
    task.cancel();
    EXPECT_FALSE(task.take(kLong));
    EXPECT_TRUE(task.ended());
    EXPECT_EQ(calls, 0);
}

TEST(BackgroundTask, ThatIsCancelledAfterItsEndHoldsItsResultNoLonger) {
    const auto result = std::make_shared<int>(1);
    BackgroundTask<std::shared_ptr<int>> task([&](TaskControl&) { return result; });
    task.wait();
    EXPECT_EQ(result.use_count(), 2);
    task.cancel();
    EXPECT_EQ(result.use_count(), 1);
    EXPECT_FALSE(task.take());
}

TEST(BackgroundTask, TellsHowFarItIs) {
    std::promise<void> half;
    std::promise<void> go_on;
    BackgroundTask<int> task([&](TaskControl& control) {
        control.report(0.5);
        half.set_value();
        go_on.get_future().wait();
        control.report(1);
        return 0;
    });
    half.get_future().wait();
    EXPECT_EQ(task.progress(), 0.5);
    go_on.set_value();
    task.wait();
    EXPECT_EQ(task.progress(), 1);
}

TEST(BackgroundTask, IsWaitedForWhenItIsDestroyed) {
    const auto held = std::make_shared<int>(0);
    std::atomic<bool> ended = false;
    std::promise<void> begun;
    {
        const BackgroundTask<int> task([&, held](const TaskControl& control) {
            begun.set_value();
            while (!control.cancelled()) {
            }
            ended = true;
            return 0;
        });
        begun.get_future().wait();
        EXPECT_FALSE(ended);
    }
    EXPECT_TRUE(ended);
    EXPECT_EQ(held.use_count(), 1) << "what the work held is released";
}

TEST(BackgroundTask, CallsWhenTheResultCanBeTaken) {
    std::promise<void> called;
    BackgroundTask<int> task([](TaskControl&) { return 3; }, [&] { called.set_value(); });
    called.get_future().wait();
    EXPECT_EQ(task.take(), 3);
}

TEST(BackgroundTask, GivesItsTokenToWhatItCalls) {
    std::promise<Cancellation> given;
    std::optional<BackgroundTask<int>> task(std::in_place, [&](TaskControl& control) -> int {
        given.set_value(control.cancellation());
        for (;;) control.report(0);
    });
    const Cancellation token = given.get_future().get();
    EXPECT_FALSE(token.requested());
    task.reset();
    EXPECT_TRUE(token.requested());
}

TEST(Cancellation, WithoutASourceNeverComes) {
    const Cancellation none;
    EXPECT_FALSE(none.requested());
    EXPECT_NO_THROW(none.throw_if_requested());
}

TEST(Cancellation, ReachesEveryCopyOfItsToken) {
    CancellationSource source;
    const Cancellation first = source.token();
    const Cancellation second = first;
    EXPECT_FALSE(second.requested());
    source.cancel();
    EXPECT_TRUE(first.requested());
    EXPECT_TRUE(second.requested());
    EXPECT_THROW(second.throw_if_requested(), TaskCancelled);
}

TEST(CancelledTasks, HoldThemUntilTheyHaveNoticed) {
    std::promise<void> deaf;
    CancelledTasks tasks;
    tasks.add(BackgroundTask<int>([&](TaskControl&) {
        deaf.get_future().wait();  // as one who waits for a drive that does not answer
        return 0;
    }));
    tasks.release_ended();
    EXPECT_FALSE(tasks.empty());
    deaf.set_value();
    while (!tasks.empty()) tasks.release_ended();
    EXPECT_TRUE(tasks.empty());
}

TEST(CancelledTasks, LetThemGoWithTheNextOne) {
    CancelledTasks tasks;
    const auto held = std::make_shared<int>(0);
    BackgroundTask<std::shared_ptr<int>> task([held](TaskControl&) { return held; });
    task.wait();
    tasks.add(std::move(task));
    tasks.release_ended();
    EXPECT_TRUE(tasks.empty());
    EXPECT_EQ(held.use_count(), 1);
}

}  // namespace
}  // namespace netglow::test
