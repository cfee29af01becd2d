#include <gtest/gtest.h>

#include "core/document/cases.h"
#include "core/format/netglow_file.h"
#include "scene_fixture.h"

namespace netglow {
namespace {

using scene_tests::Stage;
using scene_tests::texts_with;

/// The texts beside the outputs of three classes, with this target.
std::vector<std::string> marks(const Stage& stage, const Vector& target) {
    Stage with = stage;
    with.view.target = &target;
    std::vector<std::string> found;
    for (const Text& text : texts_with(with.at_end(), "expected/")) found.push_back(text.id + " " + text.text);
    return found;
}

Vector one_of_three(std::size_t place) {
    Vector target = Vector::Zero(3);
    target[static_cast<Eigen::Index>(place)] = 1;
    return target;
}

TEST(Targets, OfClassesMarkTheRightOneAndAWrongAnswerAndNothingElse) {
    const Stage stage(article_document());
    const std::size_t answer = largest_of(stage.trace.outputs(2));
    const std::string id = "expected/o" + std::to_string(answer + 1);
    EXPECT_EQ(marks(stage, one_of_three(answer)), (std::vector{id + " ✓ expected"}));
    const std::size_t other = (answer + 1) % 3;
    const std::vector<std::string> wrong = marks(stage, one_of_three(other));
    ASSERT_EQ(wrong.size(), 2U);
    for (const std::string& mark : wrong) {
        EXPECT_TRUE(mark == id + " ✗ not expected" || mark == "expected/o" + std::to_string(other + 1) + " expected")
            << mark;
    }
}

TEST(Targets, OfOutputsThatAnswerForThemselvesMarkEach) {
    Document adder = load_netglow(NETGLOW_SOURCE "/assets/networks/half-adder.netglow");
    adder.input = Vector{{1, 0}};
    const Stage stage(adder);
    EXPECT_EQ(marks(stage, Vector{{1, 0}}),
              (std::vector<std::string>{"expected/o1 ✓ expected 1", "expected/o2 ✓ expected 0"}));
    EXPECT_EQ(marks(stage, Vector{{1, 1}}),
              (std::vector<std::string>{"expected/o1 ✓ expected 1", "expected/o2 ✗ expected 1"}));
}

TEST(Targets, ThatAreNumbersStandBesideEveryOutput) {
    const Stage stage(article_document());
    EXPECT_EQ(marks(stage, Vector{{0.2, 0.5, 0.9}}).size(), 3U);
    EXPECT_EQ(marks(stage, Vector{{1, 1, 0}}).size(), 3U);
}

}  // namespace
}  // namespace netglow
