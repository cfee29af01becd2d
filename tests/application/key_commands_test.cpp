#include "app/key_commands.h"

#include <gtest/gtest.h>

#include "app/state/session/examples.h"
#include "tests/state/at_once.h"

namespace netglow {
namespace {

KeyEvent pressed(Key key, Modifiers modifiers = {}, bool repeat = false) {
    KeyEvent event;
    event.key = key;
    event.down = true;
    event.repeat = repeat;
    event.modifiers = modifiers;
    return event;
}
std::string name_of(const KeyMeaning& meaning) {
    return meaning.command != nullptr ? std::string(meaning.command->name) : "nothing";
}

TEST(KeyCommands, EscClosesWhatIsOpenTheTopmostFirst) {
    State state(article_document());
    act(state, Present{true});
    act(state, ShowHistory{true});
    act(state, ShowFinder{true});
    act(state, ShowHelp{true});
    std::vector<std::string> closed;
    for (int i = 0; i < 4; ++i) {
        const KeyMeaning meaning = meaning_of(pressed(Key::escape), state, {});
        closed.push_back(name_of(meaning));
        act(state, meaning.command->action(state));
    }
    EXPECT_EQ(closed, (std::vector<std::string>{"help", "go_to", "history", "present"}));
}

TEST(KeyCommands, AnyKeyEndsTheBlankScreenAndDoesNothingElse) {
    State state(article_document());
    act(state, Present{true});
    act(state, Blank{true});
    for (const KeyEvent& key : {pressed(Key::escape), pressed(key_of('d')), pressed(key_of('q'), {.ctrl = true}),
                                pressed(key_of('b')), pressed(key_of('j')), pressed(Key::space)}) {
        const KeyMeaning meaning = meaning_of(key, state, {});
        EXPECT_EQ(name_of(meaning), "blank");
        EXPECT_TRUE(meaning.ends_cover);
    }
    EXPECT_EQ(name_of(meaning_of(pressed(key_of('b'), {}, true), state, {})), "nothing") << "it is still held";
}

TEST(KeyCommands, AnyKeyEndsTheHelpAndDoesNothingElseButThoseThatScroll) {
    State state(article_document());
    act(state, ShowHelp{true});
    for (const KeyEvent& key : {pressed(Key::escape), pressed(Key::f1), pressed(key_of('b')), pressed(Key::space),
                                pressed(key_of('n'), {.ctrl = true})}) {
        EXPECT_EQ(name_of(meaning_of(key, state, {})), "help");
    }
    for (const Key key : {Key::up, Key::down, Key::page_up, Key::page_down, Key::home, Key::end}) {
        EXPECT_EQ(name_of(meaning_of(pressed(key), state, {})), "nothing");
    }
}

TEST(KeyCommands, BehindADialogNoKeyIsACommand) {
    State state(article_document());
    const auto none = [&] {
        for (const Command& each : commands()) {
            for (const Shortcut& keys : each.keys) {
                EXPECT_EQ(name_of(meaning_of(pressed(keys.key, keys.modifiers), state, {})), "nothing") << each.name;
            }
        }
    };
    act(state, ShowSheet{Sheet::new_network});
    none();
    act(state, ShowSheet{Sheet::none});
    act(state, AskPath{PathQuestion::open});
    none();
    act(state, AskPath{PathQuestion::none});
    act(state, ShowMessage{{"Title", "Text"}});
    none();
}

TEST(KeyCommands, AHeldKeyRepeatsWhatMovesOnAlone) {
    State state(article_document());
    EXPECT_EQ(name_of(meaning_of(pressed(Key::right, {}, true), state, {})), "step_forward");
    EXPECT_EQ(name_of(meaning_of(pressed(Key::space, {}, true), state, {})), "nothing");
    EXPECT_EQ(name_of(meaning_of(pressed(Key::space), state, {})), "play");
}

TEST(KeyCommands, WhileOneTypesOnlyFileCommandsAreHeardAndTheTextIsHandedOverFirst) {
    const State state(article_document());
    const KeyFocus typing{.typing = true, .keyboard = true};
    EXPECT_EQ(name_of(meaning_of(pressed(Key::space), state, typing)), "nothing");
    EXPECT_EQ(name_of(meaning_of(pressed(key_of('z'), {.ctrl = true}), state, typing)), "nothing");
    const KeyMeaning save = meaning_of(pressed(key_of('s'), {.ctrl = true}), state, typing);
    EXPECT_EQ(name_of(save), "save");
    EXPECT_TRUE(save.ends_typing);
}

TEST(KeyCommands, ANumberBoxInWhichNothingIsTypedYetGivesWayToWhatNoNumberBeginsWith) {
    const State state(article_document());
    const KeyFocus clicked{.typing = true, .keyboard = true, .untouched = true};
    EXPECT_EQ(name_of(meaning_of(pressed(Key::space), state, clicked)), "play");
    EXPECT_EQ(name_of(meaning_of(pressed(Key::f5), state, clicked)), "present");
    EXPECT_EQ(name_of(meaning_of(pressed(key_of('h'), {.ctrl = true}), state, clicked)), "history");
    EXPECT_EQ(name_of(meaning_of(pressed(key_of('c'), {.ctrl = true}), state, clicked)), "nothing");
    EXPECT_EQ(name_of(meaning_of(pressed(Key::right), state, clicked)), "nothing");
    EXPECT_EQ(name_of(meaning_of(pressed(key_of('p')), state, clicked)), "nothing") << "pi begins with it";
    EXPECT_EQ(name_of(meaning_of(pressed(key_of('2')), state, clicked)), "nothing");
    EXPECT_EQ(name_of(meaning_of(pressed(Key::del), state, clicked)), "nothing");
    KeyFocus gone_on = clicked;
    gone_on.gone_on = true;
    EXPECT_EQ(name_of(meaning_of(pressed(Key::right), state, gone_on)), "step_forward");
    EXPECT_TRUE(meaning_of(pressed(Key::right), state, gone_on).ends_typing);
    EXPECT_EQ(name_of(meaning_of(pressed(key_of('n')), state, gone_on)), "nothing");
    EXPECT_EQ(typed_by_command(pressed(Key::space), state, clicked), Key::space);
}

TEST(KeyCommands, TheLetterOfACommandIsNotTypedIntoTheBoxThatItOpens) {
    const State state(article_document());
    EXPECT_EQ(typed_by_command(pressed(key_of('g')), state, {}), key_of('g'));
    EXPECT_EQ(typed_by_command(pressed(key_of('g'), {}, true), state, {}), key_of('g'));
    EXPECT_EQ(typed_by_command(pressed(key_of('g')), state, {.typing = true, .keyboard = true}), Key::none);
    EXPECT_EQ(typed_by_command(pressed(key_of('j')), state, {}), Key::none);
}

TEST(KeyCommands, EveryCommandThatEscClosesSaysWhetherItIsOpen) {
    for (const Command& command : commands()) {
        EXPECT_EQ(command.escape_rank != EscapeRank::none, command.is_open != nullptr) << command.name;
    }
}

}  // namespace
}  // namespace netglow
