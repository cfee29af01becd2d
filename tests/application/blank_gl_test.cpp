// The screen that B blanks, Dear ImGui's own keys in the whole window, and what stays when another network is opened.
#include <algorithm>
#include <ranges>

#include "tests/application/driven.h"

namespace netglow {
namespace {

class BlankScreen : public DrivenApplication {
protected:
    void blank() {
        press('b');
        app.settle();
        ASSERT_TRUE(black());
    }
    bool black() {
        const Image picture = app.picture();
        return std::ranges::all_of(std::views::iota(0, 20), [&](int i) {
            const Point at{static_cast<float>(i * 60 + 30), static_cast<float>(i * 39 + 20)};
            return brightness(pixel_at(picture, at)) == 0;
        });
    }
    void press_key(Key key) {
        person.key(key);
        app.settle();
    }
    void click(std::string_view name) {
        person.click(name);
        app.settle();
    }
    /// How many frames are drawn while nobody does anything.
    int frames_of(double seconds) {
        const int before = app.frames_drawn();
        app.pass(seconds);
        return app.frames_drawn() - before;
    }
};

TEST_F(BlankScreen, BAndEscapeEndIt) {
    blank();
    press('b');
    app.settle();
    EXPECT_FALSE(black());
    blank();
    press_key(Key::escape);
    EXPECT_FALSE(black());
}

TEST_F(BlankScreen, EscapeEndsItBeforePresenterMode) {
    press_key(Key::f5);
    blank();
    press_key(Key::escape);
    EXPECT_FALSE(black());
    EXPECT_TRUE(app.state().session.presenting);
    press_key(Key::escape);
    EXPECT_FALSE(app.state().session.presenting);
}

struct Pressed {
    std::string name;
    Key key;
    Modifiers modifiers;
};
class BlankScreenByKey : public BlankScreen, public testing::WithParamInterface<Pressed> {};

/// What a key could have done.
struct Traces {
    std::size_t done;
    int decimals;
    double seconds;
    bool asks, help, full_screen, presents, finder, list;
    bool operator==(const Traces&) const = default;
};
Traces traces_of(const State& state) {
    return {state.open.history.done(),
            state.session.settings.decimals,
            state.play.playback.seconds,
            state.asks(),
            state.dialogs.help_open,
            state.session.full_screen,
            state.session.presenting.has_value(),
            state.dialogs.finder_open,
            state.inputs.pad.list};
}

TEST_P(BlankScreenByKey, IsEndedByItAndNothingElseIsDone) {
    person.click("canvas/h2");
    app.settle();
    blank();
    const Traces before = traces_of(app.state());
    person.key(GetParam().key, GetParam().modifiers);
    app.settle();
    EXPECT_FALSE(app.state().session.blank);
    EXPECT_TRUE(traces_of(app.state()) == before);
    EXPECT_FALSE(app.application().ended());
    EXPECT_FALSE(app.state().play.playback.playing);
}

INSTANTIATE_TEST_SUITE_P(EveryKind, BlankScreenByKey,
                         testing::Values(Pressed{"Space", Key::space, {}}, Pressed{"Right", Key::right, {}},
                                         Pressed{"Delete", Key::del, {}}, Pressed{"Up", Key::up, {}},
                                         Pressed{"Decimals", key_of('d'), {}}, Pressed{"Finder", key_of('g'), {}},
                                         Pressed{"Help", Key::f1, {}}, Pressed{"FullScreen", Key::f11, {}},
                                         Pressed{"Presenter", Key::f5, {}}, Pressed{"New", key_of('n'), kCtrl},
                                         Pressed{"Open", key_of('o'), kCtrl}, Pressed{"Quit", key_of('q'), kCtrl},
                                         Pressed{"SaveAs", key_of('s'), kCtrlShift},
                                         Pressed{"Inputs", key_of('i'), kCtrl}, Pressed{"NoCommand", key_of('j'), {}}),
                         [](const auto& tested) { return tested.param.name; });

TEST_F(BlankScreen, IsEndedByAClickThatChoosesNothingAndByNoMove) {
    const Point neuron = person.rect("canvas/h2").center();
    blank();
    person.move_to(neuron);
    app.events().push_back(Wheel{0, 3, {}});
    app.settle();
    EXPECT_TRUE(app.state().session.blank);
    const Camera before = app.state().view.camera;
    person.click_at(neuron);
    app.settle();
    EXPECT_FALSE(app.state().session.blank);
    EXPECT_EQ(app.state().view.selected, Place());
    EXPECT_EQ(app.state().view.camera, before);
    person.click_at(neuron);
    EXPECT_NE(app.state().view.selected, Place());
}

TEST_F(BlankScreen, IsNotEndedByTheKeyThatBeganItWhileThatIsHeld) {
    app.events().push_back(KeyEvent{key_of('b'), true, {}, false});
    for (int i = 0; i < 5; ++i) {
        app.events().push_back(KeyEvent{key_of('b'), true, {}, true});
        app.events().push_back(TextTyped{U'b'});
    }
    app.settle();
    EXPECT_TRUE(app.state().session.blank);
}

TEST_F(BlankScreen, IsEndedByALetterThatNoKeyOfOursPrints) {
    blank();
    app.events().push_back(TextTyped{U'ä'});
    app.settle();
    EXPECT_FALSE(app.state().session.blank);
}

TEST_F(BlankScreen, PausesThePass) {
    press_key(Key::space);
    ASSERT_TRUE(app.state().play.playback.playing);
    blank();
    const double then = app.state().play.playback.seconds;
    app.pass(2);
    press_key(Key::escape);
    app.pass(2);
    EXPECT_EQ(app.state().play.playback.seconds, then);
}

TEST_F(BlankScreen, IsEndedByAMessage) {
    blank();
    app.events().push_back(FilesDropped{{"/nowhere.netglow"}});
    app.settle();
    EXPECT_TRUE(person.has("message/ok"));
    EXPECT_FALSE(black());
}

TEST_F(BlankScreen, IsEndedByTheQuestionAboutUnsavedChanges) {
    person.enter_number("inputs/i1/box", "0.5");
    person.key(Key::escape);  // it has gone on to the next input
    blank();
    app.events().push_back(CloseRequested{});
    app.settle();
    EXPECT_FALSE(app.application().ended());
    EXPECT_TRUE(person.has("leaving"));
    EXPECT_FALSE(black());
}

TEST_F(BlankScreen, SleepsThoughALayoutWasGliding) {
    key("end");
    person.hover("canvas/h3");
    app.settle();
    person.click("canvas/add_neuron/1");
    const Rect on_the_way = person.rect("canvas/h1");
    press('b');
    EXPECT_LE(frames_of(4), 3);
    EXPECT_TRUE(black());
    press('b');
    app.settle();
    EXPECT_FALSE(person.rect("canvas/h1") == on_the_way) << "the glide was over before the screen was blank";
    app.pass(0.5);  // the tip of what the pointer rests on
    app.settle();
    EXPECT_EQ(frames_of(1), 0);
}

TEST_F(BlankScreen, SleepsThoughTheCameraWasFlying) {
    press('g');
    app.settle();
    person.type("o3");
    person.key(Key::enter);
    ASSERT_TRUE(app.application().wants_frame());
    press('b');
    EXPECT_LE(frames_of(4), 3);
    EXPECT_TRUE(black());
}

TEST_F(BlankScreen, CtrlTabInPresenterModeShowsNoWindows) {
    app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/assets/networks/digits.netglow"}});
    app.settle();
    press_key(Key::f5);
    const Image before = app.picture();
    app.events().push_back(KeyEvent{Key::tab, true, kCtrl, false});
    person.frames(60);
    EXPECT_TRUE(app.picture().pixels == before.pixels);
}

class FullScreen : public BlankScreen {
protected:
    void open() {
        app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/assets/networks/xor.netglow"}});
        app.settle();
    }
};

TEST_F(FullScreen, StaysWhenAnotherNetworkIsOpenedOrMade) {
    press_key(Key::f11);
    ASSERT_TRUE(app.state().session.full_screen);
    open();
    ASSERT_EQ(app.state().open.document.network.inputs(), 2U);
    EXPECT_TRUE(app.state().session.full_screen);
    key("new");
    app.settle();
    click("new/create");
    ASSERT_EQ(app.state().open.document.network.inputs(), 3U);
    EXPECT_TRUE(app.state().session.full_screen);
}

TEST_F(FullScreen, OfPresenterModeStaysAndEndsWithIt) {
    press_key(Key::f5);
    open();
    ASSERT_EQ(app.state().open.document.network.inputs(), 2U);
    EXPECT_TRUE(app.state().session.full_screen);
    EXPECT_FALSE(person.has("transport/play"));
    press_key(Key::escape);
    EXPECT_FALSE(app.state().session.full_screen);
    EXPECT_TRUE(person.has("transport/play"));
}

}  // namespace
}  // namespace netglow
