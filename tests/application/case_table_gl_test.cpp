// All cases at once, and the plane of two inputs, driven in the window.
#include <fstream>

#include "tests/application/driven.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

class CaseTableDriven : public DrivenApplication {
protected:
    CaseTableDriven() {
        open("xor");
        key("end");
        app.settle();
    }
    void open(const std::string& name) {
        app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/assets/networks/" + name + ".netglow"}});
        app.settle();
    }
};

TEST_F(CaseTableDriven, StandsInThePlaceOfTheMatricesWithAllRowsOfXorInSight) {
    EXPECT_FALSE(person.has("table"));
    person.click("strip/tabs/cases");
    app.settle();
    EXPECT_FALSE(person.has("strip"));
    EXPECT_EQ(person.text("table/right"), "4 of 4 right");
    EXPECT_EQ(person.text("table/row/1"), "✓ 0 XOR 0");
    const Rect table = person.rect("table");
    EXPECT_LE(person.rect("table/row/4").bottom(), table.bottom());
    key("all_cases");
    app.settle();
    EXPECT_TRUE(person.has("strip"));
}

TEST_F(CaseTableDriven, AClickChoosesTheRow) {
    key("all_cases");
    app.settle();
    person.click("table/row/4");
    app.settle();
    EXPECT_EQ(app.state().open.document.input, (Vector{{1, 1}}));
    EXPECT_EQ(person.text("case"), "1 XOR 1");
}

TEST_F(CaseTableDriven, TheLightsFollowAWeight) {
    key("all_cases");
    app.settle();
    person.click("layer");
    app.settle();
    person.click("layer/2");
    app.settle();
    person.enter_number("bias/o1/box", "50");
    app.settle();
    EXPECT_EQ(person.text("table/right"), "2 of 4 right");
    EXPECT_EQ(person.text("table/row/1"), "✗ 0 XOR 0");
    EXPECT_EQ(person.text("table/row/2"), "✓ 0 XOR 1");
}

TEST_F(CaseTableDriven, IsThereInPresenterModeAndGoneWhereThereAreNoCases) {
    key("all_cases");
    key("present");
    app.settle();
    EXPECT_EQ(person.text("table/row/4"), "✓ 1 XOR 1");
    EXPECT_LE(person.rect("table/row/4").bottom(), 800);
    key("present");
    open("article");
    EXPECT_FALSE(person.has("table"));
    EXPECT_FALSE(person.has("strip/tabs"));
}

TEST_F(CaseTableDriven, TenThousandRowsAreScoredAndOnlyThoseInSightAreThere) {
    const ScratchFolder scratch;
    const std::filesystem::path file = scratch.path() / "rows.csv";
    {
        std::ofstream out(file, std::ios::binary);
        for (int row = 0; row < 10'000; ++row) out << row % 2 << "," << 0 << "\n";
    }
    app.events().push_back(FilesDropped{{file.string()}});
    app.settle();
    key("all_cases");
    app.settle();
    EXPECT_EQ(person.text("table/right"), "4 of 4 right");  // the rows have no targets
    EXPECT_TRUE(person.has("table/row/5"));                 // the first row is chosen, and in sight
    EXPECT_FALSE(person.has("table/row/40"));
    key("next_case");
    app.settle();
    EXPECT_TRUE(person.has("table/row/6"));
}

TEST_F(CaseTableDriven, TheChosenNeuronsLandscapeIsSeenWithoutScrolling) {
    person.click("canvas/o1");
    app.settle();
    const Rect map = person.rect("inspector/landscape/map");
    EXPECT_LE(map.bottom() + 34, 800);
    EXPECT_GE(person.rect("inspector/landscape").height, 280);
    EXPECT_EQ(app.application().scene().upper_rasters.size(), 3U);
    key("planes");
    app.settle();
    EXPECT_TRUE(app.application().scene().upper_rasters.empty());
}

}  // namespace
}  // namespace netglow
