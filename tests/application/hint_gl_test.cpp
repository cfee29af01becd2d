// The hint for first-time users.
#include "tests/application/driven.h"

namespace netglow {
namespace {

struct Screen {
    int width, height;
    float scale;
};
class StartHint : public DrivenApplication, public testing::WithParamInterface<Screen> {
protected:
    /// Every control but the canvas itself.
    void expect_free(const std::string& where) {
        const Control* hint = app.registry().find("hint");
        if (hint == nullptr) return;
        const Rect canvas = person.rect("canvas");
        EXPECT_GE(hint->rect.x, canvas.x) << where;
        EXPECT_LE(hint->rect.right(), canvas.right()) << where;
        EXPECT_GE(hint->rect.y, canvas.y) << where;
        EXPECT_LE(hint->rect.bottom(), canvas.bottom()) << where;
        for (const auto& [name, control] : app.registry().all()) {
            if (name != "hint" && name != "canvas") {
                EXPECT_FALSE(hint->rect.overlaps(control.rect)) << where << ": " << name;
            }
        }
    }
};

TEST_P(StartHint, CoversNoControl) {
    const Screen& screen = GetParam();
    for (const char* file : {"article", "xor", "digits"}) {
        app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/assets/networks/" + file + ".netglow"}});
        app.resize(screen.width, screen.height, screen.scale);
        for (const bool presents : {false, true}) {
            const std::string where = file + std::string(presents ? ", presenter mode" : "");
            expect_free(where);
            const Rect canvas = person.rect("canvas");
            for (const float across : {0.1F, 0.3F, 0.5F, 0.7F, 0.9F}) {  // a sign to add something appears
                person.move_to({canvas.x + across * canvas.width, canvas.center().y});
                app.settle();
                expect_free(where + " " + std::to_string(across));
            }
            person.key(Key::f5);
            app.settle();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(OnEveryScreen, StartHint,
                         testing::Values(Screen{640, 480, 1}, Screen{800, 600, 1}, Screen{1024, 768, 1},
                                         Screen{1280, 800, 1}, Screen{1920, 1080, 1}, Screen{640, 480, 2},
                                         Screen{1280, 800, 2}, Screen{1920, 1080, 2}),
                         [](const auto& tested) {
                             return std::to_string(tested.param.width) + "at" +
                                    std::to_string(static_cast<int>(100 * tested.param.scale));
                         });

class UsualHint : public DrivenApplication {};

TEST_F(UsualHint, IsThereInUsualWindowsUntilSpaceIsPressed) {
    app.resize(1024, 768);
    EXPECT_THAT(person.text("hint"), testing::StartsWith("Press Space"));
    for (const auto& [width, height] : {std::pair{1280, 800}, std::pair{1920, 1080}}) {
        app.resize(width, height);
        EXPECT_EQ(person.text("hint"), "Press Space to watch the signal travel") << width;
    }
    person.key(Key::space);
    person.key(Key::home);
    app.settle();
    EXPECT_FALSE(person.has("hint"));
}

}  // namespace
}  // namespace netglow
