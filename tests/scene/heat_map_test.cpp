// A matrix as colours.
#include "core/scene/strip/heat_map.h"

#include <random>

#include "scene_checks.h"

namespace netglow {
namespace {

std::vector<Box> cells_of(const Matrix& matrix, bool transposed) {
    Scene scene;
    append_heat_map(heat_blocks(matrix), transposed, {10, 20, 40, 60}, theme(ThemeKind::light), scene.shapes);
    std::vector<Box> boxes = scene_tests::all<Box>(scene);
    boxes.pop_back();  // the frame
    return boxes;
}

TEST(HeatMap, EachCellHasItsSignsColourAsStrongAsItIs) {
    const Theme& colors = theme(ThemeKind::light);
    const std::vector<Box> cells = cells_of((Matrix(2, 2) << 1, -2, 0, 1).finished(), false);
    ASSERT_EQ(cells.size(), 4U);
    EXPECT_EQ(cells[0].fill, mix(colors.field, colors.positive, 0.5F));
    EXPECT_EQ(cells[1].fill, mix(colors.field, colors.negative, 1));
    EXPECT_EQ(cells[2].fill, colors.field);
    EXPECT_EQ(cells[1].rect.x, 30);
    EXPECT_EQ(cells[2].rect.y, 50);
}

TEST(HeatMap, TransposedItStandsOnItsSide) {
    const std::vector<Box> cells = cells_of((Matrix(1, 2) << 1, -1).finished(), true);
    ASSERT_EQ(cells.size(), 2U);
    EXPECT_EQ(cells[0].rect.width, 40);
    EXPECT_EQ(cells[1].rect.y, 50);
}

TEST(HeatMap, ALargeMatrixIsShownByTheMeansOfItsBlocks) {
    Matrix matrix = Matrix::Zero(4000, 400);
    matrix.block(0, 0, 100, 10).setConstant(2);       // the whole first block
    matrix.block(3900, 390, 50, 10).setConstant(-2);  // half of the last one
    const std::vector<Box> cells = cells_of(matrix, false);
    EXPECT_EQ(cells.size(), 1600U);
    const Theme& colors = theme(ThemeKind::light);
    EXPECT_EQ(cells.front().fill, mix(colors.field, colors.positive, 1));
    EXPECT_EQ(cells.back().fill, mix(colors.field, colors.negative, 0.5F));
    EXPECT_EQ(cells[1].fill, colors.field);
}

TEST(HeatMap, KeepsItsProportionsAndAVisibleWidth) {
    const Rect square = heat_map_rect(Matrix::Zero(1000, 1000), false, {0, 0, 96, 200});
    EXPECT_EQ(square.width, square.height);
    EXPECT_EQ(square.width, 96);
    const Rect narrow = heat_map_rect(Matrix::Zero(10, 1000), false, {0, 0, 96, 200});
    EXPECT_EQ(narrow.height, 24);
    const Rect tall = heat_map_rect(Matrix::Zero(10, 1000), true, {0, 0, 96, 200});
    EXPECT_EQ(tall.width, 24);
}

Network random_network(Eigen::Index inputs, Eigen::Index hidden) {
    std::srand(7);
    const Activation relu = Activation::of(ActivationKind::relu);
    return Network({{"", relu, Matrix::Random(hidden, inputs), std::nullopt, {}},
                    {"", relu, Matrix::Random(3, hidden), std::nullopt, {}}});
}

TEST(HeatMaps, FollowEveryWeight) {
    for (const auto& [inputs, hidden] : {std::pair{97, 143}, std::pair{40, 41}, std::pair{7, 300}, std::pair{1, 1}}) {
        Network network = random_network(inputs, hidden);
        HeatMaps maps;
        maps.of(network, 1);
        std::mt19937 random(3);
        for (int i = 0; i < 200; ++i) {
            const EdgeAt edge{1, random() % static_cast<unsigned>(hidden), random() % static_cast<unsigned>(inputs)};
            const double before = network.weight(edge);
            network.set_weight(edge, static_cast<double>(i));
            maps.apply_change(network, WeightChanged{edge, before});
            ASSERT_EQ(maps.of(network, 1), heat_blocks(network.layer(1).weights))
                << inputs << " " << hidden << " " << i;
        }
        EXPECT_EQ(maps.of(network, 2), heat_blocks(network.layer(2).weights));
    }
}

TEST(HeatMaps, FollowWholeLayersAndTheStructure) {
    const Network before = random_network(50, 60);
    HeatMaps maps;
    maps.of(before, 1);
    maps.of(before, 2);
    Network network = random_network(50, 60);
    network.set_weight({1, 3, 4}, 9);
    network.set_weight({2, 1, 4}, 9);
    maps.apply_change(network, WeightsChanged{1, 1});
    EXPECT_EQ(maps.of(network, 1), heat_blocks(network.layer(1).weights));
    EXPECT_EQ(maps.of(network, 2), heat_blocks(before.layer(2).weights)) << "which were not said to have changed";
    const Network other = random_network(50, 61);
    maps.apply_change(other, NeuronInserted{{1, 60}});
    EXPECT_EQ(maps.of(other, 1), heat_blocks(other.layer(1).weights));
    EXPECT_EQ(maps.of(other, 2), heat_blocks(other.layer(2).weights));
}

}  // namespace
}  // namespace netglow
