// Letters typed before the box that they are meant for is there: none is lost, however few frames the machine draws.
#include "app/ui/utf8.h"
#include "tests/application/driven.h"

namespace netglow {
namespace {

/// Every one of them is a command where no box is open.
constexpr std::string_view kLetters = "mpwdgn.123";

class TypingAhead : public DrivenApplication {
protected:
    /// Keys and letters as the window hands them over, all at once: the machine was busy meanwhile.
    void queue_key(Key key, Modifiers modifiers = {}) {
        app.events().push_back(KeyEvent{key, true, modifiers, false});
        app.events().push_back(KeyEvent{key, false, modifiers, false});
    }
    void queue_text(std::string_view text) {
        for (const char letter : text) {
            app.events().push_back(KeyEvent{key_of(letter), true, {}, false});
            app.events().push_back(TextTyped{static_cast<char32_t>(letter)});
            app.events().push_back(KeyEvent{key_of(letter), false, {}, false});
        }
    }
    void open_by(std::string_view name) {
        const Shortcut& keys = command(name).keys.front();
        queue_key(keys.key, keys.modifiers);
        if (!keys.modifiers.ctrl && keys.key < Key::escape) {
            app.events().insert(app.events().end() - 1, TextTyped{static_cast<char32_t>(keys.key)});
        }
    }
    void open(const std::string& file) {
        app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/" + file}});
        app.settle();
    }
};

TEST_F(TypingAhead, ReachesTheFinder) {
    open_by("go_to");
    queue_text(kLetters);
    person.frames();
    EXPECT_EQ(person.text("finder/text"), kLetters);
}

TEST_F(TypingAhead, ReachesTheFinderAfterEveryNumberOfFrames) {
    for (int frames = 0; frames < 8; ++frames) {
        open_by("go_to");
        for (int i = 0; i < frames; ++i) app.frame();
        queue_text(kLetters);
        person.frames();
        EXPECT_EQ(person.text("finder/text"), kLetters) << frames;
        person.key(Key::escape);
        app.settle();
        ASSERT_FALSE(app.state().dialogs.finder_open);
    }
    EXPECT_EQ(app.state().session.settings.decimals, 3);
}

TEST_F(TypingAhead, ReachesTheFilterOfOpenAndOfLoadInputs) {
    for (const char* name : {"open", "load_inputs"}) {
        open_by(name);
        queue_text(kLetters);
        person.frames();
        EXPECT_EQ(person.text("path/filter"), kLetters) << name;
        person.key(Key::escape);
        person.key(Key::escape);
        app.settle();
    }
}

TEST_F(TypingAhead, ReachesTheNameToSaveAs) {
    open_by("save_as");
    queue_text(kLetters);
    person.frames();
    EXPECT_THAT(person.text("path/text"), testing::StartsWith(kLetters));
}

TEST_F(TypingAhead, ReachesTheNameOfANewNetwork) {
    open_by("new");
    queue_text(kLetters);
    person.frames();
    EXPECT_EQ(person.text("new/name"), kLetters);
}

TEST_F(TypingAhead, ReachesTheNameOfANeuronAndEnterEndsIt) {
    person.click("canvas/h2");
    open_by("rename_neuron");
    queue_text(kLetters);
    queue_key(Key::enter);
    queue_text("dd");  // commands again
    person.frames();
    app.settle();
    EXPECT_EQ(neuron_name(app.state().open.document, {1, 1}), kLetters);
    EXPECT_EQ(app.state().session.settings.decimals, 5);
}

TEST_F(TypingAhead, ReachesTheNameOfACase) {
    open_by("keep_case");
    queue_text(kLetters);
    queue_key(Key::enter);
    person.frames();
    app.settle();
    ASSERT_EQ(app.state().open.document.cases.size(), 1U);
    EXPECT_EQ(app.state().open.document.cases[0].name, kLetters);
}

TEST_F(TypingAhead, ReachesTheValueOnTheCanvas) {
    person.click("canvas/i2");
    open_by("type_value");
    queue_text("1.23");
    queue_key(Key::enter);
    person.frames();
    app.settle();
    EXPECT_EQ(app.state().open.document.input[1], 1.23);
}

TEST_F(TypingAhead, ReachesTheNumberThatADoubleClickOpens) {
    const Point at = person.rect("strip/weight/h1/i2").center();
    person.move_to(at);
    for (int i = 0; i < 2; ++i) {
        app.events().push_back(MouseButton{0, true, {}});
        app.events().push_back(MouseButton{0, false, {}});
    }
    queue_text("123");
    queue_key(Key::enter);
    person.frames();
    app.settle();
    EXPECT_EQ(app.state().open.document.network.weight({1, 0, 1}), 123);
}

TEST_F(TypingAhead, TheKeyThatOpensABoxTypesNothingHoweverLongItIsHeld) {
    app.events().push_back(KeyEvent{key_of('g'), true, {}, false});
    app.events().push_back(TextTyped{U'g'});
    for (int i = 0; i < 30; ++i) {
        app.events().push_back(KeyEvent{key_of('g'), true, {}, true});
        app.events().push_back(TextTyped{U'g'});
        app.frame();
    }
    app.events().push_back(KeyEvent{key_of('g'), false, {}, false});
    queue_text("gh2");
    person.frames();
    EXPECT_EQ(person.text("finder/text"), "gh2");
}

TEST_F(TypingAhead, DoesNotWaitForABoxThatDoesNotCome) {
    person.click("canvas/h2");
    key("present");
    app.settle();
    open_by("keep_case");  // its box is in a panel that presenter mode hides
    queue_key(Key::escape);
    person.frames();
    EXPECT_TRUE(app.events().empty());
}

}  // namespace
}  // namespace netglow
