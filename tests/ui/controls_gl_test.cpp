#include "app/ui/controls.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include "app/ui/icon_button.h"
#include "app/ui/menu.h"
#include "app/ui/scrub_bar.h"
#include "tests/ui/widget_app.h"

namespace netglow {
namespace {

const std::vector<Choice> kGrains{{"layer", "Layer", ""}, {"neuron", "Neuron", ""}, {"term", "Term", ""}};

TEST(Button, IsClickedOnceForPressAndReleaseThatComeAtOnce) {
    int clicks = 0;
    WidgetApp app{[&](Ui& ui) { clicks += button(ui, "b", {50, 50, 120, 28}, "Copy as LaTeX") ? 1 : 0; }};
    UiDriver driver{app};
    app.events().push_back(MouseMoved{{80, 60}});
    app.events().push_back(MouseButton{0, true, {}});
    app.events().push_back(MouseButton{0, false, {}});
    driver.frames();
    EXPECT_EQ(clicks, 1);
    driver.double_click("b");
    EXPECT_EQ(clicks, 3);
}

TEST(Button, AReleaseBesideItIsNoClick) {
    int clicks = 0;
    WidgetApp app{[&](Ui& ui) { clicks += button(ui, "b", {50, 50, 120, 28}, "Pin") ? 1 : 0; }};
    UiDriver driver{app};
    driver.drag_from_to({80, 60}, {400, 300});
    EXPECT_EQ(clicks, 0);
}

TEST(Button, ADisabledOneIsNotClickedAndSaysSo) {
    int clicks = 0;
    ButtonLook look;
    look.enabled = false;
    WidgetApp app{[&](Ui& ui) { clicks += button(ui, "b", {50, 50, 120, 28}, "Pin", look) ? 1 : 0; }};
    UiDriver driver{app};
    driver.click("b");
    EXPECT_EQ(clicks, 0);
    EXPECT_FALSE(driver.control("b").enabled);
}

TEST(Toggle, TurnsAndTellsWhatItStandsAt) {
    bool on = false;
    WidgetApp app{[&](Ui& ui) { on = toggle(ui, "bias", {96, 232, 34, 18}, on) ? !on : on; }};
    UiDriver driver{app};
    EXPECT_EQ(driver.text("bias"), "off");
    driver.click("bias");
    EXPECT_TRUE(on);
    EXPECT_EQ(driver.text("bias"), "on");
    driver.click_at({142, 241});  // the word beside it
    EXPECT_FALSE(on);
}

TEST(Segmented, ChoosesWhatIsClicked) {
    std::size_t chosen = 2;
    WidgetApp app{[&](Ui& ui) {
        chosen = segmented(ui, "grain", {470, 33, 150, 26}, kGrains, chosen).value_or(chosen);
    }};
    UiDriver driver{app};
    EXPECT_EQ(driver.text("grain"), "Term");
    driver.click("grain/neuron");
    EXPECT_EQ(chosen, 1U);
    EXPECT_EQ(driver.text("grain"), "Neuron");
}

TEST(Segmented, ClickingTheCurrentOneChoosesNothing) {
    int changes = 0;
    WidgetApp app{[&](Ui& ui) { changes += segmented(ui, "grain", {470, 33, 150, 26}, kGrains, 2) ? 1 : 0; }};
    UiDriver driver{app};
    driver.click("grain/term");
    EXPECT_EQ(changes, 0);
}

struct ComboTest : testing::Test {
    std::size_t chosen = 0;
    float y = 100;
    WidgetApp app{[this](Ui& ui) { chosen = combo(ui, "layer", {66, y, 158, 22}, kGrains, chosen).value_or(chosen); }};
    UiDriver driver{app};
};

TEST_F(ComboTest, OpensChoosesAndCloses) {
    EXPECT_FALSE(driver.has("layer/term"));
    driver.click("layer");
    driver.click("layer/term");
    EXPECT_EQ(chosen, 2U);
    EXPECT_EQ(driver.text("layer"), "Term");
    EXPECT_FALSE(driver.has("layer/term"));
}

TEST_F(ComboTest, AClickElsewhereClosesItUnchanged) {
    driver.click("layer");
    EXPECT_TRUE(app.layer().wants_keyboard());
    driver.click_at({500, 400});
    EXPECT_FALSE(driver.has("layer/term"));
    EXPECT_EQ(chosen, 0U);
    EXPECT_FALSE(app.layer().wants_keyboard());
}

TEST_F(ComboTest, TheListOpensUpwardsAtTheBottomOfTheWindow) {
    y = 450;
    driver.frames();
    driver.click("layer");
    EXPECT_LT(driver.rect("layer/term").bottom(), 450);
    driver.click("layer/neuron");
    EXPECT_EQ(chosen, 1U);
}

TEST(IconButton, IsClickedByItsName) {
    int plays = 0;
    WidgetApp app{[&](Ui& ui) {
        plays += icon_button(ui, "transport/play", {346, 246}, Icon::play, {"Play", "Space"}) ? 1 : 0;
    }};
    UiDriver driver{app};
    EXPECT_EQ(driver.rect("transport/play"), (Rect{329, 229, 34, 34}));
    driver.click("transport/play");
    EXPECT_EQ(plays, 1);
    EXPECT_EQ(driver.text("transport/play"), "Play");
}

struct ScrubTest : testing::Test {
    double seconds = 3;
    int began = 0;
    int ended = 0;
    const std::vector<ScrubSegment> segments{
        {"hidden", 0, 5, false}, {"h1", 0, 2.5, true}, {"h2", 2.5, 5, true}, {"output", 5, 10, false}};
    WidgetApp app{[this](Ui& ui) {
        const ScrubChange change = scrub_bar(ui, "scrub", {20, 400, 600, 10}, seconds, 10, segments);
        seconds = change.seconds.value_or(seconds);
        began += change.began ? 1 : 0;
        ended += change.ended ? 1 : 0;
    }};
    UiDriver driver{app};
};

TEST_F(ScrubTest, AClickGoesThere) {
    driver.click_at({20 + 450, 405});
    EXPECT_NEAR(seconds, 7.5, 1e-4);
    EXPECT_EQ(driver.text("scrub"), "7.5");
    EXPECT_EQ(began, 1);
    EXPECT_EQ(ended, 1);
}

TEST_F(ScrubTest, DraggingSeeksAndStopsAtTheEnds) {
    driver.drag("scrub", 0.3F, 0.6F);
    EXPECT_NEAR(seconds, 6, 1e-4);
    driver.drag("scrub", 0.6F, 1.5F);
    EXPECT_DOUBLE_EQ(seconds, 10);
    driver.drag("scrub", 1.F, -0.5F);
    EXPECT_DOUBLE_EQ(seconds, 0);
}

TEST_F(ScrubTest, LayersAreFoundByName) {
    driver.click("scrub/output");
    EXPECT_NEAR(seconds, 7.5, 0.02);
}

TEST_F(ScrubTest, TakingTheKnobWithoutMovingStaysAtTheMoment) {
    driver.click_at({203, 405});
    EXPECT_DOUBLE_EQ(seconds, 3);
}

TEST(Menu, ItemsAreReachedByName) {
    int chosen = 0;
    WidgetApp app{[](Ui&) {}};
    app.draw_over = [&](Ui& ui) {
        if (ImGui::BeginMainMenuBar()) {
            if (begin_menu(ui, "menu/file", "File")) {
                chosen += menu_item(ui, "menu/file/open", {"Open …", "Ctrl+O", false, true}) ? 1 : 0;
                end_menu();
            }
            ImGui::EndMainMenuBar();
        }
    };
    UiDriver driver{app};
    driver.frames();
    driver.click("menu/file");
    driver.click("menu/file/open");
    EXPECT_EQ(chosen, 1);
    EXPECT_FALSE(driver.has("menu/file/open"));
}

TEST(Menu, EveryKeyIsWrittenAsItIs) {
    const std::vector<std::string> keys = {"?", "←", "→", "↑", "↓", "−"};
    WidgetApp app{[&](Ui& ui) {
        ImGui::SetCursorPos({20, 20});
        for (const std::string& key : keys) {
            ImGui::PushID(key.c_str());
            menu_item(ui, "item/" + key, {"Move", key, false, true});
            ImGui::PopID();
        }
    }};
    UiDriver driver{app};
    driver.frames(6);
    const std::vector<std::uint8_t> pixels = app.pixels();
    const auto picture = [&](const std::string& key) {
        const Rect rect = driver.rect("item/" + key);
        std::vector<std::uint8_t> cut;
        for (int y = static_cast<int>(rect.y); y < static_cast<int>(rect.bottom()); ++y) {
            const auto row = static_cast<std::ptrdiff_t>(4 * (y * WidgetApp::kWidth + static_cast<int>(rect.x)));
            cut.insert(cut.end(), pixels.begin() + row,
                       pixels.begin() + row + static_cast<std::ptrdiff_t>(4 * static_cast<int>(rect.width)));
        }
        return cut;
    };
    for (std::size_t i = 0; i < keys.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_NE(picture(keys[i]), picture(keys[j])) << keys[i] << " looks like " << keys[j];
        }
    }
}

}  // namespace
}  // namespace netglow
