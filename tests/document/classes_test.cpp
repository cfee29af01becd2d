#include "core/document/classes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "core/forward/forward.h"

namespace netglow {
namespace {

Document with_last(ActivationKind kind, Eigen::Index outputs) {
    Document document =
        document_of(Network({{"", Activation::of(kind), Matrix::Zero(outputs, 2), std::nullopt, {}}}), "");
    return document;
}

Document with_targets(ActivationKind kind, const std::vector<double>& targets) {
    Document document = with_last(kind, 1);
    for (const double target : targets) document.cases.push_back({"", Vector::Zero(2), Vector{{target}}});
    return document;
}

TEST(Classes, AreTheOutputsOfSoftmaxAndOfItsLogarithm) {
    EXPECT_TRUE(answers_with_a_class(with_last(ActivationKind::softmax, 3)));
    EXPECT_TRUE(answers_with_a_class(with_last(ActivationKind::log_softmax, 2)));
    EXPECT_FALSE(answers_with_a_class(with_last(ActivationKind::softmax, 1)));
    EXPECT_FALSE(answers_with_a_class(with_last(ActivationKind::sigmoid, 3)));
    EXPECT_FALSE(answers_with_a_class(article_document()));
}

TEST(Classes, AreYesAndNoOfOneOutputWhereTheCasesSaySo) {
    EXPECT_TRUE(answers_with_a_class(with_targets(ActivationKind::sigmoid, {0, 1, 1})));
    EXPECT_TRUE(answers_with_a_class(with_targets(ActivationKind::step, {1})));
    EXPECT_FALSE(answers_with_a_class(with_targets(ActivationKind::sigmoid, {0, 0.3})));
    EXPECT_FALSE(answers_with_a_class(with_targets(ActivationKind::sigmoid, {}))) << "it may be a measure";
    EXPECT_FALSE(answers_with_a_class(with_targets(ActivationKind::tanh, {0, 1})));
    EXPECT_FALSE(answers_with_a_class(with_targets(ActivationKind::softmax, {1}))) << "it is 1 whatever comes";
}

TEST(Classes, HaveSharesThatAddUpToOne) {
    EXPECT_EQ(class_shares(with_targets(ActivationKind::sigmoid, {1}), Vector{{0.75}}), (Vector{{0.25, 0.75}}));
    EXPECT_EQ(class_shares(with_last(ActivationKind::softmax, 2), Vector{{0.25, 0.75}}), (Vector{{0.25, 0.75}}));
    const Vector shares =
        class_shares(with_last(ActivationKind::log_softmax, 2), Vector{{std::log(0.25), std::log(0.75)}});
    EXPECT_NEAR(shares[0], 0.25, 1e-15);
}

TEST(Classes, OfOneOutputAreCalledByItsValue) {
    EXPECT_EQ(class_name(with_targets(ActivationKind::sigmoid, {1}), 1), "1");
    Document document = with_last(ActivationKind::softmax, 2);
    document.network.set_neuron_name({1, 1}, "cat");
    EXPECT_EQ(class_name(document, 1), "cat");
}

TEST(Classes, OfATargetAreTheLargestWhereThereIsOne) {
    const Document two = with_last(ActivationKind::softmax, 2);
    EXPECT_EQ(class_of_target(two, Vector{{0, 1}}), 1U);
    EXPECT_EQ(class_of_target(two, Vector{{1, 1}}), std::nullopt);
    EXPECT_EQ(class_of_target(two, Vector{{1, 0, 0}}), std::nullopt);
    EXPECT_EQ(class_of_target(with_targets(ActivationKind::sigmoid, {1}), Vector{{0}}), 0U);
}

TEST(PercentText, SaysWhetherItIsExact) {
    EXPECT_EQ(percent_text(0.9871), "98.7 %");
    EXPECT_EQ(percent_text(1), "100 %");
    EXPECT_EQ(percent_text(0.99999), "100.0 %");
    EXPECT_EQ(percent_text(0), "0 %");
    EXPECT_EQ(percent_text(1e-15), "0.0 %");
    EXPECT_EQ(percent_text(0.25), "25 %");
    EXPECT_EQ(percent_text(0.0049), "0.5 %");
}

}  // namespace
}  // namespace netglow
