// The side panels: hidden, shown and made wider; what the transport keeps in a narrow window.
#include "tests/application/driven.h"

namespace netglow {
namespace {

class SidePanelsInTheWindow : public DrivenApplication {
protected:
    const SidePanels& panels() const { return app.state().session.settings.panels; }
    float canvas_left() { return person.rect("canvas").x; }
    float canvas_right() { return person.rect("canvas").right(); }
    bool shows(std::string_view control) const { return app.registry().find(control) != nullptr; }
};

TEST_F(SidePanelsInTheWindow, AKeyForEachSideHidesAndShowsIt) {
    key("left_panel");
    app.settle();
    EXPECT_EQ(canvas_left(), 0);
    EXPECT_FALSE(shows("inputs/i1/box"));
    key("right_panel");
    app.settle();
    EXPECT_EQ(canvas_right(), 1280);
    key("left_panel");
    key("right_panel");
    app.settle();
    EXPECT_EQ(canvas_left(), SidePanels::kUsualLeft);
    EXPECT_EQ(canvas_right(), 1280 - SidePanels::kUsualRight);
}

TEST_F(SidePanelsInTheWindow, TheGripAtTheEdgeDoesTheSame) {
    person.click("left_panel/grip");
    app.settle();
    EXPECT_FALSE(panels().left.shown);
    person.click("left_panel/grip");
    person.click("right_panel/grip");
    app.settle();
    EXPECT_TRUE(panels().left.shown);
    EXPECT_FALSE(panels().right.shown);
}

TEST_F(SidePanelsInTheWindow, AnEdgeIsDraggedAndADoubleClickGivesTheUsualWidth) {
    const Rect edge = person.rect("left_panel/edge");
    const Point hold{edge.center().x, edge.y + 30};
    person.drag_from_to(hold, {hold.x + 60, hold.y});
    app.settle();
    EXPECT_EQ(canvas_left(), SidePanels::kUsualLeft + 60);
    person.click_at({hold.x + 60, hold.y});
    person.click_at({hold.x + 60, hold.y});
    app.settle();
    EXPECT_EQ(canvas_left(), SidePanels::kUsualLeft);
}

TEST_F(SidePanelsInTheWindow, AreNeverDraggedOverTheCanvas) {
    const Rect edge = person.rect("right_panel/edge");
    person.drag_from_to({edge.center().x, edge.y + 30}, {10, edge.y + 30});
    app.settle();
    EXPECT_EQ(panels().right.width, SidePanels::kWidest);
    app.resize(1024, 768);
    const Rect again = person.rect("canvas");
    EXPECT_GE(again.width, 300);
}

TEST_F(SidePanelsInTheWindow, OneThatIsHiddenLeavesItsRoomToTheOther) {
    app.resize(700, 600);
    person.click_at({person.rect("canvas").x + 5, 60});
    app.settle();
    EXPECT_TRUE(shows("inputs/i1/box")) << "in a narrow window they take turns";
    key("left_panel");
    app.settle();
    EXPECT_FALSE(shows("inputs/i1/box"));
    EXPECT_EQ(canvas_right(), 700 - SidePanels::kUsualRight);
}

struct ScreenAt {
    int width, height;
    float scale;
};
class Transport : public DrivenApplication, public ::testing::WithParamInterface<ScreenAt> {};

TEST_P(Transport, KeepsPlayStepsGranularitySpeedAndCount) {
    const ScreenAt& screen = GetParam();
    app.resize(screen.width, screen.height, screen.scale);
    app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/assets/networks/digits.netglow"}});
    press('3');
    app.settle();
    for (const bool panels_shown : {true, false}) {
        std::vector<std::pair<std::string, Rect>> seen;
        for (const char* name : {"back", "play", "forward", "granularity", "speed", "steps"}) {
            const Control* control = app.registry().find("transport/" + std::string(name));
            ASSERT_NE(control, nullptr) << name;
            seen.emplace_back(name, control->rect);
        }
        const Rect canvas = person.rect("canvas");
        for (const auto& [name, rect] : seen) {
            EXPECT_GE(rect.x, canvas.x) << name;
            EXPECT_LE(rect.right(), canvas.right()) << name;
            for (const auto& [other, place] : seen) {
                EXPECT_TRUE(name == other || !rect.overlaps(place)) << name << " lies on " << other;
            }
        }
        if (panels_shown) {
            key("left_panel");
            key("right_panel");
            app.settle();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(OnEveryScreen, Transport,
                         ::testing::Values(ScreenAt{1024, 768, 1}, ScreenAt{1024, 768, 1.5F}, ScreenAt{1024, 768, 2},
                                           ScreenAt{1280, 800, 1.25F}, ScreenAt{3840, 2160, 2}),
                         [](const auto& tested) {
                             return std::to_string(tested.param.width) + "at" +
                                    std::to_string(static_cast<int>(100 * tested.param.scale));
                         });

}  // namespace
}  // namespace netglow
