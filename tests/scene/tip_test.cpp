// Tips: a few lines of numbers for what is under the pointer.
#include "core/scene/canvas/tip.h"

#include "scene_checks.h"

namespace netglow {
namespace {

using scene_tests::random_document;

std::optional<Tip> tip_of(const Document& document, const Place& place, ThemeKind kind = ThemeKind::light) {
    const Trace trace = forward(document.network, document.input);
    const Timeline timeline(document.network, Granularity::layer);
    const Moment moment = timeline.at(timeline.duration());
    return build_tip({document, trace, moment, 3}, place, kind, PlainMeasure());
}

TEST(TipOfAPlace, SaysWhatItComputes) {
    EXPECT_EQ(tip_of(article_document(), EdgeAt{1, 0, 2})->text, "i3 → h1\n0.4·0.8 = 0.32");
    EXPECT_EQ(tip_of(article_document(), NeuronAt{0, 1})->text, "i2\nI = 0.1");
    EXPECT_EQ(tip_of(article_document(), NeuronAt{1, 1})->text,
              "h2\nX = 0.18 + 0.08 + 0.16 = 0.42\nO = 1 / (1 + e^(−0.42)) = 0.603\nO = 0.603483249864726");
    EXPECT_EQ(tip_of(article_document(), EdgeAt{2, 0, 2})->text, "h3 → o1\n0.5·0.650 = 0.325\nw·o = 0.325109274286914");
    EXPECT_FALSE(tip_of(article_document(), Place{}));
    EXPECT_FALSE(tip_of(article_document(), NeuronAt{1, 7}));
}

TEST(TipOfAPlace, FitsItsBoxAndIsReadable) {
    for (const std::vector<int>& sizes : {std::vector<int>{3, 3}, {1, 1}, {200, 8}}) {
        for (const ActivationKind activation : kActivationKinds) {
            for (const bool long_names : {false, true}) {
                Document document = random_document(sizes, true, activation);
                document = long_names ? scene_tests::with_long_names(document) : document;
                for (const Place& place : {Place(NeuronAt{1, 0}), Place(NeuronAt{0, 0}), Place(EdgeAt{1, 0, 0})}) {
                    for (const ThemeKind kind : kThemeKinds) {
                        const std::optional<Tip> tip = tip_of(document, place, kind);
                        ASSERT_TRUE(tip);
                        EXPECT_LE(tip->size.width, 520);
                        scene_tests::expect_texts_apart(tip->scene, tip->size,
                                                        " of " + std::string(name_of(activation)));
                        scene_tests::expect_readable(tip->scene, " of " + std::string(name_of(activation)));
                    }
                }
            }
        }
    }
}

TEST(TipOfAPlace, OfAnInputThatIsACellSaysItsRowAndColumn) {
    Document document = random_document({12, 3}, false);
    document.input_image = InputImage{.width = 4, .height = 3};
    EXPECT_EQ(text_of(tip_of(document, NeuronAt{0, 6})->scene, "tip/what"), "row 2, column 3");
}

}  // namespace
}  // namespace netglow
