// How a network answers all cases: the document's, and the rows of a data file.
#include "app/state/inputs/case_scores.h"

#include <gtest/gtest.h>

#include <cmath>

#include "app/state/action.h"
#include "app/state/actions.h"
#include "app/state/effect.h"
#include "app/state/state.h"
#include "app/state/view/plane_axes.h"
#include "core/format/data_file.h"
#include "core/format/netglow_file.h"

namespace netglow {
namespace {

Document example(const std::string& name) {
    return load_netglow(std::string(NETGLOW_SOURCE) + "/assets/networks/" + name + ".netglow");
}

TEST(CaseScores, OfXorAreFourRightWithTheSumOfTheirSquaredErrors) {
    const Document document = example("xor");
    const CaseScores scores = score_cases(document.network, document.cases, nullptr);
    EXPECT_EQ(scores.asked, 4U);
    EXPECT_EQ(scores.right, 4U);
    double sum = 0;
    for (std::size_t k = 0; k < 4; ++k) {
        const double output = forward(document.network, document.cases[k].input).output({2, 0});
        const double error = (*document.cases[k].target)[0] - output;
        EXPECT_NEAR(scores.squared_errors[k], error * error, 1e-15);
        sum += error * error;
    }
    EXPECT_NEAR(scores.error_sum, sum, 1e-15);
}

TEST(CaseScores, OfOutputsThatAnswerForThemselvesNeedAllOfThemRight) {
    Document document = example("half-adder");
    EXPECT_EQ(score_cases(document.network, document.cases, nullptr).right, 4U);
    EXPECT_FALSE(score_cases(document.network, document.cases, nullptr).classes);
    // Without the carry's part in it, the sum of 1 and 1 is wrong though the carry is right.
    document.network.set_weight({2, 0, 1}, 0);
    const CaseScores scores = score_cases(document.network, document.cases, nullptr);
    EXPECT_EQ(scores.right, 3U);
    EXPECT_EQ(scores.verdicts[3], Verdict::wrong);
}

TEST(CaseScores, OfClassesGoByTheLargestAndCasesWithoutTargetHaveNone) {
    Document document = example("three-classes");
    document.cases[1].target.reset();
    const CaseScores scores = score_cases(document.network, document.cases, nullptr);
    EXPECT_TRUE(scores.classes);
    EXPECT_EQ(scores.asked, document.cases.size() - 1);
    EXPECT_EQ(scores.right, document.cases.size() - 1);
    EXPECT_EQ(scores.verdicts[1], Verdict::none);
    EXPECT_TRUE(std::isnan(scores.squared_errors[1]));
    EXPECT_TRUE(std::isfinite(scores.error_sum));
}

TEST(CaseScores, GoOnWithTheRowsOfADataFileInWholeBatchesAndParts) {
    const Document document = example("xor");
    DataFile data;
    data.rows = 10'000;
    data.inputs = 2;
    data.outputs = 1;
    for (std::size_t row = 0; row < data.rows; ++row) {
        const double a = row % 2 == 0 ? 0 : 1;
        data.input_numbers.insert(data.input_numbers.end(), {a, 1.0});
        data.target_numbers.push_back(row == 9'999 ? 1 - (1 - a) : 1 - a);  // expects 1 for 1 XOR 1 in the last row
    }
    data.target_numbers.back() = 1;
    const CaseScores scores = score_cases(document.network, document.cases, &data);
    ASSERT_EQ(scores.verdicts.size(), 10'004U);
    EXPECT_EQ(scores.asked, 10'004U);
    EXPECT_EQ(scores.right, 10'003U);
    EXPECT_EQ(scores.verdicts.back(), Verdict::wrong);
    EXPECT_NEAR(scores.outputs(0, 5'004), forward(document.network, Vector{{0, 1}}).output({2, 0}), 1e-12);
}

TEST(CaseScores, EndWhenTheyAreCancelled) {
    const Document document = example("xor");
    CancellationSource source;
    source.cancel();
    EXPECT_THROW(score_cases(document.network, document.cases, nullptr, source.token()), TaskCancelled);
}

TEST(PlaneAxes, HoldTheCasesWithRoomAboutThemAndThePresentInputs) {
    State state(example("xor"));
    PlaneAxes axes = plane_axes(state, 9);
    EXPECT_DOUBLE_EQ(axes.x.low, -0.2);
    EXPECT_DOUBLE_EQ(axes.x.high, 1.2);
    EXPECT_EQ(axes.x.points, 9U);
    update(state, EditDocument{SetInputs{Vector{{-3, 0.5}}}});
    axes = plane_axes(state, 9);
    EXPECT_LE(axes.x.low, -3);
    EXPECT_DOUBLE_EQ(axes.y.low, -0.2);
}

TEST(PlanesShown, AtFirstForCasesWithTargetsAndAsChosenFromThenOn) {
    State boundary(example("xor"));
    EXPECT_TRUE(planes_shown(boundary));
    update(boundary, ShowPlanes{false});
    EXPECT_FALSE(planes_shown(boundary));
    EXPECT_FALSE(planes_shown(State(example("two-inputs-with-biases"))));
    EXPECT_TRUE(may_show_planes(State(example("two-inputs-with-biases"))));
    EXPECT_FALSE(may_show_planes(State(article_document())));
}

TEST(CaseTable, IsOfferedWhereThereAreCasesAndRememberedWhenAnotherNetworkIsOpened) {
    State state(example("xor"));
    EXPECT_FALSE(state.case_table_shown());
    update(state, ShowStripTab{StripTab::cases});
    EXPECT_TRUE(state.case_table_shown());
    State without = with_document(state, article_document());
    EXPECT_FALSE(without.case_table_shown());
    EXPECT_TRUE(with_document(without, example("half-adder")).case_table_shown());
}

}  // namespace
}  // namespace netglow
