// Dear ImGui's own ways with its windows: its switcher, which is off, and the dimming of what lies behind a window.
#include <gtest/gtest.h>
#include <imgui.h>

#include "app/ui/scene_views.h"
#include "tests/ui/widget_app.h"

namespace netglow {
namespace {

constexpr Modifiers kCtrl{.ctrl = true};

struct WindowSwitch : testing::Test {
    WidgetApp app{[](Ui&) {}};
    UiDriver driver{app};
    std::vector<std::uint8_t> before;

    void SetUp() override {
        app.draw_over = [](Ui&) {
            ImGui::SetNextWindowPos({300, 200});
            ImGui::SetNextWindowSize({200, 100});
            ImGui::Begin("other", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
            ImGui::End();
        };
        driver.frames(10);
        before = app.pixels();
    }
    void press(Key key, Modifiers modifiers) { app.events().push_back(KeyEvent{key, true, modifiers, false}); }
};

TEST_F(WindowSwitch, CtrlTabShowsNothing) {
    press(Key::tab, kCtrl);
    driver.frames(60);
    EXPECT_TRUE(app.pixels() == before);
}

TEST_F(WindowSwitch, CtrlThatJoinsAHeldTabShowsNothing) {
    press(Key::tab, {});
    driver.frames(10);
    press(Key::none, kCtrl);
    driver.frames(120);
    EXPECT_TRUE(app.pixels() == before);
}

TEST(DimmedWindow, MayEndWithAScene) {
    int drawn = 0;
    SceneViews views([&](const Scene&, const Rect&, const Rect&, float) { ++drawn; });
    WidgetApp app{[](Ui&) {}};
    app.draw_over = [&](Ui&) {
        views.begin_frame();
        if (!ImGui::IsPopupOpen("dialog")) {
            ImGui::OpenPopup("dialog");
        }
        ImGui::SetNextWindowSize({200, 100});
        if (ImGui::BeginPopupModal("dialog", nullptr, ImGuiWindowFlags_NoDecoration)) {
            views.show({}, {10, 10, 50, 50});
            ImGui::EndPopup();
        }
    };
    UiDriver(app).frames(30);
    EXPECT_GT(drawn, 0);
}

}  // namespace
}  // namespace netglow
