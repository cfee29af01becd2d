#include "core/document/input_image.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/document/cases.h"
#include "core/document/history.h"
#include "core/format/netglow_file.h"
#include "core/forward/forward.h"
#include "tests/document/natural_digits.h"
#include "tests/document/random_edit.h"

namespace netglow {
namespace {

Document with_picture() {
    Dense layer{.name = {}, .activation = {}, .weights = Matrix::Ones(2, 6), .bias = {}, .names = {}};
    Document document = document_of(Network({layer}), "six");
    document.input_image = InputImage{.width = 3, .height = 2, .extras = {{"of", "\"a leaf\""}}};
    return document;
}

TEST(PictureOfInputs, GoesWhenAnInputComesOrGoesAndUndoBringsItBack) {
    for (const Edit& edit : {Edit(RemoveNeuron{{0, 2}}), Edit(InsertNeuron{{0, 6}, std::make_shared<NeuronParts>()})}) {
        Document document = with_picture();
        const Document before = document;
        History history;
        history.apply(document, edit);
        EXPECT_FALSE(document.input_image.has_value());
        validate(document);
        history.undo(document);
        EXPECT_TRUE(same_bits(document, before));
        history.redo(document);
        EXPECT_FALSE(document.input_image.has_value());
        history.undo(document);
        EXPECT_TRUE(same_bits(document, before));
    }
}

TEST(PictureOfInputs, StaysWhenOtherLayersChange) {
    Document document = with_picture();
    netglow::apply(document, RemoveNeuron{{1, 0}});
    netglow::apply(document, MoveNeuron{{0, 5}, 0});
    EXPECT_TRUE(document.input_image.has_value());
}

TEST(PictureOfInputs, ThatDoesNotFitIsRefused) {
    Document document = with_picture();
    for (const InputImage& image :
         {InputImage{.width = 3, .height = 3}, InputImage{.width = 0, .height = 6}, InputImage{},
          InputImage{.width = 4, .height = 1}, InputImage{.width = 6, .height = 1, .low = 1, .high = 1},
          InputImage{.width = 6, .height = 1, .low = 0, .high = INFINITY}}) {
        EXPECT_THROW(netglow::apply(document, SetInputImage{image}), Error);
    }
    EXPECT_EQ(document.input_image, with_picture().input_image);
}

TEST(LikelyPictures, AreSquaresOfAtLeastSixteenInputs) {
    const auto likely = [](Eigen::Index inputs, double value = 0) {
        Dense layer{.name = {}, .activation = {}, .weights = Matrix::Ones(1, inputs), .bias = {}, .names = {}};
        Document document = document_of(Network({layer}), "");
        document.input[0] = value;
        return likely_image(document);
    };
    EXPECT_FALSE(likely(9).has_value());
    EXPECT_FALSE(likely(60).has_value());
    EXPECT_EQ(likely(16), (InputImage{.width = 4, .height = 4}));
    EXPECT_EQ(likely(784, 255), (InputImage{.width = 28, .height = 28, .low = 0, .high = 255}));
    EXPECT_EQ(likely(64, -1), (InputImage{.width = 8, .height = 8, .low = -1, .high = 1}));
}

TEST(Strokes, DoNotDependOnHowManyPiecesTheMouseGives) {
    const InputImage image{.width = 8, .height = 8};
    Vector whole = Vector::Zero(64);
    draw_stroke(whole, image, {1, 1}, {7, 6}, Brush{}, false);
    Vector pieces = Vector::Zero(64);
    for (int i = 0; i < 6; ++i) {
        const auto at = [](int k) { return Point{1 + static_cast<float>(k), 1 + 5 * static_cast<float>(k) / 6}; };
        draw_stroke(pieces, image, at(i), at(i + 1), Brush{}, false);
    }
    EXPECT_LT((whole - pieces).cwiseAbs().maxCoeff(), 1e-6);
    for (int row = 1; row < 6; ++row) EXPECT_GT(whole.segment(8 * row, 8).maxCoeff(), 0.5) << row;
}

TEST(Strokes, FillTheCellUnderThemAndGiveItsNeighboursAPart) {
    const InputImage image{.width = 3, .height = 3, .low = 2, .high = 10};
    Vector values = Vector::Constant(9, 2);
    draw_stroke(values, image, {1.5F, 1.5F}, {1.5F, 1.5F}, {.core = 0.5, .fade = 1}, false);
    EXPECT_EQ(values[4], 10);
    EXPECT_NEAR(values[1], 2 + 8 * 0.5, 1e-6);  // half a cell from where it begins to fade
    EXPECT_NEAR(values[0], 2 + 8 * (1.5 - std::sqrt(2.0)), 1e-6);
    const Vector drawn = values;
    draw_stroke(values, image, {1.5F, 1.5F}, {1.5F, 1.5F}, {.core = 0.5, .fade = 1}, true);
    EXPECT_EQ(values[4], 2);
    EXPECT_NEAR(values[1], 6, 1e-6);
    draw_stroke(values, image, {-9, -9}, {-9, 30}, {.core = 0.5, .fade = 1}, false);  // outside: nothing
    EXPECT_EQ(values[4], 2);
}

TEST(DigitsDrawnByHand, AreRecognised) {
    const Document digits = load_netglow(std::string(NETGLOW_SOURCE) + "/assets/networks/digits.netglow");
    int right = 0;
    for (std::size_t digit = 0; digit < 10; ++digit) {
        Vector input = Vector::Zero(64);
        for (const Stroke& stroke : natural_digit(digit)) {
            for (std::size_t i = 1; i < stroke.size(); ++i) {
                draw_stroke(input, *digits.input_image, stroke[i - 1] * 8, stroke[i] * 8,
                            brush_for(*digits.input_image), false);
            }
        }
        right += largest_of(forward(digits.network, input).outputs(3)) == digit ? 1 : 0;
    }
    EXPECT_GE(right, 9);  // 10 when this was written
}

}  // namespace
}  // namespace netglow
