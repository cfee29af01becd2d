#include "core/document/drawing.h"

#include <gtest/gtest.h>

#include "core/document/cases.h"
#include "core/forward/forward.h"
#include "core/models/model_file.h"
#include "tests/document/natural_digits.h"

namespace netglow {
namespace {

constexpr InputImage kPaper{.width = 28, .height = 28};

Drawing on_pad(const std::vector<Stroke>& strokes, const InputImage& image) {
    Drawing drawing;
    for (const Stroke& stroke : strokes) {
        PadStroke scaled;
        for (const Point& at : stroke) {
            scaled.points.push_back({at.x * static_cast<float>(image.width), at.y * static_cast<float>(image.height)});
        }
        drawing.strokes.push_back(std::make_shared<const PadStroke>(std::move(scaled)));
    }
    return drawing;
}

Drawing line(Point from, Point to) {
    return on_pad({{from, to}}, kPaper);
}

/// The first and last row (or column) with at least half of the ink that a cell can hold.
std::pair<std::size_t, std::size_t> extent(const Vector& values, const InputImage& image, bool rows) {
    std::size_t first = image.cells();
    std::size_t last = 0;
    for (std::size_t i = 0; i < image.cells(); ++i) {
        if (values[static_cast<Eigen::Index>(i)] < (image.low + image.high) / 2) continue;
        const std::size_t at = rows ? i / image.width : i % image.width;
        first = std::min(first, at);
        last = std::max(last, at);
    }
    return {first, last};
}

Document model(const std::string& file) {
    return load_model(std::string(NETGLOW_SOURCE) + "/" + file).document;
}

struct Pad {
    const char* file;
    std::size_t side;
};
class TwentyDigits : public testing::TestWithParam<Pad> {};

TEST_P(TwentyDigits, OfAnySizeInAnyPlaceAreReadWhenCentredAndNotWhenLeftWhereTheyAre) {
    const Document document = model(GetParam().file);
    const InputImage image{.width = GetParam().side, .height = GetParam().side};
    const DrawingFrame frame = likely_frame(document.network, image);
    const auto answer = [&](const Vector& inputs) {
        return largest_of(forward(document.network, inputs).outputs(document.network.depth()));
    };
    int right = 0;
    int right_as_drawn = 0;
    std::string wrong;
    for (const DrawnDigit& drawn : twenty_digits()) {
        const Drawing drawing = on_pad(drawn.strokes, image);
        const std::size_t read = answer(centred(drawing, image, frame));
        right += read == drawn.digit ? 1 : 0;
        right_as_drawn += answer(as_drawn(drawing, image)) == drawn.digit ? 1 : 0;
        if (read != drawn.digit) wrong += " " + std::to_string(drawn.digit) + ">" + std::to_string(read);
    }
    EXPECT_GE(right, 18) << wrong;
    EXPECT_LT(right_as_drawn, 12);
}

INSTANTIATE_TEST_SUITE_P(OnEachPad, TwentyDigits,
                         testing::Values(Pad{"assets/networks/digits.netglow", 8},
                                         Pad{"tests/data/models/digits-64-32-16-10.onnx", 8},
                                         Pad{"tests/data/models/digits28-784-128-10.onnx", 28},
                                         Pad{"tests/data/models/digits28-784-800-800-10.onnx", 28}),
                         [](const auto& tested) { return "number" + std::to_string(tested.index + 1); });

TEST(FrameOfTraining, IsReadFromTheRowsThatTrainingHasNotMoved) {
    const Document document = model("tests/data/models/digits28-784-128-10.onnx");
    EXPECT_EQ(likely_frame(document.network, kPaper).height, 24);  // rows 2 to 25, as its test pictures have them
    Dense even{.name = {}, .activation = {}, .weights = Matrix::Ones(10, 784), .bias = {}, .names = {}};
    const DrawingFrame mnist = likely_frame(Network({even}), kPaper);
    EXPECT_EQ(mnist.height, 20);
    EXPECT_EQ(mnist.width, 20);
    EXPECT_TRUE(mnist.keeps_shape);
}

TEST(CentredDrawing, FillsTheFrameWhereverAndHoweverSmallItWasDrawn) {
    const DrawingFrame frame{20, 20, true, 1, 1};
    const Vector small = centred(line({0.1F, 0.1F}, {0.1F, 0.3F}), kPaper, frame);
    const Vector large = centred(line({0.8F, 0.1F}, {0.8F, 0.9F}), kPaper, frame);
    EXPECT_LT((small - large).cwiseAbs().maxCoeff(), 1e-3);
    EXPECT_EQ(extent(small, kPaper, true), (std::pair<std::size_t, std::size_t>{4, 23}));
    EXPECT_EQ(extent(small, kPaper, false), (std::pair<std::size_t, std::size_t>{12, 15}));
}

TEST(CentredDrawing, ThatIsADotStaysSmall) {
    Drawing dot;
    dot.strokes.push_back(std::make_shared<const PadStroke>(PadStroke{{{3, 3}}}));
    const auto [first, last] = extent(centred(dot, kPaper, {20, 20, true, 1, 1}), kPaper, true);
    EXPECT_LE(last - first, 5U);
}

TEST(CentredDrawing, CountsNoInkThatIsErased) {
    Drawing drawing = line({0.3F, 0.1F}, {0.3F, 0.5F});
    const Vector alone = centred(drawing, kPaper, {20, 20, true, 1, 1});
    drawing.strokes.push_back(on_pad({{{0.9F, 0.1F}, {0.9F, 0.9F}}}, kPaper).strokes.front());
    PadStroke eraser = *drawing.strokes.back();
    eraser.erase = true;
    drawing.strokes.push_back(std::make_shared<const PadStroke>(eraser));
    EXPECT_LT((centred(drawing, kPaper, {20, 20, true, 1, 1}) - alone).cwiseAbs().maxCoeff(), 1e-9);
}

TEST(CentredDrawing, OnAPictureStaysWhereItIs) {
    Drawing drawing = line({0.1F, 0.1F}, {0.1F, 0.3F});
    drawing.paper = Vector::Constant(784, 0.25);
    EXPECT_EQ(centred(drawing, kPaper, {20, 20, true, 1, 1}), as_drawn(drawing, kPaper));
    EXPECT_EQ(as_drawn(drawing, kPaper)[28 * 20 + 20], 0.25);
}

TEST(CentredDrawing, WithoutInkIsEmptyPaper) {
    EXPECT_EQ(centred(Drawing{}, kPaper, {20, 20, true, 1, 1}), Vector::Zero(784));
}

}  // namespace
}  // namespace netglow
