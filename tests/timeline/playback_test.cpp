#include "core/timeline/playback.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "tests/timeline/shapes.h"

namespace netglow::test {
namespace {

Timeline layers() {
    return Timeline(article(), Granularity::layer);
}

TEST(Playback, PlayingArrivesWhereSeekingGoes) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> frame(0.0001, 0.4);
    for (const Network& network : many_networks()) {
        for (const Granularity granularity : kGranularities) {
            const Timeline timeline(network, granularity);
            Playback playback;
            playback.speed = 2;
            play(playback, timeline);
            double played = 0;
            while (playback.playing) {
                const double elapsed = frame(random);
                played += elapsed;
                advance(playback, timeline, elapsed);
                Playback sought;
                seek(sought, timeline, 2 * played);
                ASSERT_NEAR(playback.seconds, sought.seconds, 1e-6);
            }
            EXPECT_EQ(playback.seconds, timeline.duration());
            EXPECT_TRUE(timeline.at(playback.seconds).at_end);
        }
    }
}

TEST(Playback, AStepForwardStopsExactlyAtTheEndOfItsStep) {
    for (const Granularity granularity : kGranularities) {
        const Timeline timeline(article(), granularity);
        Playback playback;
        for (std::size_t i = 0; i < timeline.step_count(); ++i) {
            step_forward(playback, timeline);
            EXPECT_TRUE(playback.moving());
            advance(playback, timeline, 0.05);
            EXPECT_TRUE(playback.moving());
            for (int frame = 0; frame < 1000 && playback.moving(); ++frame) advance(playback, timeline, 0.017);
            EXPECT_FALSE(playback.moving());
            EXPECT_EQ(playback.seconds, timeline.step_end(i));
            EXPECT_EQ(timeline.at(playback.seconds).step_index, i);
            EXPECT_EQ(timeline.at(playback.seconds).progress, 1);
        }
        step_forward(playback, timeline);
        EXPECT_FALSE(playback.moving());
        EXPECT_EQ(playback.seconds, timeline.duration());
    }
}

TEST(Playback, AStepForwardFromTheMiddleEndsTheStepUnderWay) {
    const Timeline timeline = layers();
    Playback playback;
    play(playback, timeline);
    advance(playback, timeline, 5);
    step_forward(playback, timeline);
    advance(playback, timeline, 100);
    EXPECT_EQ(playback.seconds, 6);
    EXPECT_FALSE(playback.playing);
}

TEST(Playback, EveryPressOfStepForwardIsAStep) {
    const Timeline timeline = layers();
    Playback playback;
    step_forward(playback, timeline);
    advance(playback, timeline, 0.1);
    step_forward(playback, timeline);
    EXPECT_EQ(playback.seconds, timeline.step_end(0));
    advance(playback, timeline, 100);
    EXPECT_EQ(playback.seconds, 6);
}

TEST(Playback, StepBackUndoesAStep) {
    for (const Granularity granularity : kGranularities) {
        const Timeline timeline(article(), granularity);
        Playback playback;
        for (std::size_t i = 0; i < timeline.step_count(); ++i) {
            const double before = playback.seconds;
            step_forward(playback, timeline);
            advance(playback, timeline, 100);
            Playback back = playback;
            step_back(back, timeline);
            EXPECT_EQ(back.seconds, before);
            EXPECT_FALSE(back.playing);
        }
        step_back(playback, timeline);
        step_back(playback, timeline);
        EXPECT_EQ(playback.seconds, timeline.step_start(timeline.step_count() - 2));
    }
}

TEST(Playback, StepBackInTheMiddleGoesToWhereTheStepBegan) {
    const Timeline timeline = layers();
    Playback playback;
    step_forward(playback, timeline);
    advance(playback, timeline, 1);
    step_back(playback, timeline);
    EXPECT_EQ(playback.seconds, 0);
    EXPECT_FALSE(playback.moving());
    step_back(playback, timeline);
    EXPECT_EQ(playback.seconds, 0);
}

TEST(Playback, PlayAtTheEndBeginsAgain) {
    const Timeline timeline = layers();
    Playback playback;
    seek(playback, timeline, 1e9);
    EXPECT_EQ(playback.seconds, 12);
    play(playback, timeline);
    EXPECT_EQ(playback.seconds, 0);
    EXPECT_TRUE(playback.playing);
}

TEST(Playback, PauseStandsStillAndForgetsAStepUnderWay) {
    const Timeline timeline = layers();
    Playback playback;
    step_forward(playback, timeline);
    advance(playback, timeline, 1);
    pause(playback);
    advance(playback, timeline, 1);
    EXPECT_EQ(playback.seconds, 1);
    play(playback, timeline);
    advance(playback, timeline, 5);
    EXPECT_EQ(playback.seconds, 6);
    EXPECT_TRUE(playback.playing);
}

TEST(Playback, SeekIsClampedKeepsPlayingAndStopsAStep) {
    const Timeline timeline = layers();
    Playback playback;
    play(playback, timeline);
    seek(playback, timeline, -3);
    EXPECT_EQ(playback.seconds, 0);
    EXPECT_TRUE(playback.playing);
    seek(playback, timeline, std::nan(""));
    EXPECT_EQ(playback.seconds, 0);

    Playback step;
    step_forward(step, timeline);
    seek(step, timeline, 7);
    EXPECT_FALSE(step.playing);
    advance(step, timeline, 1);
    EXPECT_EQ(step.seconds, 7);
}

TEST(Playback, ALoopRestsASecondAtTheFinishedPictureAndBeginsAgain) {
    const Timeline timeline = layers();
    for (const double speed : {0.25, 1.0, 4.0}) {
        Playback playback;
        playback.loop = true;
        playback.speed = speed;
        play(playback, timeline);
        advance(playback, timeline, 12 / speed + 0.5);
        EXPECT_EQ(playback.seconds, 12);
        EXPECT_TRUE(playback.playing);
        advance(playback, timeline, 0.75);
        EXPECT_NEAR(playback.seconds, 0.25 * speed, 1e-9);
    }
}

TEST(Playback, ALoopIsTheSameInSmallFramesAndLargeOnes) {
    const Timeline timeline = layers();
    Playback small;
    small.loop = true;
    play(small, timeline);
    Playback large = small;
    for (int i = 0; i < 40000; ++i) advance(small, timeline, 1.0 / 1024);
    advance(large, timeline, 40000.0 / 1024);
    EXPECT_NEAR(small.seconds, large.seconds, 1e-9);
    EXPECT_NEAR(large.seconds, 40000.0 / 1024 - 3 * 13, 1e-9);
}

TEST(Playback, AStepInALoopStopsAtTheEndToo) {
    const Timeline timeline = layers();
    Playback playback;
    playback.loop = true;
    seek(playback, timeline, 11);
    step_forward(playback, timeline);
    advance(playback, timeline, 50);
    EXPECT_EQ(playback.seconds, 12);
    EXPECT_FALSE(playback.playing);
}

TEST(Playback, ElapsedTimeThatMakesNoSenseMovesNothing) {
    const Timeline timeline = layers();
    Playback playback;
    play(playback, timeline);
    for (const double elapsed : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
        advance(playback, timeline, elapsed);
        EXPECT_EQ(playback.seconds, 0);
        EXPECT_TRUE(playback.playing);
    }
}

TEST(Playback, AnotherTimelineKeepsThePlaceAndThePlayButEndsAStep) {
    const Timeline coarse = layers();
    const Timeline fine(article(), Granularity::term);
    Playback playback;
    play(playback, coarse);
    advance(playback, coarse, 6);
    change_timeline(playback, coarse, fine);
    EXPECT_EQ(playback.seconds, fine.outputs_complete(1));
    EXPECT_TRUE(playback.playing);

    Playback step;
    step_forward(step, coarse);
    advance(step, coarse, 1);
    change_timeline(step, coarse, fine);
    EXPECT_FALSE(step.playing);
    EXPECT_EQ(step.seconds, same_place(coarse, 1, fine));
}

}  // namespace
}  // namespace netglow::test
