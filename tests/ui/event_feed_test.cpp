#include "app/ui/event_feed.h"

#include <gtest/gtest.h>

namespace netglow {
namespace {

const Event kPress = MouseButton{0, true, {}};
const Event kRelease = MouseButton{0, false, {}};
const Event kMove = MouseMoved{{5, 5}};
const Event kText = TextTyped{U'a'};

Event key(Key key, bool down = true, Modifiers modifiers = {}) {
    return KeyEvent{key, down, modifiers, false};
}

TEST(EventFeed, TakesAMoveAndThePressBehindItInOneFrame) {
    EventFeed feed;
    EXPECT_TRUE(feed.takes(kMove));
    EXPECT_TRUE(feed.takes(kMove));
    EXPECT_TRUE(feed.takes(kPress));
}

TEST(EventFeed, LeavesTheReleaseBehindAPressToTheNextFrame) {
    EventFeed feed;
    EXPECT_TRUE(feed.takes(kPress));
    EXPECT_FALSE(feed.takes(kRelease));
    feed.begin_frame();
    EXPECT_TRUE(feed.takes(kRelease));
}

TEST(EventFeed, LeavesAMoveBehindAPressToTheNextFrame) {
    EventFeed feed;
    EXPECT_TRUE(feed.takes(kPress));
    EXPECT_FALSE(feed.takes(kMove));
}

TEST(EventFeed, LeavesASecondKeyToTheNextFrame) {
    EventFeed feed;
    EXPECT_TRUE(feed.takes(key(Key::left)));
    EXPECT_FALSE(feed.takes(key(Key::del)));
}

TEST(EventFeed, TakesACharacterWithItsOwnKey) {
    EventFeed feed;
    EXPECT_TRUE(feed.takes(key(key_of('a'))));
    EXPECT_TRUE(feed.takes(kText));
    EXPECT_FALSE(feed.takes(key(key_of('a'), false)));
}

TEST(EventFeed, KeepsTextBehindBackspaceAndEnterBehindText) {
    EventFeed after_backspace;
    EXPECT_TRUE(after_backspace.takes(key(Key::backspace)));
    EXPECT_FALSE(after_backspace.takes(kText));

    EventFeed after_text;
    EXPECT_TRUE(after_text.takes(kText));
    EXPECT_FALSE(after_text.takes(key(Key::enter)));
}

TEST(EventFeed, LetsResizesAndDropsPassAtAnyTime) {
    EventFeed feed;
    EXPECT_TRUE(feed.takes(kPress));
    EXPECT_TRUE(feed.takes(Resized{{100, 100}, 1}));
    EXPECT_TRUE(feed.takes(FilesDropped{}));
    EXPECT_TRUE(feed.takes(CloseRequested{}));
}

}  // namespace
}  // namespace netglow
