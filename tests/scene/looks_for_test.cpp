// What a neuron looks for: its pictures in the inputs' shape, and the gallery of a layer.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/forward/sensitivity.h"
#include "core/scene/page/input_picture.h"
#include "core/text/number_text.h"
#include "scene_checks.h"

namespace netglow {
namespace {

using scene_tests::random_document;
using scene_tests::seconds_in;

/// Inputs of 3 rows of 4 cells.
Document picture_document(const std::vector<int>& sizes = {12, 5, 4, 3}) {
    Document document = random_document(sizes, true);
    document.input_image = InputImage{.width = 4, .height = 3, .low = -1.5, .high = 1.5};
    return document;
}

struct LooksStage {
    explicit LooksStage(Document document_ = picture_document())
        : document(std::move(document_)),
          trace(forward(document.network, document.input)),
          timeline(document.network, Granularity::term),
          moment(timeline.at(timeline.duration())) {}
    FormulaSource source() const { return {document, trace, moment, view.decimals}; }
    Page of(const Place& chosen) const { return page_of(source(), chosen, view, measure); }

    Document document;
    Trace trace;
    Timeline timeline;
    Moment moment;
    PageView view;
    PlainMeasure measure;
};

const PagePicture* picture(const Page& page, std::string_view name) {
    for (const PagePicture& each : page.pictures) {
        if (each.name == name) {
            return &each;
        }
    }
    return nullptr;
}

bool says(const Page& page, std::string_view words) {
    return std::ranges::any_of(scene_tests::all<Text>(page.scene),
                               [words](const Text& text) { return text.text.find(words) != std::string::npos; });
}

TEST(LooksFor, OfTheFirstHiddenLayerAreTheWeightsAndTheProductsInThePicturesShape) {
    const LooksStage stage;
    const Page page = stage.of(NeuronAt{1, 2});
    const PagePicture* weights = picture(page, "weights");
    const PagePicture* products = picture(page, "products");
    ASSERT_TRUE(weights != nullptr && products != nullptr);
    const Vector row = stage.document.network.layer(1).weights.row(2);
    EXPECT_EQ(weights->values, row);
    EXPECT_EQ(products->values, row.cwiseProduct(stage.document.input));
    EXPECT_EQ(weights->columns, 4U);
    EXPECT_FLOAT_EQ(weights->rect.width / weights->rect.height, 4.F / 3);
    EXPECT_LE(weights->rect.right(), products->rect.x);
    EXPECT_LT(weights->rect.bottom(), 250) << "in sight without scrolling";
}

TEST(LooksFor, ProductsComeWithTheirSteps) {
    LooksStage stage;
    stage.moment = stage.timeline.at(seconds_in(stage.timeline, 2, 1));  // three of h1.1 have arrived
    const Page page = stage.of(NeuronAt{1, 0});
    const PagePicture* products = picture(page, "products");
    ASSERT_NE(products, nullptr);
    EXPECT_TRUE(std::isfinite(products->values[2]));
    EXPECT_TRUE(std::isnan(products->values[3]));
    EXPECT_EQ(cell_words(*products, 3, 3), "row 1, column 4   w·o = ○");
}

TEST(LooksFor, BehindTheFirstLayerAreTheInputsContributionsOnceTheOutputIsKnown) {
    LooksStage stage;
    const Page page = stage.of(NeuronAt{3, 1});
    const PagePicture* found = picture(page, "contributions");
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->values, input_contributions(stage.document.network, stage.trace, {3, 1}));
    ASSERT_NE(picture(page, "inputs"), nullptr);
    EXPECT_EQ(picture(page, "inputs")->values, stage.document.input);
    stage.moment = stage.timeline.at(0);
    const Page before = stage.of(NeuronAt{3, 1});
    ASSERT_NE(picture(before, "contributions"), nullptr);
    EXPECT_TRUE(picture(before, "contributions")->values.array().isNaN().all());
    EXPECT_TRUE(says(before, "once O is known"));
}

TEST(LooksFor, ColoursTellTheSignAndTheLargestIsInFullColour) {
    const LooksStage stage;
    const Page page = stage.of(NeuronAt{1, 2});
    const Vector row = stage.document.network.layer(1).weights.row(2);
    Eigen::Index largest = 0;
    row.cwiseAbs().maxCoeff(&largest);
    const std::uint32_t pixel = page.scene.rasters.front().pixels[static_cast<std::size_t>(largest)];
    const Theme& colors = theme(ThemeKind::light);
    const Color full = row[largest] > 0 ? colors.positive : colors.negative;
    EXPECT_EQ(pixel & 0xFFU, static_cast<std::uint32_t>(std::lround(255 * full.r)));
    EXPECT_EQ(pixel >> 16U & 0xFFU, static_cast<std::uint32_t>(std::lround(255 * full.b)));
}

TEST(LooksFor, ACellSaysItsRowColumnAndValue) {
    const LooksStage stage;
    const Page page = stage.of(NeuronAt{1, 0});
    const PagePicture& weights = *picture(page, "weights");
    const Rect cell = weights.cell(6);
    EXPECT_EQ(weights.input_at(cell.center()), 6U);
    EXPECT_EQ(weights.input_at({cell.center().x, weights.rect.bottom() + 1}), std::nullopt);
    EXPECT_EQ(cell_words(weights, 6, 3), "row 2, column 3   w = " + number_text(weights.values[6], 3));
}

TEST(ForAndAgainst, OfInputsThatAreNoPictureAreBarsTheLargestFirst) {
    LooksStage stage(random_document({20, 5, 3}, true));
    const Page page = stage.of(NeuronAt{2, 1});
    const Vector values = input_contributions(stage.document.network, stage.trace, {2, 1});
    Eigen::Index largest = 0;
    values.cwiseAbs().maxCoeff(&largest);
    std::vector<std::string> names;
    for (const PageLine& each : page.lines) {
        if (each.name.starts_with("speaks/")) {
            names.push_back(each.name);
        }
    }
    ASSERT_EQ(names.size(), 6U);
    EXPECT_EQ(names.front(), "speaks/i" + std::to_string(largest + 1));
    EXPECT_TRUE(page.slots.contains("all/inputs"));
    const std::set<std::string, std::less<>> whole{"inputs"};
    stage.view.whole_lists = &whole;
    const Page all = stage.of(NeuronAt{2, 1});
    EXPECT_EQ(std::ranges::count_if(all.lines, [](const PageLine& each) { return each.name.starts_with("speaks/"); }),
              20);
    EXPECT_FALSE(all.slots.contains("all/inputs"));
}

TEST(LayerPage, IsAGalleryOfWhichOnlyTheTilesInSightAreMade) {
    LooksStage stage(picture_document({12, 800, 3}));
    stage.view.layer = 1;
    stage.view.visible_bottom = 700;
    const Page page = stage.of(Place());
    EXPECT_GE(page.pictures.size(), 18U);
    EXPECT_LE(page.pictures.size(), 36U);
    EXPECT_GT(page.height, 20'000);
    EXPECT_EQ(page.pictures[4].neuron, (NeuronAt{1, 4}));
    EXPECT_EQ(page.pictures[4].values, Vector(stage.document.network.layer(1).weights.row(4)));
    stage.view.visible_top = page.height - 300;
    stage.view.visible_bottom = page.height;
    EXPECT_EQ(stage.of(Place()).pictures.back().neuron, (NeuronAt{1, 799}));
}

TEST(LayerPage, OfOtherNetworksIsTheListOfItsOutputs) {
    LooksStage stage(random_document({3, 40, 2}, true));
    stage.view.layer = 1;
    const Page page = stage.of(Place());
    EXPECT_TRUE(page.pictures.empty());
    EXPECT_EQ(std::ranges::count_if(page.lines, [](const PageLine& each) { return each.name.starts_with("h"); }), 40);
}

TEST(LooksFor, LeavesTextsApartAndReadableInEveryTheme) {
    LooksStage stage(scene_tests::with_long_names(picture_document()));
    for (const ThemeKind kind : kThemeKinds) {
        stage.view.theme = kind;
        for (const float width : {260.F, 312.F}) {
            stage.view.width = width;
            for (const Place& place : {Place(NeuronAt{1, 0}), Place(NeuronAt{3, 0}), Place()}) {
                stage.view.layer = place == Place() ? std::optional(std::size_t{2}) : std::nullopt;
                const Page page = stage.of(place);
                scene_tests::expect_texts_apart(page.scene, {width, page.height}, " at " + std::to_string(width));
                scene_tests::expect_readable(page.scene, " " + std::string(name_of(kind)));
            }
        }
    }
}

}  // namespace
}  // namespace netglow
