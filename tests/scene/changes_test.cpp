// What an edit has changed, on the canvas.
#include "core/scene/canvas/changes.h"

#include <gmock/gmock.h>

#include "scene_checks.h"

namespace netglow {
namespace {

using scene_tests::Stage;
using scene_tests::texts_with;

struct Edited : Stage {
    Edited() : Stage(article_document()), before(trace) {
        document.input << 0.9, 0.1, 0.2;
        trace = forward(document.network, document.input);
        view.before = &before;
    }
    Trace before;
};

TEST(Changes, StandBesideWhatHasChangedAndNowhereElse) {
    const Edited stage;
    const Scene scene = stage.at_end();
    EXPECT_EQ(text_of(scene, "change/i3").value_or(""), "▼ 0.6");
    EXPECT_FALSE(text_of(scene, "change/i1"));
    EXPECT_EQ(texts_with(scene, "change/").size(), 7U);
    for (const Text& text : texts_with(scene, "change/")) {
        EXPECT_THAT(text.text, ::testing::StartsWith("▼ ")) << text.id;
    }
}

TEST(Changes, OfZerosBehindTheSameDigitsAreNone) {
    Edited stage;
    stage.before.input << 0.9, 0.1, 0.2000001;  // written as 0.200, and 0.2 now
    EXPECT_FALSE(text_of(stage.at_end(), "change/i3"));
}

TEST(Changes, OfWhatIsNotKnownAreNotShown) {
    const Edited stage;
    const Timeline timeline(stage.document.network, Granularity::layer);
    const Scene scene = stage.at(timeline.at(0));
    EXPECT_EQ(texts_with(scene, "change/").size(), 1U) << "the input's alone";
}

TEST(Changes, OverlapNothing) {
    for (const Size canvas : {Size{731, 518}, Size{1372, 800}, Size{600, 420}}) {
        Edited stage;
        stage.layout = layout_of(stage.document.network, canvas);
        scene_tests::expect_texts_apart(stage.at_end(), canvas, " at " + std::to_string(canvas.width));
    }
}

TEST(Changes, TheOldDiscShowsBehindTheNew) {
    const Edited stage;
    const std::vector<Disc> discs = scene_tests::all<Disc>(stage.at_end());
    const Point now = stage.layout.at({0, 2});
    const Theme& colors = theme(ThemeKind::light);
    bool ghost = false;
    for (const Disc& disc : discs) {
        ghost = ghost || (disc.center.y == now.y && disc.center.x < now.x && disc.fill == output_fill(colors, 0.8, 1));
    }
    EXPECT_TRUE(ghost);
}

}  // namespace
}  // namespace netglow
