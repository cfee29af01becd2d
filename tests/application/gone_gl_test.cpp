// What is shown may be gone with the next key: panels answer to what was drawn a frame ago. Found by tests/monkey.
#include "tests/application/driven.h"

namespace netglow {
namespace {

class WhatIsGone : public DrivenApplication {
protected:
    /// Presses the key, and looks at the frame in which it is heard: panels still answer to what was drawn before.
    void press_at_once(Key key, Modifiers modifiers = {}) {
        app.events().push_back(KeyEvent{key, true, modifiers, false});
        app.frame();
        EXPECT_EQ(app.state().view.hovered, Place{});
        EXPECT_EQ(app.state().view.selected, Place{});
        app.events().push_back(KeyEvent{key, false, modifiers, false});
        app.settle();
    }
    /// Chooses the output o3 by its entry in the strip, and stays there.
    void choose_last_output() {
        key("end");
        app.settle();
        person.click("strip/output/o3");
        app.settle();
        ASSERT_EQ(app.state().view.selected, Place(NeuronAt{2, 2}));
    }
};

TEST_F(WhatIsGone, ANeuronThatWasRemovedUnderThePointerIsNotHovered) {
    choose_last_output();
    press_at_once(Key::del);
    ASSERT_EQ(app.state().open.document.network.neurons(2), 2U);
}

TEST_F(WhatIsGone, ALayerThatWasRemovedUnderThePointerIsNotHovered) {
    choose_last_output();
    press_at_once(Key::del, {.shift = true});
    ASSERT_EQ(app.state().open.document.network.depth(), 1U);
}

TEST_F(WhatIsGone, TheMenuOfANumberClosesWhenUndoRemovesIt) {
    person.click("canvas/h3");
    key("add_neuron");
    app.settle();
    ASSERT_EQ(app.state().open.document.network.neurons(1), 4U);
    person.click("strip/weight/h4/i1", 1);
    app.settle();
    ASSERT_TRUE(person.has("strip/menu/shown"));
    press('z', kCtrl);
    app.settle();
    ASSERT_EQ(app.state().open.document.network.neurons(1), 3U);
    EXPECT_FALSE(person.has("strip/menu/shown"));
}

TEST_F(WhatIsGone, EscClosesAMenuOfTheBar) {
    person.click("menu/file");
    app.settle();
    ASSERT_TRUE(person.has("menu/open"));
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(person.has("menu/open"));
    press('b');
    EXPECT_TRUE(app.state().session.blank) << "keys are commands again";
}

}  // namespace
}  // namespace netglow
