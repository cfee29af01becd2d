// The dialog for a new network: every control of it, what it refuses, and what becomes of the draft.
#include "core/format/netglow_file.h"
#include "tests/application/driven.h"

namespace netglow {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class NewNetwork : public DrivenApplication {
protected:
    NewNetwork() { open(); }

    void open() {
        key("new");
        app.settle();
    }
    void click(std::string_view name) {
        person.click(name);
        app.settle();
    }
    /// Types over what stands in a box, which Tab may have reached already, and leaves it by Tab.
    void fill(std::string_view box, std::string_view text) {
        person.click(box);
        press('a', kCtrl);
        person.type(text);
        person.key(Key::tab);
        app.settle();
    }
    void choose(const std::string& combo, const std::string& choice) {
        click(combo);
        click(combo + "/" + choice);
    }
    std::string counts() { return person.text("new/counts"); }
    const NetworkDraft& draft() const { return app.state().session.draft; }
    const Network& network() const { return app.state().open.document.network; }
};

TEST_F(NewNetwork, BeginsWithThreeThreeThreeAndATypedName) {
    EXPECT_EQ(counts(), "3 inputs, 2 layers, 18 weights, 6 biases");
    EXPECT_EQ(person.text("new/name"), "");
    person.type("mine");
    person.key(Key::enter);
    app.settle();
    EXPECT_FALSE(person.has("new"));
    EXPECT_EQ(person.text("title"), "mine •");
    EXPECT_EQ(network().neurons(2), 3U);
    EXPECT_FALSE(app.state().open.file);
}

TEST_F(NewNetwork, IsUntitledAndUnsavedWithoutHistory) {
    click("new/create");
    EXPECT_EQ(person.text("title"), "Untitled •");
    EXPECT_TRUE(app.state().open.history.unsaved());
    EXPECT_FALSE(app.state().open.history.can_undo());
    EXPECT_EQ(drawn("output/i1"), "1");
    EXPECT_EQ(drawn("output/o1"), "○");
    press('s', kCtrl);
    app.settle();
    EXPECT_TRUE(person.has("path/text"));
}

TEST_F(NewNetwork, IsLeftByEscapeAndCancelWithoutAChange) {
    for (const bool by_key : {true, false}) {
        if (by_key) {
            person.key(Key::escape);
        } else {
            open();
            person.click("new/cancel");
        }
        app.settle();
        EXPECT_FALSE(person.has("new"));
        EXPECT_THAT(person.text("title"), StartsWith("Three layers"));
        EXPECT_EQ(drawn("output/i1"), "0.9");
    }
    person.enter_number("inputs/i1/box", "0.5");
    EXPECT_EQ(output_now("output/i1"), "0.5");
}

TEST_F(NewNetwork, OpensFromTheMenu) {
    person.key(Key::escape);
    app.settle();
    click("menu/file");
    click("menu/new");
    EXPECT_TRUE(person.has("new/create"));
}

TEST_F(NewNetwork, KeepsTheDraftForTheNextTimeAndOverAnotherFile) {
    person.type("kept");
    fill("new/layer/1/neurons/box", "5");
    person.key(Key::escape);
    app.settle();
    app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/assets/networks/xor.netglow"}});
    app.settle();
    open();
    EXPECT_EQ(person.text("new/name"), "kept");
    EXPECT_EQ(person.text("new/layer/1/neurons/box"), "5");
    EXPECT_EQ(counts(), "3 inputs, 2 layers, 30 weights, 8 biases");
}

TEST_F(NewNetwork, CountsInputsAndNeuronsWithTheirButtons) {
    click("new/inputs/more");
    EXPECT_EQ(person.text("new/inputs/box"), "4");
    click("new/layer/1/neurons/less");
    click("new/layer/1/neurons/less");
    EXPECT_EQ(person.text("new/layer/1/neurons/box"), "1");
    EXPECT_FALSE(person.control("new/layer/1/neurons/less").enabled);
    click("new/layer/2/neurons/more");
    EXPECT_EQ(counts(), "4 inputs, 2 layers, 8 weights, 5 biases");
    click("new/create");
    EXPECT_EQ(network().inputs(), 4U);
    EXPECT_EQ(network().neurons(1), 1U);
    EXPECT_EQ(network().neurons(2), 4U);
}

TEST_F(NewNetwork, TakesWhatWasTypedLastWithEnter) {
    person.click("new/inputs/box");
    person.type("7");
    person.key(Key::enter);
    app.settle();
    EXPECT_FALSE(person.has("new"));
    EXPECT_EQ(network().inputs(), 7U);
}

TEST_F(NewNetwork, GoesThroughItsBoxesByTab) {
    person.type("name");
    person.key(Key::tab);
    person.type("2");
    person.key(Key::tab);
    person.type("first");
    person.key(Key::tab);
    person.type("4");
    person.key(Key::tab);
    person.type("last");
    person.key(Key::tab);
    person.type("1");
    person.key(Key::tab);
    person.type("9");
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(app.state().open.document.name, "name");
    EXPECT_EQ(network().inputs(), 2U);
    EXPECT_EQ(network().layer(1).name, "first");
    EXPECT_EQ(network().neurons(1), 4U);
    EXPECT_EQ(network().layer(2).name, "last");
    EXPECT_EQ(network().neurons(2), 1U);
    EXPECT_EQ(draft().seed, 9);
}

TEST_F(NewNetwork, TakesActivationsAndBiasesOfEachLayer) {
    choose("new/layer/1/activation", "relu");
    choose("new/layer/2/activation", "softmax");
    click("new/layer/1/biases");
    EXPECT_EQ(counts(), "3 inputs, 2 layers, 18 weights, 3 biases");
    click("new/create");
    EXPECT_EQ(network().layer(1).activation.kind, ActivationKind::relu);
    EXPECT_EQ(network().layer(2).activation.kind, ActivationKind::softmax);
    EXPECT_FALSE(network().layer(1).bias);
    EXPECT_TRUE(network().layer(2).bias);
}

TEST_F(NewNetwork, EscapeClosesAListBeforeTheDialog) {
    click("new/layer/1/activation");
    EXPECT_TRUE(person.has("new/layer/1/activation/tanh"));
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(person.has("new/layer/1/activation/tanh"));
    EXPECT_TRUE(person.has("new"));
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(person.has("new"));
}

TEST_F(NewNetwork, AddsMovesAndRemovesLayers) {
    fill("new/layer/1/name", "a");
    fill("new/layer/1/neurons/box", "2");
    click("new/add_layer");
    fill("new/layer/2/name", "b");
    fill("new/layer/2/neurons/box", "5");
    EXPECT_EQ(counts(), "3 inputs, 3 layers, 31 weights, 10 biases");
    EXPECT_FALSE(person.control("new/layer/1/up").enabled);
    EXPECT_FALSE(person.control("new/layer/3/down").enabled);
    click("new/layer/2/up");
    EXPECT_EQ(person.text("new/layer/1/name"), "b");
    click("new/layer/1/down");
    EXPECT_EQ(person.text("new/layer/1/name"), "a");
    click("new/layer/1/remove");
    EXPECT_EQ(person.text("new/layer/1/name"), "b");
    click("new/layer/2/remove");
    EXPECT_FALSE(person.has("new/layer/2/name"));
    EXPECT_FALSE(person.control("new/layer/1/remove").enabled);
    click("new/create");
    EXPECT_EQ(network().depth(), 1U);
    EXPECT_EQ(network().layer(1).name, "b");
    EXPECT_EQ(network().neurons(1), 5U);
}

TEST_F(NewNetwork, StartsFromAShape) {
    fill("new/name", "kept");
    click("new/shape/2-8-8-1");
    EXPECT_EQ(counts(), "2 inputs, 3 layers, 88 weights, 17 biases");
    click("new/shape/64-32-16-10");
    EXPECT_EQ(counts(), "64 inputs, 3 layers, 2,720 weights, 58 biases");
    click("new/shape/3-3-3");
    EXPECT_EQ(counts(), "3 inputs, 2 layers, 18 weights, no biases");
    click("new/shape/2-2-1");
    click("new/create");
    EXPECT_EQ(person.text("title"), "kept •");
    EXPECT_EQ(network().inputs(), 2U);
    EXPECT_EQ(network().neurons(2), 1U);
}

TEST_F(NewNetwork, DrawsWeightsByTheRuleAndTheSeed) {
    click("new/weights/he");
    click("new/new_seed");
    EXPECT_EQ(person.text("new/seed/box"), "2");
    fill("new/seed/box", "41");
    click("new/new_seed");
    click("new/create");
    EXPECT_EQ(network().layer(1).weights, initial_weights({WeightRuleKind::he, 42}, 3, 3, 1));
    EXPECT_EQ(network().layer(2).weights, initial_weights({WeightRuleKind::he, 42}, 3, 3, 2));
    EXPECT_EQ(app.state().session.weight_rule, (WeightRule{WeightRuleKind::he, 43}));
    open();
    click("new/weights/zeros");
    EXPECT_FALSE(person.control("new/new_seed").enabled);
    click("new/create");
    click("leaving/discard");  // the first one is nowhere yet
    EXPECT_TRUE(network().layer(1).weights.isZero());
}

TEST_F(NewNetwork, SaysBesideTheFieldWhatIsWrongAndMakesNothing) {
    fill("new/inputs/box", "70000");
    EXPECT_EQ(person.text("new/inputs/problem"), "The number of inputs is a whole number from 1 to 65,536");
    fill("new/layer/2/neurons/box", "2.5");
    EXPECT_THAT(person.text("new/layer/2/problem"), HasSubstr("whole number"));
    fill("new/seed/box", "-1");
    EXPECT_THAT(person.text("new/seed/problem"), HasSubstr("4,294,967,295"));
    EXPECT_FALSE(person.control("new/create").enabled);
    person.key(Key::enter);
    app.settle();
    EXPECT_TRUE(person.has("new"));
    EXPECT_THAT(person.text("title"), StartsWith("Three layers"));
    click("new/inputs/less");
    EXPECT_EQ(person.text("new/inputs/box"), "65536");
    fill("new/layer/2/neurons/box", "2");
    click("new/new_seed");
    EXPECT_TRUE(person.control("new/create").enabled);
}

TEST_F(NewNetwork, DoesNotMakeANetworkOfNonsense) {
    person.click("new/inputs/box");
    person.type("abc");
    person.key(Key::enter);
    app.settle();
    EXPECT_TRUE(person.has("new"));
    EXPECT_TRUE(person.has("new/inputs/box/wrong"));
    person.key(Key::escape);
    app.settle();
    EXPECT_TRUE(person.has("new"));
    EXPECT_EQ(person.text("new/inputs/box"), "3");
}

TEST_F(NewNetwork, RefusesTooManyWeightsBeforeAnythingIsAllocated) {
    fill("new/layer/1/neurons/box", "65536");
    fill("new/layer/2/neurons/box", "65536");
    EXPECT_EQ(person.text("new/layer/2/problem"),
              "With this layer there are 4,295,163,904 weights; at most 100,000,000 can be held");
    EXPECT_FALSE(person.control("new/create").enabled);
}

TEST_F(NewNetwork, ShowsALargeOneReducedAndMakesIt) {
    fill("new/inputs/box", "4096");
    fill("new/layer/1/neurons/box", "4096");
    EXPECT_THAT(person.text("new/preview"), StartsWith("Reduced: at most "));
    click("new/create");
    while (app.application().opening()) {
        app.frame();
    }
    EXPECT_EQ(network().neurons(1), 4096U);
}

TEST_F(NewNetwork, PicturesWhatWillBeMade) {
    const Rect preview = person.rect("new/preview");
    const Image before = app.picture();
    click("new/weights/he");
    const Image he = app.picture();
    EXPECT_GT(changed_pixels(before, he, preview), 500);
    EXPECT_EQ(person.text("new/preview"), "");
    click("new/weights/xavier");
    person.move_to({5, 5});
    app.settle();
    EXPECT_EQ(changed_pixels(before, app.picture(), preview), 0);
}

TEST_F(NewNetwork, FitsSmallWindowsAndLargeScales) {
    for (const float scale : {1.F, 2.F}) {
        const int width = scale == 1 ? 640 : 1280;
        app.resize(width, scale == 1 ? 480 : 800, scale);
        for (const char* name : {"new", "new/preview", "new/create", "new/cancel", "new/name", "new/add_layer"}) {
            const Rect rect = person.rect(name);
            EXPECT_GE(rect.x, 0) << name;
            EXPECT_LE(rect.right(), static_cast<float>(width)) << name;
            EXPECT_LE(rect.bottom(), scale == 1 ? 480 : 800) << name;
        }
        EXPECT_FALSE(person.rect("new/preview").overlaps(person.rect("new/name")));
    }
}

TEST_F(NewNetwork, GivesWayToAMessage) {
    app.events().push_back(FilesDropped{{"/nowhere.netglow"}});
    app.settle();
    EXPECT_TRUE(person.has("message/ok"));
    EXPECT_FALSE(person.has("new"));
    click("message/ok");
    EXPECT_TRUE(person.has("new"));
}

}  // namespace
}  // namespace netglow
