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

struct Asking {
    char key;
    Modifiers modifiers;
    const char* dialog;
};
class BlankScreenAsked : public BlankScreen, public testing::WithParamInterface<Asking> {};

TEST_P(BlankScreenAsked, IsEndedByTheDialog) {
    blank();
    press(GetParam().key, GetParam().modifiers);
    app.settle();
    EXPECT_TRUE(person.has(GetParam().dialog));
    EXPECT_FALSE(black());
    press_key(Key::escape);
    EXPECT_FALSE(app.state().asks());
    EXPECT_FALSE(black());
    press('q', kCtrl);
    EXPECT_TRUE(app.application().ended());
}

INSTANTIATE_TEST_SUITE_P(EveryDialog, BlankScreenAsked,
                         testing::Values(Asking{'n', kCtrl, "new"}, Asking{'o', kCtrl, "path"},
                                         Asking{'e', kCtrl, "examples"}, Asking{'i', kCtrl, "path"},
                                         Asking{'s', kCtrlShift, "path"}),
                         [](const auto& tested) { return std::string(1, tested.param.key); });

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
    press('q', kCtrl);
    app.settle();
    EXPECT_FALSE(app.application().ended());
    EXPECT_TRUE(person.has("leaving"));
    EXPECT_FALSE(black());
}

TEST_F(BlankScreen, HearsCtrlQ) {
    blank();
    press('q', kCtrl);
    EXPECT_TRUE(app.application().ended());
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
