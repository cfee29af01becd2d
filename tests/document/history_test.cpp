#include "core/document/history.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "core/base/error.h"
#include "tests/document/random_edit.h"

namespace netglow {
namespace {

TEST(History, UndoAndRedoGoBackAndForth) {
    Document document = article_document();
    History history;
    EXPECT_FALSE(history.can_undo());
    EXPECT_FALSE(history.can_redo());
    EXPECT_EQ(history.undo(document), std::nullopt);
    EXPECT_EQ(history.redo(document), std::nullopt);

    history.apply(document, SetInput{0, 5});
    history.apply(document, SetWeight{{1, 1, 0}, 7});
    EXPECT_EQ(history.undo_title(), "Set w(h2, i1) to 7");
    EXPECT_EQ(history.undo(document), (Change{WeightChanged{{1, 1, 0}, 7}}));
    EXPECT_EQ(document.network.weight({1, 1, 0}), 0.2);
    EXPECT_EQ(history.undo_title(), "Set input i1 to 5");
    EXPECT_EQ(history.redo_title(), "Set w(h2, i1) to 7");
    EXPECT_EQ(history.undo(document), Change{InputChanged{0}});
    EXPECT_EQ(document.input[0], 0.9);
    EXPECT_FALSE(history.can_undo());
    EXPECT_EQ(history.redo(document), Change{InputChanged{0}});
    EXPECT_EQ(history.redo(document), (Change{WeightChanged{{1, 1, 0}, 0.2}}));
    EXPECT_EQ(document.input[0], 5);
    EXPECT_EQ(document.network.weight({1, 1, 0}), 7);
    EXPECT_FALSE(history.can_redo());
}

TEST(History, TwoThousandRandomEditsUndoneGiveTheFirstDocumentBitForBit) {
    RandomNetworks random(41);
    for (int round = 0; round < 5; ++round) {
        Document document = random_document(random);
        const Document first = document;
        History history;
        for (int i = 0; i < 2'000; ++i) history.apply(document, random_edit(random, document));
        const Document last = document;
        while (history.can_undo()) history.undo(document);
        ASSERT_TRUE(same_bits(document, first));
        while (history.can_redo()) history.redo(document);
        ASSERT_TRUE(same_bits(document, last));
        while (history.can_undo()) history.undo(document);
        ASSERT_TRUE(same_bits(document, first));
    }
}

TEST(History, RandomWalksOfEditsGesturesUndosAndRedosComeBackToTheFirstDocument) {
    RandomNetworks random(42);
    Document document = random_document(random);
    const Document first = document;
    History history;
    for (int i = 0; i < 2'000; ++i) {
        switch (random.below(5)) {
            case 0:
                history.undo(document);
                break;
            case 1:
                history.redo(document);
                break;
            default:
                history.apply(document, random_edit(random, document), random.below(3));
        }
    }
    while (history.can_undo()) history.undo(document);
    EXPECT_TRUE(same_bits(document, first));
}

TEST(History, ADragIsOneStep) {
    Document document = article_document();
    History history;
    for (int i = 1; i <= 50; ++i) history.apply(document, SetWeight{{1, 0, 0}, i / 10.0}, 1);
    EXPECT_EQ(document.network.weight({1, 0, 0}), 5);
    history.undo(document);
    EXPECT_EQ(document.network.weight({1, 0, 0}), 0.9);
    EXPECT_FALSE(history.can_undo());
    history.redo(document);
    EXPECT_EQ(document.network.weight({1, 0, 0}), 5);
}

TEST(History, AnotherDragOrAnotherPlaceIsAStepOfItsOwn) {
    Document document = article_document();
    History history;
    const auto steps = [&] {
        int count = 0;
        while (history.undo(document)) ++count;
        while (history.redo(document)) {
        }
        return count;
    };
    history.apply(document, SetInput{0, 1}, 1);
    history.apply(document, SetInput{0, 2}, 2);
    EXPECT_EQ(steps(), 2);
    history.apply(document, SetInput{0, 3}, 3);
    history.apply(document, SetInput{1, 3}, 3);
    EXPECT_EQ(steps(), 4);
    history.apply(document, SetInput{0, 4});
    history.apply(document, SetInput{0, 5});
    EXPECT_EQ(steps(), 6);
}

TEST(History, ADragThatGoesOnAfterAnUndoDoesNotJoinAnOlderStep) {
    Document document = article_document();
    History history;
    history.apply(document, SetInput{0, 1}, 1);
    history.apply(document, SetInput{0, 2}, 2);
    history.undo(document);
    history.apply(document, SetInput{0, 3}, 1);
    history.undo(document);
    EXPECT_EQ(document.input[0], 1);
    history.undo(document);
    EXPECT_EQ(document.input[0], 0.9);
}

TEST(History, AnEditForgetsWhatCouldBeRedone) {
    Document document = article_document();
    History history;
    history.apply(document, SetInput{0, 1});
    history.apply(document, SetInput{0, 2});
    history.undo(document);
    history.apply(document, SetInput{1, 3});
    EXPECT_FALSE(history.can_redo());
    history.undo(document);
    EXPECT_EQ(document.input[0], 1);
    EXPECT_EQ(document.input[1], 0.1);
}

TEST(History, AWrongEditChangesNeitherTheDocumentNorWhatCanBeUndoneAndRedone) {
    Document document = article_document();
    History history;
    history.apply(document, SetInput{0, 1}, 1);
    history.apply(document, SetInput{0, 2});
    history.undo(document);
    const Document before = document;
    EXPECT_THROW(history.apply(document, SetInput{0, std::numeric_limits<double>::quiet_NaN()}, 1), Error);
    EXPECT_THROW(history.apply(document, SetWeight{{1, 9, 0}, 1}), Error);
    EXPECT_TRUE(same_bits(document, before));
    EXPECT_TRUE(history.can_redo());
    history.redo(document);
    EXPECT_EQ(document.input[0], 2);
}

TEST(History, IsUnsavedUntilItComesBackToWhatWasSaved) {
    Document document = article_document();
    History history;
    EXPECT_FALSE(history.unsaved());
    history.apply(document, SetInput{0, 1});
    EXPECT_TRUE(history.unsaved());
    history.mark_saved();
    EXPECT_FALSE(history.unsaved());
    history.undo(document);
    EXPECT_TRUE(history.unsaved());
    history.redo(document);
    EXPECT_FALSE(history.unsaved());
}

TEST(History, StaysUnsavedWhereTheSavedStateCanNoLongerBeReached) {
    Document document = article_document();
    History history;
    history.apply(document, SetInput{0, 1});
    history.mark_saved();
    history.undo(document);
    history.apply(document, SetInput{0, 2});
    EXPECT_TRUE(history.unsaved());
    history.undo(document);
    EXPECT_TRUE(history.unsaved());
}

TEST(History, SavingInTheMiddleOfADragBeginsANewStep) {
    Document document = article_document();
    History history;
    history.apply(document, SetInput{0, 1}, 1);
    history.mark_saved();
    history.apply(document, SetInput{0, 2}, 1);
    EXPECT_TRUE(history.unsaved());
    history.undo(document);
    EXPECT_FALSE(history.unsaved());
    EXPECT_EQ(document.input[0], 1);
}

TEST(History, CanBeUnsavedThoughNoStepWasMade) {
    Document document = article_document();
    History history;
    history.mark_unsaved();
    EXPECT_TRUE(history.unsaved());
    EXPECT_FALSE(history.can_undo());
    history.apply(document, SetInput{0, 1});
    history.undo(document);
    EXPECT_TRUE(history.unsaved()) << "no step leads to what a file holds";
    history.mark_saved();
    EXPECT_FALSE(history.unsaved());
}

TEST(History, EveryChangeHasARevisionOfItsOwn) {
    Document document = article_document();
    History history;
    std::vector<std::uint64_t> seen = {history.revision()};
    const auto note = [&] { seen.push_back(history.revision()); };
    history.apply(document, SetInput{0, 1}, 7), note();
    history.apply(document, SetInput{0, 2}, 7), note();
    history.undo(document), note();
    history.redo(document), note();
    history.cancel(document, 7), note();
    history.apply(document, SetInput{0, 3}, 8), note();
    history.cancel(document, 8), note();
    std::ranges::sort(seen);
    EXPECT_EQ(std::ranges::count(seen, seen.back()), 1);
    const std::size_t changes = 6;  // cancel() of a gesture that is no longer the newest changes nothing
    EXPECT_EQ(static_cast<std::size_t>(std::distance(seen.begin(), std::unique(seen.begin(), seen.end()))),
              changes + 1);
}

TEST(HistoryDeathTest, TheTitleOfNothingIsABug) {
    const History history;
    EXPECT_DEATH((void)history.undo_title(), "internal error");
    EXPECT_DEATH((void)history.redo_title(), "internal error");
}

constexpr std::size_t kLimit = 300'000;

/// Sets every weight of a layer of 10,000.
Edit all_weights(double value) {
    return SetWeights{1, {Matrix::Constant(100, 100, value)}, "Set all weights"};
}
Document of_10000_weights() {
    Dense layer;
    layer.weights = Matrix::Constant(100, 100, 0);
    return document_of(Network({layer}), "");
}

TEST(History, BeyondItsLimitTheOldestStepsGo) {
    Document document = of_10000_weights();
    History history;
    history.set_memory_limit(kLimit);
    for (int step = 1; step <= 10; ++step) {
        history.apply(document, all_weights(step));
        EXPECT_LE(history.memory(), kLimit + 10'000);
        EXPECT_EQ(history.dropped() + history.size(), static_cast<std::size_t>(step));
    }
    EXPECT_EQ(history.size(), 3U);
    EXPECT_EQ(history.dropped(), 7U);
    while (history.can_undo()) history.undo(document);
    EXPECT_EQ(document.network.weight({1, 0, 0}), 7) << "where the first step that is left began";
    while (history.can_redo()) history.redo(document);
    EXPECT_EQ(document.network.weight({1, 0, 0}), 10);
}

TEST(History, TheNewestStepIsKeptWhateverItHolds) {
    Document document = of_10000_weights();
    History history;
    history.set_memory_limit(1000);
    history.apply(document, all_weights(1));
    history.apply(document, all_weights(2));
    EXPECT_EQ(history.size(), 1U);
    history.undo(document);
    EXPECT_EQ(document.network.weight({1, 0, 0}), 1);
    EXPECT_TRUE(history.can_redo());
    history.redo(document);
    EXPECT_EQ(document.network.weight({1, 0, 0}), 2);
}

TEST(History, WhatWasSavedIsFoundAsLongAsStepsLeadThere) {
    Document document = of_10000_weights();
    History history;
    history.set_memory_limit(kLimit);
    for (int step = 1; step <= 4; ++step) history.apply(document, all_weights(step));
    history.mark_saved();
    EXPECT_FALSE(history.unsaved());
    history.apply(document, all_weights(5));
    EXPECT_TRUE(history.unsaved());
    ASSERT_TRUE(history.saved(document));
    EXPECT_EQ(history.saved(document)->network.weight({1, 0, 0}), 4);
    history.undo(document);
    EXPECT_FALSE(history.unsaved());
    for (int step = 6; step <= 10; ++step) history.apply(document, all_weights(step));
    EXPECT_TRUE(history.unsaved());
    EXPECT_FALSE(history.saved(document)) << "no step leads there any more";
    while (history.can_undo()) history.undo(document);
    EXPECT_TRUE(history.unsaved());
}

TEST(History, ALowerLimitHoldsAtOnce) {
    Document document = of_10000_weights();
    History history;
    for (int step = 1; step <= 10; ++step) history.apply(document, all_weights(step));
    EXPECT_EQ(history.size(), 10U);
    history.undo(document);
    history.set_memory_limit(kLimit);
    EXPECT_EQ(history.size(), 3U);
    EXPECT_EQ(history.done(), 2U);
    EXPECT_TRUE(history.can_redo());
}

TEST(History, OneGestureDoesNotAddUp) {
    Document document = of_10000_weights();
    History history;
    history.set_memory_limit(kLimit);
    history.apply(document, SetInput{0, 1});
    for (int step = 1; step <= 20; ++step) history.apply(document, all_weights(step), 7);
    EXPECT_EQ(history.size(), 2U);
    EXPECT_EQ(history.dropped(), 0U);
    history.cancel(document, 7);
    EXPECT_EQ(history.size(), 1U);
    EXPECT_LT(history.memory(), 10'000U);
}

}  // namespace
}  // namespace netglow
