// Playing, stepping and scrubbing, by keys and mouse, judged by what stands on the canvas.
#include "tests/application/driven.h"

namespace netglow {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

class Play : public DrivenApplication {
protected:
    /// Lets the pass run until nothing moves any more; the seconds that took.
    double run_out() {
        double seconds = 0;
        while (app.application().state().play.playback.moving() && seconds < 60) {
            app.pass(0.1);
            seconds += 0.1;
        }
        app.settle();
        return seconds;
    }
};

TEST_F(Play, BeginsWithTheArticlesInputsAndNothingElseKnown) {
    EXPECT_EQ(drawn("output/i1"), "0.9");
    EXPECT_EQ(drawn("output/i2"), "0.1");
    EXPECT_EQ(drawn("output/i3"), "0.8");
    for (const char* neuron : {"h1", "h2", "h3", "o1", "o2", "o3"}) {
        EXPECT_EQ(drawn(std::string("output/") + neuron), "○") << neuron;
        EXPECT_EQ(drawn(std::string("sum/") + neuron), "") << neuron;
    }
    EXPECT_EQ(person.text("hint"), "Press Space to watch the signal travel");
    EXPECT_EQ(person.text("title"), "Three layers of three neurons");
}

TEST_F(Play, SpaceRunsToTheArticlesOutputsInEightToTwentySeconds) {
    key("play");
    EXPECT_FALSE(person.has("hint"));
    const double seconds = run_out();
    EXPECT_GE(seconds, 8);
    EXPECT_LE(seconds, 20);
    EXPECT_THAT(outputs(), ElementsAre("0.726", "0.709", "0.778"));
    EXPECT_EQ(drawn("output/h1"), "0.761");
    EXPECT_EQ(drawn("sum/h1"), "X 1.16");
    EXPECT_FALSE(person.control("transport/end").enabled);
}

TEST_F(Play, SpaceHoldsAndGoesOnWhereItStood) {
    key("play");
    app.pass(3);
    key("play");
    app.settle();
    const Image held = app.picture();
    const std::string bar = person.text("scrub");
    app.pass(1);
    app.settle();
    EXPECT_EQ(person.text("scrub"), bar);
    EXPECT_EQ(changed_pixels(held, app.picture(), person.rect("canvas")), 0);
    key("play");
    app.pass(0.5);
    EXPECT_GT(changed_pixels(held, app.picture(), person.rect("canvas")), 0);
}

TEST_F(Play, SomethingMovesInEveryPartOfASecond) {
    key("play");
    Image before = app.picture();
    for (int i = 0; i < 40; ++i) {
        app.pass(0.2);
        if (!app.state().play.playback.moving()) {
            break;
        }
        const Image now = app.picture();
        EXPECT_GT(changed_pixels(before, now, person.rect("canvas")), 20) << "after " << 0.2 * (i + 1) << " s";
        before = now;
    }
}

TEST_F(Play, AStepStopsExactlyAtItsEnd) {
    key("step_forward");
    run_out();
    EXPECT_EQ(drawn("sum/h1"), "X 1.16");
    EXPECT_EQ(drawn("sum/h3"), "X 0.62");
    EXPECT_EQ(drawn("output/o1"), "○");
    EXPECT_EQ(person.text("transport/steps"), "step 1 of 4");
    const std::string stopped = person.text("scrub");
    app.pass(2);
    EXPECT_EQ(person.text("scrub"), stopped);
    key("step_forward");
    run_out();
    EXPECT_EQ(drawn("output/h2"), "0.603");
    key("step_back");
    run_out();
    EXPECT_EQ(person.text("scrub"), stopped);
    EXPECT_EQ(drawn("output/o1"), "○");
}

TEST_F(Play, TermStepsShowEveryPartialSumOfThePaper) {
    key("by_term");
    const char* const totals[] = {"0.81", "0.84", "1.16"};
    for (const char* total : totals) {
        key("step_forward");
        run_out();
        EXPECT_EQ(drawn("output/h1"), total);
    }
    EXPECT_EQ(drawn("output/h2"), "○");
    key("step_back");
    run_out();
    EXPECT_EQ(drawn("output/h1"), "0.84");
    EXPECT_THAT(drawn("progress/h1"), StartsWith("Σ 2 of 3"));
}

TEST_F(Play, ATermStepCarriesTheProductsNumber) {
    key("by_term");
    key("step_forward");
    run_out();
    key("step_forward");
    app.pass(0.5);
    EXPECT_EQ(drawn("product/h1/i2"), "0.03");
}

TEST_F(Play, HomeAndEndGoToTheEnds) {
    key("end");
    app.settle();
    EXPECT_THAT(outputs(), ElementsAre("0.726", "0.709", "0.778"));
    key("start");
    app.settle();
    EXPECT_THAT(outputs(), ElementsAre("○", "○", "○"));
    EXPECT_FALSE(person.control("transport/back").enabled);
}

TEST_F(Play, TheButtonsDoWhatTheKeysDo) {
    person.click("transport/forward");
    run_out();
    EXPECT_EQ(drawn("sum/h1"), "X 1.16");
    person.click("transport/back");
    run_out();
    EXPECT_EQ(drawn("output/h1"), "○");
    person.click("transport/end");
    app.settle();
    EXPECT_EQ(drawn("output/o3"), "0.778");
    person.click("transport/start");
    app.settle();
    EXPECT_EQ(drawn("output/o3"), "○");
    person.click("transport/play");
    app.pass(1);
    EXPECT_TRUE(app.state().play.playback.playing);
    person.click("transport/play");
    EXPECT_FALSE(app.state().play.playback.playing);
}

TEST_F(Play, PlayAtTheEndBeginsAgain) {
    key("end");
    key("play");
    app.pass(0.5);
    EXPECT_EQ(drawn("output/o1"), "○");
}

TEST_F(Play, TheScrubBarShowsAnyMomentAndFollowsTheHand) {
    person.drag("scrub", 0, 1);
    app.settle();
    EXPECT_THAT(outputs(), ElementsAre("0.726", "0.709", "0.778"));
    person.drag("scrub", 1, 0.5F);
    app.settle();
    EXPECT_EQ(drawn("output/h1"), "0.761");
    EXPECT_EQ(drawn("output/o1"), "○");
    person.drag("scrub", 0.5F, -2);
    app.settle();
    EXPECT_EQ(drawn("output/h1"), "○");
}

TEST_F(Play, TheScrubBarNamesLayersAndPhases) {
    for (const char* segment : {"scrub/hidden", "scrub/output", "scrub/sums", "scrub/outputs"}) {
        EXPECT_TRUE(person.has(segment)) << segment;
    }
    key("by_neuron");
    app.settle();
    for (const char* segment : {"scrub/hidden", "scrub/h1", "scrub/h2", "scrub/o3"}) {
        EXPECT_TRUE(person.has(segment)) << segment;
    }
}

TEST_F(Play, GranularityKeepsThePlace) {
    key("step_forward");
    run_out();
    person.click("transport/granularity/term");
    app.settle();
    // By terms a neuron's output comes before the next one's sum, so that "all sums, no outputs" does not exist: the
    // pass stands where the first of them is complete.
    EXPECT_EQ(drawn("sum/h1"), "X 1.16");
    EXPECT_EQ(drawn("output/o1"), "○");
    EXPECT_EQ(person.text("transport/granularity"), "Term");
    person.click("transport/granularity/layer");
    app.settle();
    EXPECT_EQ(person.text("transport/granularity"), "Layer");
    EXPECT_EQ(drawn("output/o1"), "○");
}

TEST_F(Play, SpeedIsChosenFromTheListAndByKeys) {
    person.click("transport/speed");
    app.settle();
    person.click("transport/speed/4");
    key("play");
    const double fast = run_out();
    EXPECT_GE(fast, 2);
    EXPECT_LE(fast, 5.5);
    for (int i = 0; i < 6; ++i) {
        key("slower");
    }
    EXPECT_EQ(person.text("transport/speed"), "Speed 0.25×");
    key("faster");
    EXPECT_EQ(person.text("transport/speed"), "Speed 0.5×");
}

TEST_F(Play, LoopBeginsAgainAtTheEnd) {
    person.click("transport/loop");
    key("faster");
    key("faster");
    key("play");
    bool finished = false;
    bool began_again = false;
    for (int i = 0; i < 100 && !began_again; ++i) {
        app.pass(0.1);
        finished = finished || drawn("output/o1") == "0.726";
        began_again = finished && drawn("output/h1") == "○";
    }
    EXPECT_TRUE(finished);
    EXPECT_TRUE(began_again);
    EXPECT_TRUE(app.state().play.playback.playing);
}

TEST_F(Play, NothingIsDrawnWhileNothingChanges) {
    const int frames = app.frames_drawn();
    app.pass(10);
    EXPECT_EQ(app.frames_drawn(), frames);
    key("end");
    app.settle();
    const int after = app.frames_drawn();
    app.pass(10);
    EXPECT_EQ(app.frames_drawn(), after);
}

}  // namespace
}  // namespace netglow
