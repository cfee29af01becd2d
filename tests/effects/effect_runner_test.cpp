#include "app/effects/effect_runner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "app/effects/failures.h"
#include "app/effects/read_files.h"
#include "app/state/session/examples.h"
#include "core/format/netglow_file.h"
#include "tests/state/at_once.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string text_of(const Action& action) {
    const ShowMessage* tell = action.as<ShowMessage>();
    return tell != nullptr ? tell->message.text : "no message";
}

TEST(Failures, WhateverWorkThrowsBecomesAMessageThatNamesTheFile) {
    EXPECT_EQ(text_of(or_message("T", "a.onnx: ", []() -> Action { throw std::runtime_error("odd"); })), "a.onnx: odd");
    EXPECT_THAT(text_of(or_message("T", "a.onnx: ", []() -> Action { throw std::bad_alloc(); })), HasSubstr("memory"));
    EXPECT_THAT(text_of(or_message("T", "a.onnx: ", []() -> Action { throw 7; })), HasSubstr("a.onnx: "));
    EXPECT_THROW(or_message("T", "", []() -> Action { throw TaskCancelled(); }), TaskCancelled);
}

TEST(ReadFiles, AJsonFaultOfALibraryIsAMessageAndLeavesTheOpenNetwork) {
    State state(article_document());
    act(state, OpenFile{.file = std::string(NETGLOW_TEST_DATA) + "/models/offsets-are-an-object.safetensors"});
    ASSERT_TRUE(state.dialogs.message);
    EXPECT_THAT(state.dialogs.message->text, HasSubstr("offsets-are-an-object.safetensors"));
    EXPECT_EQ(state.open.number, 0U);
}

TEST(ReadFiles, KeptWorkThatCannotBeReadIsSetAsideAndOfferedNoMore) {
    const ScratchFolder scratch;
    State state(article_document());
    KeptWork kept;
    kept.key = "1-2";
    kept.document = scratch.with("1-2.netglow", "{ broken");
    act(state, OfferKept{{kept}});
    act(state, OpenFile{.file = kept.document, .kept = kept});
    EXPECT_TRUE(state.session.offers.empty());
    ASSERT_TRUE(state.dialogs.message);
    EXPECT_THAT(state.dialogs.message->text, HasSubstr("moved to"));
    EXPECT_TRUE(std::filesystem::exists(scratch / "1-2.netglow.broken"));
}

TEST(Dispatch, ResetReadsTheFileWhereTheHistoryDoesNotLeadBackToIt) {
    const ScratchFolder scratch;
    State state(article_document());
    act(state, SaveFile{scratch / "mine.netglow"});
    act(state, EditDocument{SetInput{0, 0.5}});
    act(state, SaveFile{scratch / "mine.netglow"});
    act(state, Undo{});
    act(state, EditDocument{SetInput{1, 0.7}});
    act(state, ResetToFile{});
    EXPECT_EQ(state.open.document.input[0], 0.5);
    EXPECT_EQ(state.open.document.input[1], 0.1);
    act(state, Undo{});
    EXPECT_EQ(state.open.document.input[1], 0.7) << "it is one step that can be undone";
}

TEST(Dispatch, CopiesReachTheClipboardAndFlightsTheCanvas) {
    State state(article_document());
    EXPECT_THAT(act(state, Copy{CopyWhat::layer_latex}).copied, HasSubstr("bmatrix"));
    std::vector<NeuronAt> destinations;
    std::size_t glides = 0;
    EffectTargets around;
    around.fly_to = [&](NeuronAt neuron) { destinations.push_back(neuron); };
    around.glide_after = [&](const Change&) { ++glides; };
    EffectRunner runner = EffectRunner::at_once(around);
    dispatch(state, GoToNeuron{{2, 1}}, runner);
    EXPECT_THAT(destinations, ElementsAre(NeuronAt{2, 1}));
    dispatch(state, EditDocument{RemoveNeuron{{1, 0}}}, runner);
    EXPECT_EQ(glides, 1U);
    dispatch(state, EditDocument{SetInput{0, 0.5}}, runner);
    EXPECT_EQ(glides, 1U);
}

TEST(Dispatch, NewWeightsMoveTheSeedOn) {
    State state(article_document());
    const std::uint32_t seed = state.session.weight_rule.seed;
    const double before = state.open.document.network.weight({1, 0, 0});
    act(state, Randomise{1, 2});
    EXPECT_NE(state.open.document.network.weight({1, 0, 0}), before);
    EXPECT_EQ(state.session.weight_rule.seed, seed + 1);
}

TEST(Dispatch, AnotherNetworkKeepsTheSessionAndForgetsTheView) {
    State state(article_document());
    act(state, SetFullScreen{true});
    act(state, SetSpeed{2});
    act(state, Select{NeuronAt{1, 0}});
    act(state, OpenNew{});
    EXPECT_EQ(state.open.number, 1U);
    EXPECT_TRUE(state.session.full_screen);
    EXPECT_EQ(state.play.playback.speed, 2);
    EXPECT_EQ(state.view.selected, Place());
}

TEST(EffectRunner, WorkThatIsCancelledTellsNothing) {
    EffectRunner runner(EffectTargets(), std::chrono::milliseconds(0));
    State state(article_document());
    NetworkDraft draft;
    draft.inputs = 3000;
    draft.layers = {{.name = "", .neurons = 3000}, {.name = "", .neurons = 3000}};
    dispatch(state, OpenNew{draft}, runner);
    if (runner.busy()) {
        runner.cancel();
        EXPECT_FALSE(runner.busy());
        EXPECT_FALSE(runner.outcome());
        EXPECT_EQ(state.open.number, 0U);
    } else {
        EXPECT_EQ(state.open.number, 1U) << "it was quicker";
    }
}

}  // namespace
}  // namespace netglow
