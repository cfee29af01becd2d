// What scripts/monkey relies on: that it writes nowhere else, that it can be repeated, and that it sees what is wrong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "tests/monkey/happening.h"
#include "tests/monkey/invariants.h"
#include "tests/monkey/monkey_hand.h"
#include "tests/monkey/write_guard.h"
#include "tests/support/message_of.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

/// Death tests: the guard holds for the rest of a process.
TEST(WriteGuardDeathTest, RefusesEveryChangeOutsideOfItsFolder) {
    testing::FLAGS_gtest_death_test_style = "threadsafe";
    const auto try_it = [] {
        const ScratchFolder outside;
        const ScratchFolder inside;
        const fs::path there = outside.with("there", "old");
        fs::create_symlink(there, inside / "leads-out");
        guard_writes(inside.path());
        std::error_code error;
        std::ofstream(there) << "new";
        std::ofstream(inside / "leads-out") << "new";
        const bool held = message_of([&] { write_file_atomically(outside / "made", "new"); }) != "no error" &&
                          !fs::create_directory(outside / "folder", error) && !fs::remove(there, error) &&
                          (fs::rename(there, inside / "moved", error), error) && content_of(there) == "old";
        write_file_atomically(inside / "made", "new");
        std::exit(held && content_of(inside / "made") == "new" ? 0 : 1);
    };
    EXPECT_EXIT(try_it(), testing::ExitedWithCode(0), "");
}

TEST(MonkeyHand, DoesTheSameForTheSameSeed) {
    const State state(article_document());
    Registry registry;
    registry.add("canvas/h1", {{10, 10, 20, 20}, "", true});
    registry.add("inputs/i1/box", {{50, 10, 20, 20}, "0.9", true});
    const auto record = [&](std::uint64_t seed) {
        MonkeyHand hand(seed, {"a.netglow", "b.csv"});
        std::string text;
        for (int i = 0; i < 300; ++i) {
            for (const Happening& happening : hand.next(state, registry)) {
                text += text_of(happening) + "\n";
            }
        }
        return text;
    };
    EXPECT_EQ(record(7), record(7));
    EXPECT_NE(record(7), record(8));
}

TEST(Record, IsReadAsItWasWritten) {
    const State state(article_document());
    MonkeyHand hand(3, {"a.netglow", "b.csv"});
    for (int i = 0; i < 300; ++i) {
        for (const Happening& happening : hand.next(state, Registry())) {
            const std::optional<Happening> read = happening_of(text_of(happening));
            ASSERT_TRUE(read.has_value()) << text_of(happening);
            EXPECT_EQ(text_of(*read), text_of(happening));
        }
    }
}

TEST(Invariants, HoldOfAnOpenedDocument) {
    const State state(article_document());
    EXPECT_EQ(wrong_in_view(state), "");
    EXPECT_EQ(wrong_in_values(state), "");
}

TEST(Invariants, SeeAWrongSumAndAPlaceThatIsGone) {
    State state(article_document());
    state.open.trace.layers[0].sum[1] += 1e-9;
    EXPECT_THAT(wrong_in_values(state), testing::HasSubstr("sum 2 of layer 1"));
    state.view.hovered = NeuronAt{2, 3};
    EXPECT_NE(wrong_in_view(state), "");
}

TEST(Invariants, SeeThatAFileHoldsAnotherDocument) {
    const ScratchFolder scratch;
    State state(article_document());
    state.open.file = scratch.with("mine.netglow", to_netglow(article_document()));
    EXPECT_EQ(wrong_in_file(state), "");
    scratch.with("mine.netglow", to_netglow(document_of(article_document().network, "Another")));
    EXPECT_NE(wrong_in_file(state), "");
}

}  // namespace
}  // namespace netglow
