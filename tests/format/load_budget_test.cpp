// What one load may take, as a whole.
#include "core/format/load_budget.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>

#include "tests/support/message_of.h"

namespace netglow {
namespace {

using testing::HasSubstr;

constexpr std::size_t kFree = LoadBudget::kFree;

TEST(LoadBudget, IsForTheLoadAsAWhole) {
    LoadBudget budget;
    budget.take(kFree / 2, "a");
    budget.take(kFree / 2, "b");
    EXPECT_EQ(
        message_of([&] { budget.take(1, "a.onnx: c"); }),
        "a.onnx: c: to read on would take more than 80 MB beyond the numbers that the file holds itself, which no "
        "network needs");
}

TEST(LoadBudget, NumbersOfTheFileMayBeReadAndBecomeWeights) {
    LoadBudget budget;
    budget.holds(1'000'000);
    budget.take_numbers(2'000'000, "read, and made weights");
    budget.take(kFree, "all that is free");
    EXPECT_THROW(budget.take(1, "more"), OverBudget);
}

TEST(LoadBudget, WhatIsTakenIsComparedBeforeItIsAdded) {
    LoadBudget budget;
    budget.holds(SIZE_MAX);
    EXPECT_NO_THROW(budget.take_numbers(SIZE_MAX / 8, "much"));
    LoadBudget small;
    EXPECT_THROW(small.take_numbers(SIZE_MAX / 4, "beyond what can be counted"), OverBudget);
    EXPECT_NO_THROW(small.take(kFree, "nothing was taken by what was refused"));
}

TEST(LoadBudget, AnAttemptGivesBackButItsWorkStaysDone) {
    LoadBudget budget;
    int attempts = 0;
    const std::string why = message_of([&] {
        for (; attempts < 100; ++attempts) {
            const LoadBudget::Attempt attempt(budget);
            budget.take(kFree, "again");
        }
    });
    EXPECT_EQ(attempts, 6);
    EXPECT_THAT(why, HasSubstr("again: to read on"));
}

TEST(LoadBudget, WhatIsLetGoAtOnceIsNotAdded) {
    LoadBudget budget;
    for (int i = 0; i < 4; ++i) {
        budget.pass(kFree, "for a moment");
    }
    EXPECT_NO_THROW(budget.take(kFree, "for good"));
    EXPECT_THROW(budget.pass(1, "beside it"), OverBudget);
}

}  // namespace
}  // namespace netglow
