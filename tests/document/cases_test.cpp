#include "core/document/cases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/document/history.h"
#include "tests/document/random_edit.h"

namespace netglow {
namespace {

Document with_two_cases() {
    Document document = article_document();
    document.cases = {{"first", Vector{{1, 2, 3}}, Vector{{0, 1, 0}}}, {"", Vector{{4, 5, 6}}, {}}};
    document.case_extras = {{{"seen", "true"}}, {}};
    return document;
}

TEST(Cases, AreKeptRenamedAndRemovedAndComeBackBitForBit) {
    Document document = with_two_cases();
    const Document before = document;
    History history;
    history.apply(document, keep_case(document, "present"));
    ASSERT_EQ(document.cases.size(), 3U);
    EXPECT_EQ(document.cases[2].input, (Vector{{0.9, 0.1, 0.8}}));
    EXPECT_FALSE(document.cases[2].target.has_value());
    history.apply(document, RenameCase{0, "one"});
    EXPECT_EQ(history.undo_title(), "Rename first");
    history.apply(document, RemoveCase{0});
    EXPECT_EQ(document.cases[0].input, (Vector{{4, 5, 6}}));
    EXPECT_TRUE(document.case_extras.empty());
    const Document after = document;
    while (history.undo(document)) {
    }
    EXPECT_TRUE(same_bits(document, before));
    while (history.redo(document)) {
    }
    EXPECT_TRUE(same_bits(document, after));
}

TEST(Cases, ThatDoNotFitAreRefusedAndNothingChanges) {
    Document document = with_two_cases();
    const Document before = document;
    const auto insert = [](Case one, std::size_t at) {
        return Edit(InsertCase{at, std::make_shared<const InsertCase::Parts>(InsertCase::Parts{std::move(one)})});
    };
    EXPECT_THROW(netglow::apply(document, insert({"", Vector{{1, 2}}, {}}, 0)), Error);
    EXPECT_THROW(netglow::apply(document, insert({"", Vector{{1, 2, 3}}, Vector{{1}}}, 0)), Error);
    EXPECT_THROW(netglow::apply(document, insert({"", Vector{{1, 2, NAN}}, {}}, 0)), Error);
    EXPECT_THROW(netglow::apply(document, insert({"", Vector{{1, 2, 3}}, {}}, 3)), Error);
    EXPECT_THROW(netglow::apply(document, RemoveCase{2}), Error);
    EXPECT_THROW(netglow::apply(document, RenameCase{2, "x"}), Error);
    EXPECT_TRUE(same_bits(document, before));
}

TEST(Cases, CostTheHistoryWhatChangedNotTheNetwork) {
    Dense wide{.name = {}, .activation = {}, .weights = Matrix::Ones(500, 500), .bias = {}, .names = {}};
    Document document = document_of(Network({wide}), "wide");
    History history;
    history.apply(document, keep_case(document, "a"));
    history.apply(document, RemoveCase{0});
    EXPECT_LT(history.memory(), 3 * 500 * sizeof(double));
}

TEST(RightAnswers, OfSeveralOutputsAreWhoseLargestIsTheTargets) {
    const Network network = article_document().network;
    EXPECT_EQ(answers_right(network, Vector{{0.1, 0.7, 0.2}}, Vector{{0, 1, 0}}), true);
    EXPECT_EQ(answers_right(network, Vector{{0.8, 0.7, 0.2}}, Vector{{0, 1, 0}}), false);
    EXPECT_EQ(answers_right(network, Vector{{0.8, 0.7, 0.2}}, Vector{{1, 1, 0}}), std::nullopt);
    EXPECT_EQ(answers_right(network, Vector{{0.8, NAN, 0.2}}, Vector{{1, 0, 0}}), std::nullopt);
}

TEST(RightAnswers, OfASingleOutputAreOnTheTargetsSide) {
    const auto one = [](ActivationKind kind) {
        return Network(
            {Dense{.name = {}, .activation = Activation::of(kind), .weights = Matrix{{1}}, .bias = {}, .names = {}}});
    };
    EXPECT_EQ(answers_right(one(ActivationKind::sigmoid), Vector{{0.6}}, Vector{{1}}), true);
    EXPECT_EQ(answers_right(one(ActivationKind::sigmoid), Vector{{0.6}}, Vector{{0}}), false);
    EXPECT_EQ(answers_right(one(ActivationKind::tanh), Vector{{0.1}}, Vector{{-1}}), false);
    EXPECT_EQ(answers_right(one(ActivationKind::identity), Vector{{0.6}}, Vector{{0.6}}), std::nullopt);
}

}  // namespace
}  // namespace netglow
