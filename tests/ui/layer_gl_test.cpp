#include <gtest/gtest.h>

#include "app/ui/draw.h"
#include "app/ui/icon_button.h"
#include "tests/ui/widget_app.h"

namespace netglow {
namespace {

/// How many pixels are not the background.
int drawn(const std::vector<std::uint8_t>& pixels) {
    int count = 0;
    for (std::size_t i = 0; i < pixels.size(); i += 4) {
        count += pixels[i] != pixels[0] || pixels[i + 1] != pixels[1] || pixels[i + 2] != pixels[2] ? 1 : 0;
    }
    return count;
}

int drawn_text(const std::string& text) {
    WidgetApp app{[&](Ui& ui) { draw_text(ui, Font::sans, 13, {50, 100}, ui.theme.ink, text); }};
    return drawn(app.pixels());
}

TEST(Text, StandsOnItsBaseline) {
    WidgetApp app{[](Ui& ui) { draw_text(ui, Font::mono, 14, {50, 100}, ui.theme.ink, "0.761"); }};
    const auto pixels = app.pixels();
    const auto row_drawn = [&](int y) {
        const auto begin = pixels.begin() + std::ptrdiff_t{4} * y * WidgetApp::kWidth;
        return drawn({begin, begin + std::ptrdiff_t{4} * WidgetApp::kWidth}) > 0;
    };
    EXPECT_TRUE(row_drawn(98));    // digits stand on the line
    EXPECT_TRUE(row_drawn(91));    // and are 0.73 em high
    EXPECT_FALSE(row_drawn(102));  // nothing hangs below it
    EXPECT_FALSE(row_drawn(87));
}

TEST(Text, AnchorsAreStartMiddleAndEnd) {
    const auto leftmost = [](Anchor anchor) {
        WidgetApp app{[=](Ui& ui) { draw_text(ui, Font::sans, 13, {300, 100}, ui.theme.ink, "hidden", anchor); }};
        const auto pixels = app.pixels();
        int least = WidgetApp::kWidth;
        for (std::size_t i = 0; i < pixels.size(); i += 4) {
            if (pixels[i] != pixels[0]) {
                least = std::min(least, static_cast<int>(i / 4) % WidgetApp::kWidth);
            }
        }
        return least;
    };
    EXPECT_NEAR(leftmost(Anchor::start), 300, 2);
    EXPECT_NEAR(leftmost(Anchor::middle), 280, 4);
    EXPECT_NEAR(leftmost(Anchor::end), 260, 4);
}

TEST(Text, SignsThatTheProgramWritesAreInTheAtlas) {
    const int unknown = drawn_text("\uE123");  // private use: no face has it
    for (const std::string sign : {"Σ", "σ", "·", "○", "−", "×", "→", "←", "↑", "↓", "…", "⁻", "⁷", "∂", "é"}) {
        EXPECT_GT(drawn_text(sign), 0) << sign;
        EXPECT_NE(drawn_text(sign + sign), 2 * unknown) << sign;
    }
}

TEST(Text, LettersOutsideLatinAppearOneFrameLater) {
    const int unknown = drawn_text("\uE123");
    WidgetApp app{[](Ui& ui) { draw_text(ui, Font::sans, 13, {50, 100}, ui.theme.ink, "Ж"); }};
    app.frame();
    EXPECT_FALSE(app.layer().unsettled());
    EXPECT_NE(drawn(app.pixels()), unknown);
}

TEST(Hint, ShowsAfterTheMouseHasRestedAndSaysWhenThatIs) {
    WidgetApp app{[](Ui& ui) { icon_button(ui, "play", {100, 100}, Icon::play, {"Play", "Space"}); }};
    UiDriver driver{app};
    driver.move_to({100, 100});
    const int before = drawn(app.pixels());
    EXPECT_FALSE(app.layer().unsettled());
    ASSERT_TRUE(app.layer().seconds_until_tip().has_value());
    app.seconds_a_frame = *app.layer().seconds_until_tip();
    EXPECT_GT(app.seconds_a_frame, 0.3);
    app.frame();
    EXPECT_FALSE(app.layer().seconds_until_tip().has_value());
    EXPECT_TRUE(app.layer().unsettled()) << "ImGui has measured the tip, and draws it in the next frame";
    app.seconds_a_frame = 1.0 / 60;
    app.frame();
    EXPECT_FALSE(app.layer().unsettled());
    EXPECT_GT(drawn(app.pixels()), before + 500);
}

TEST(Layer, LeavesEventsInTheQueueForTheNextFrame) {
    WidgetApp app{[](Ui&) {}};
    EventQueue queue{MouseButton{0, true, {}}, MouseButton{0, false, {}}, Exposed{}};
    EXPECT_EQ(app.layer().consume(queue).size(), 1U);
    EXPECT_EQ(queue.size(), 2U);
    app.frame();
    EXPECT_EQ(app.layer().consume(queue).size(), 2U);
    EXPECT_TRUE(queue.empty());
}

TEST(Layer, StartsAndShutsDownTwice) {
    for (int i = 0; i < 2; ++i) {
        WidgetApp app{[](Ui& ui) { draw_text(ui, Font::sans, 13, {50, 100}, ui.theme.ink, "again"); }};
        EXPECT_GT(drawn(app.pixels()), 0);
    }
}

TEST(Layer, EverythingGrowsWithTheScale) {
    const auto size = [](float scale) {
        WidgetApp app{[](Ui& ui) { icon_button(ui, "play", {200, 200}, Icon::play, {"Play", ""}); }, scale};
        return app.registry().find("play")->rect.width;
    };
    EXPECT_FLOAT_EQ(size(1), 34);
    EXPECT_FLOAT_EQ(size(3), 102);
}

TEST(Driver, NamesWhatIsNearAControlThatIsMissing) {
    WidgetApp app{[](Ui& ui) { icon_button(ui, "transport/play", {100, 100}, Icon::play, {"Play", ""}); }};
    UiDriver driver{app};
    try {
        driver.click("transport/plays");
        FAIL() << "should have thrown";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("near it: transport/play"), std::string::npos) << error.what();
    }
}

}  // namespace
}  // namespace netglow
