// The help lies over the whole window: any key or click ends it, and nothing acts behind it.
#include "tests/application/driven.h"

namespace netglow {
namespace {

class Help : public DrivenApplication {
protected:
    void open() {
        person.key(Key::f1);
        app.settle();
        ASSERT_TRUE(person.has("help"));
    }
    bool is_open() const { return app.state().dialogs.help_open; }
};

TEST_F(Help, IsEndedByAnyKeyWhichDoesNothingElse) {
    const int decimals = app.state().session.settings.decimals;
    for (const KeyEvent& key : {KeyEvent{key_of('d'), true, {}, false}, KeyEvent{key_of('b'), true, {}, false},
                                KeyEvent{Key::space, true, {}, false}, KeyEvent{Key::f5, true, {}, false},
                                KeyEvent{key_of('n'), true, kCtrl, false}, KeyEvent{key_of('i'), true, kCtrl, false},
                                KeyEvent{Key::f1, true, {}, false}, KeyEvent{Key::escape, true, {}, false}}) {
        open();
        person.key(key.key, key.modifiers);
        app.settle();
        EXPECT_FALSE(is_open());
        EXPECT_FALSE(app.state().asks());
    }
    EXPECT_EQ(app.state().session.settings.decimals, decimals);
    EXPECT_FALSE(app.state().session.blank);
    EXPECT_FALSE(app.state().session.presenting);
    EXPECT_FALSE(app.state().play.playback.playing);
}

TEST_F(Help, IsEndedByAClickWhichChoosesNothing) {
    const Point neuron = person.rect("canvas/h2").center();
    for (const Point& at : {neuron, Point{20, 20}, Point{30, 790}}) {
        open();
        person.click_at(at);
        app.settle();
        EXPECT_FALSE(is_open());
    }
    EXPECT_EQ(app.state().view.selected, Place());
}

TEST_F(Help, IsScrolledByKeysWhereItIsLongerThanTheWindow) {
    app.resize(640, 480);
    open();
    const float before = person.rect("help/play").y;
    person.key(Key::page_down);
    app.settle();
    EXPECT_TRUE(is_open());
    EXPECT_LT(person.rect("help/play").y, before - 100);
    EXPECT_EQ(app.state().play.playback.seconds, 0);
    person.key(Key::home);
    app.settle();
    EXPECT_EQ(person.rect("help/play").y, before);
}

TEST_F(Help, GivesWayToAFileThatIsDropped) {
    open();
    app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/assets/networks/xor.netglow"}});
    app.settle();
    EXPECT_FALSE(is_open());
    EXPECT_EQ(app.state().open.document.network.inputs(), 2U);
}

TEST_F(Help, AFileDroppedOnAQuestionWaitsForItsAnswer) {
    person.enter_number("inputs/i1/box", "0.5");
    app.events().push_back(CloseRequested{});
    app.settle();
    ASSERT_TRUE(app.state().questioned());
    app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/assets/networks/xor.netglow"}});
    app.settle();
    EXPECT_TRUE(app.state().questioned());
    EXPECT_EQ(app.state().open.document.network.inputs(), 3U);
}

}  // namespace
}  // namespace netglow
