// The table of all cases as a scene.
#include "core/scene/strip/case_table.h"

#include <gtest/gtest.h>

#include "scene_checks.h"

namespace netglow {
namespace {

using scene_tests::all;

Document two_of_each() {
    Document document = scene_tests::random_document({2, 2, 1}, false, ActivationKind::sigmoid);
    document.input_names = {"a", "b"};
    return document;
}

CaseTableView view_of(std::size_t count) {
    CaseTableView view;
    view.size = {732, case_table_height(4)};
    view.count = count;
    view.asked = count;
    view.right = count - 1;
    view.error_sum = 0.25;
    return view;
}

CaseRow row(std::size_t index) {
    return {"case " + std::to_string(index),
            Vector{{0, 1}},
            Vector{{1}},
            Vector{{0.75}},
            index == 1 ? CaseLight::wrong : CaseLight::right,
            0.0625};
}

TEST(CaseTable, SaysHowManyAreRightAndTheSumOfTheErrors) {
    const scene_tests::Stage stage(two_of_each());
    const Scene head = case_table_head(stage.document, view_of(4), stage.measure);
    EXPECT_EQ(text_of(head, "cases/right"), "3 of 4 right");
    EXPECT_EQ(text_of(head, "cases/sum"), "0.25");
    scene_tests::expect_texts_apart(head, {732, 200}, " head");
}

TEST(CaseTable, WritesInputsExpectedComputedAndErrorOfARow) {
    const scene_tests::Stage stage(two_of_each());
    const Scene rows = case_table_rows(stage.document, view_of(4), 4 * kCaseRow, row, stage.measure);
    EXPECT_EQ(text_of(rows, "case/2/name"), "case 1");
    EXPECT_EQ(text_of(rows, "case/2/input/1"), "0");
    EXPECT_EQ(text_of(rows, "case/2/input/2"), "1");
    EXPECT_EQ(text_of(rows, "case/2/expected"), "1");
    EXPECT_EQ(text_of(rows, "case/2/computed"), "0.75");
    EXPECT_TRUE(text_of(rows, "case/4/error").has_value());
    scene_tests::expect_texts_apart(rows, {732, 4 * kCaseRow + 6}, " rows");
    scene_tests::expect_readable(rows, " rows");
}

TEST(CaseTable, TellsRightFromWrongByFormAsWellAsByColour) {
    const scene_tests::Stage stage(two_of_each());
    const Scene rows = case_table_rows(stage.document, view_of(2), 2 * kCaseRow, row, stage.measure);
    const Theme& light = theme(ThemeKind::light);
    const std::vector<Disc> lights = all<Disc>(rows);
    ASSERT_EQ(lights.size(), 2U);
    EXPECT_EQ(lights[0].fill, light.right);   // a lamp
    EXPECT_EQ(lights[1].fill, light.canvas);  // a ring
    EXPECT_EQ(lights[1].stroke, light.warning);
}

TEST(CaseTable, AsksForVisibleRowsAlone) {
    const scene_tests::Stage stage(two_of_each());
    CaseTableView view = view_of(10'000);
    view.scrolled = 5'000 * kCaseRow + 6;
    std::vector<std::size_t> asked;
    case_table_rows(
        stage.document, view, 4 * kCaseRow,
        [&](std::size_t index) {
            asked.push_back(index);
            return row(index);
        },
        stage.measure);
    EXPECT_EQ(asked, (std::vector<std::size_t>{5'000, 5'001, 5'002, 5'003, 5'004}));
}

TEST(CaseTable, NamesTheClassOfManyOutputs) {
    Document document = scene_tests::random_document({2, 3, 5}, false);
    document.network.set_activation(2, Activation::of(ActivationKind::softmax));
    const scene_tests::Stage stage(document);
    CaseTableView view = view_of(1);
    view.classes = true;
    const Scene rows = case_table_rows(
        stage.document, view, kCaseRow,
        [](std::size_t) {
            return CaseRow{
                "one", Vector{{0, 1}}, Vector{{0, 0, 1, 0, 0}}, Vector{{0.1, 0.2, 0.1, 0.5, 0.1}}, CaseLight::wrong,
                0.5};
        },
        stage.measure);
    EXPECT_EQ(text_of(rows, "case/1/expected"), "o3");
    EXPECT_EQ(text_of(rows, "case/1/computed"), "o4");
    EXPECT_EQ(text_of(rows, "case/1/largest"), "0.5");
}

}  // namespace
}  // namespace netglow
