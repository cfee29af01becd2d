// Choosing the inputs: the document's cases, and rows of a data file beside it.
#include <fstream>

#include "app/effects/data_scorer.h"
#include "core/format/netglow_file.h"
#include "tests/application/driven.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class Cases : public DrivenApplication {
protected:
    Cases() {
        drop(std::string(NETGLOW_SOURCE) + "/assets/networks/xor.netglow");
        key("end");
    }

    void drop(const std::filesystem::path& file) {
        app.events().push_back(FilesDropped{{file.string()}});
        app.settle();
    }
    std::filesystem::path rows(const std::string& text, const std::string& name = "rows.csv") {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return folder_ / name;
    }
    std::filesystem::path digits_csv() const { return std::string(NETGLOW_TEST_DATA) + "/models/digits-8x8-test.csv"; }
    void open_digits() {
        drop(std::string(NETGLOW_SOURCE) + "/assets/networks/digits.netglow");
        key("end");
    }
    Vector input() const { return app.state().open.document.input; }

    ScratchFolder scratch_;
    std::filesystem::path folder_ = scratch_.path();
};

TEST_F(Cases, AreNamedAndSteppedThroughAsEdits) {
    EXPECT_EQ(person.text("case"), "1 XOR 0");
    EXPECT_EQ(person.text("case/state"), "3 of 4, expected 1");
    key("next_case");
    app.settle();
    EXPECT_EQ(input(), (Vector{{1, 1}}));
    EXPECT_EQ(person.text("case"), "1 XOR 1");
    EXPECT_FALSE(command("next_case").applies(app.state()));
    EXPECT_FALSE(person.control("case/next").enabled);
    EXPECT_EQ(app.state().open.history.undo_title(), "Choose 1 XOR 1");
    person.click("case/previous");
    person.click("case/previous");
    EXPECT_EQ(person.text("case"), "0 XOR 1");
    key("undo");
    app.settle();
    EXPECT_EQ(person.text("case"), "1 XOR 0");
}

TEST_F(Cases, OwnValuesAreToldAndTheNextCaseGoesOnFromWhereTheyBegan) {
    person.enter_number("inputs/i1/box", "0.5");
    app.settle();
    EXPECT_EQ(person.text("case"), "own values");
    person.enter_number("inputs/i1/box", "1");
    app.settle();
    EXPECT_EQ(person.text("case"), "1 XOR 0");
    key("previous_case");
    person.enter_number("inputs/i1/box", "0.5");
    app.settle();
    EXPECT_EQ(person.text("case/state"), "were 0 XOR 1");
    key("next_case");
    app.settle();
    EXPECT_EQ(person.text("case"), "1 XOR 0");
}

TEST_F(Cases, AreChosenFromAListThatCanBeFiltered) {
    person.click("case");
    EXPECT_EQ(person.text("cases/heading"), "4 cases");
    EXPECT_TRUE(person.has("cases/case/1"));
    person.type("1 xor");
    app.settle();
    EXPECT_FALSE(person.has("cases/case/1"));
    EXPECT_TRUE(person.has("cases/case/4"));
    person.key(Key::down);
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(input(), (Vector{{1, 1}}));
    EXPECT_FALSE(person.has("cases/filter"));
    person.click("case");
    person.type("nonsense");
    app.settle();
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(input(), (Vector{{1, 1}}));
}

TEST_F(Cases, ExpectedOutputsStandBesideTheComputedOnesOnceThoseAreKnown) {
    EXPECT_EQ(drawn("expected/o1"), "✓ expected 1");
    key("start");
    EXPECT_EQ(output_now("expected/o1"), "");
    key("end");
    person.enter_number("inputs/i1/box", "0.9");
    EXPECT_EQ(output_now("expected/o1"), "");
    key("undo");
    person.enter_number("weights/h1/i1/box", "-10");
    app.settle();
    EXPECT_THAT(drawn("expected/o1"), testing::StartsWith("✗ exp"));
}

TEST_F(Cases, TheInputsAreKeptAsACaseUnderAName) {
    person.enter_number("inputs/i1/box", "0.25");
    app.settle();
    person.click("case/keep");
    app.settle();
    EXPECT_EQ(person.text("case/name"), "case 5");
    person.type("a quarter");
    person.key(Key::enter);
    app.settle();
    ASSERT_EQ(app.state().open.document.cases.size(), 5U);
    EXPECT_EQ(app.state().open.document.cases[4].name, "a quarter");
    EXPECT_EQ(app.state().open.document.cases[4].input, (Vector{{0.25, 0}}));
    EXPECT_EQ(person.text("case"), "a quarter");
    EXPECT_EQ(parse_netglow(to_netglow(app.state().open.document), "again").cases[4].name, "a quarter");
    key("rename_case");
    app.settle();
    person.type("1/4 = ¼");
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(person.text("case"), "1/4 = ¼");
    key("remove_case");
    app.settle();
    EXPECT_EQ(app.state().open.document.cases.size(), 4U);
    EXPECT_EQ(person.text("case"), "own values");
    key("undo");
    key("undo");
    key("undo");
    app.settle();
    EXPECT_EQ(app.state().open.document.cases.size(), 4U);
}

TEST_F(Cases, ANameThatIsGivenUpKeepsNothing) {
    person.enter_number("inputs/i1/box", "0.25");
    person.key(Key::escape);  // it has gone on to the next input
    press('k');
    app.settle();
    ASSERT_TRUE(person.has("case/name"));
    person.type("x");
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(person.has("case/name"));
    EXPECT_EQ(app.state().open.document.cases.size(), 4U);
}

TEST_F(Cases, OfADroppedFileStandBehindTheDocumentsWithTheirScore) {
    open_digits();
    drop(digits_csv());
    EXPECT_FALSE(app.state().dialogs.message.has_value());
    EXPECT_EQ(person.text("case/state"), "row 1 of 450, expected 4") << "the first row is the input";
    EXPECT_EQ(person.text("case/data"), "digits-8x8-test.csv 436 of 450 right");
    person.click("case");
    EXPECT_EQ(person.text("cases/heading"), "10 cases, 450 rows");
    person.click("cases/row/2");
    app.settle();
    EXPECT_EQ(person.text("case/state"), "row 2 of 450, expected 7");
    EXPECT_THAT(person.text("pad/answer"), testing::StartsWith("most likely 7, 1"));
    EXPECT_THAT(drawn("expected/o8"), HasSubstr("✓ exp"));
    key("next_case");
    app.settle();
    EXPECT_EQ(person.text("case/state"), "row 3 of 450, expected 9");
    person.click("case");
    person.click("cases/wrong");
    app.settle();
    person.key(Key::enter);
    app.settle();
    const std::size_t row = app.state().inputs.choice.now.value().index;
    EXPECT_EQ(app.state().inputs.score->verdicts[row], Verdict::wrong);
    bool marked = false;
    for (int output = 1; output <= 10; ++output) {
        marked = marked || drawn("expected/o" + std::to_string(output)).starts_with("✗");
    }
    EXPECT_TRUE(marked);
}

TEST_F(Cases, TheScoreFollowsTheWeights) {
    drop(rows("a,b,XOR\n0,0,0\n0,1,1\n1,0,1\n1,1,1\n"));
    EXPECT_THAT(person.text("case/data"), HasSubstr("3 of 4 right"));
    person.enter_number("bias/h2/box", "-50");  // AND never fires: the network is an OR
    app.settle();
    EXPECT_THAT(person.text("case/data"), HasSubstr("4 of 4 right"));
    key("undo");
    app.settle();
    EXPECT_THAT(person.text("case/data"), HasSubstr("3 of 4 right"));
}

TEST_F(Cases, OfManyRowsCostTheFrameOnlyWhatIsInSight) {
    std::string text = "name,a,b,y\n";
    for (int row = 0; row < 10'000; ++row) {
        text += "n" + std::to_string(row) + "," + std::to_string(row) + ",0.5," + std::to_string(row % 2) + "\n";
    }
    drop(rows(text));
    person.click("case");
    app.settle();
    std::size_t lines = 0;
    for (const auto& [name, control] : app.application().registry().all())
        lines += name.starts_with("cases/row/") ? 1 : 0;
    EXPECT_LT(lines, 30U);
    person.type("n9876");
    app.settle();
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(input(), (Vector{{9876, 0.5}}));
    EXPECT_EQ(person.text("case/state"), "row 9877 of 10000, expected 0");
}

TEST_F(Cases, OfALargeFileAreScoredWhileTheWindowGoesOn) {
    open_digits();
    std::ifstream stream(digits_csv());
    std::string text;
    std::getline(stream, text);
    const std::string four_times{std::istreambuf_iterator<char>(stream), {}};
    text += "\n";
    for (int i = 0; i < 4; ++i) text += four_times;
    app.events().push_back(FilesDropped{{rows(text).string()}});
    for (int frame = 0; frame < 5000 && !app.state().inputs.data; ++frame) app.frame();
    EXPECT_FALSE(app.state().inputs.score);
    for (int frame = 0; frame < 5000 && !app.state().inputs.score; ++frame) {
        ASSERT_TRUE(app.application().wants_frame());
        app.frame();
    }
    app.settle();
    EXPECT_EQ(person.text("case/data"), "rows.csv 1744 of 1800 right");
    EXPECT_FALSE(app.application().wants_frame());
}

TEST_F(Cases, ThatCannotBeReadLeaveWhatWasThere) {
    drop(rows("a,b\n1,0\n"));
    const std::shared_ptr<const DataFile> before = app.state().inputs.data;
    drop(rows("a,b\n1,x\n", "bad.csv"));
    ASSERT_TRUE(app.state().dialogs.message.has_value());
    EXPECT_EQ(app.state().dialogs.message->title, "These inputs cannot be loaded");
    EXPECT_EQ(app.state().dialogs.message->text,
              (folder_ / "bad.csv").string() + ": line 2, column 2: found \"x\", expected a number");
    EXPECT_EQ(app.state().inputs.data, before);
    EXPECT_EQ(person.text("title"), "XOR: exactly one input is on");
}

TEST_F(Cases, OfATableWithOtherNamesAreAskedFor) {
    const std::filesystem::path file = rows("Id,first,second,XOR\n1,0,1,1\n2,1,1,0\n");
    drop(file);
    EXPECT_THAT(person.text("columns/why"), HasSubstr("found no column \"a\", \"b\""));
    EXPECT_EQ(person.text("columns/counts"), "No column is chosen for a");
    EXPECT_FALSE(person.control("columns/load").enabled);
    EXPECT_FALSE(app.state().inputs.data);
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(person.has("columns"));
    drop(file);
    person.click("columns/input/1");
    app.settle();
    EXPECT_EQ(person.text("columns/input/1/2"), "first (0)");
    person.click("columns/input/1/2");
    app.settle();
    person.click("columns/in_order");
    app.settle();
    EXPECT_EQ(person.text("columns/input/2"), "second (1)");
    EXPECT_EQ(person.text("columns/label"), "none");
    person.click("columns/label");
    app.settle();
    person.click("columns/label/4");
    app.settle();
    person.key(Key::enter);
    app.settle();
    ASSERT_TRUE(app.state().inputs.data);
    EXPECT_EQ(input(), (Vector{{0, 1}})) << "the first row is the input";
    EXPECT_EQ(app.state().inputs.data->target(0)[0], 1);
    EXPECT_THAT(app.state().dialogs.message.value().text, HasSubstr("– Id"));
}

TEST_F(Cases, OfAnIrisTableFromKaggleAreReadByNameInTheWindowToo) {
    const std::string faults = std::string(NETGLOW_TEST_DATA) + "/faults/";
    drop(faults + "60_iris.netglow");
    drop(faults + "60_rows_with_an_id_column.csv");
    ASSERT_TRUE(app.state().inputs.data);
    EXPECT_EQ(input(), (Vector{{5.1, 3.5, 1.4, 0.2}}));
    drop(faults + "61_rows_with_label_no_header.csv");
    EXPECT_EQ(app.state().inputs.data->file.filename(), "61_rows_with_label_no_header.csv");
    EXPECT_EQ(app.state().inputs.data->target(1)[1], 1);
}

TEST_F(Cases, ColumnsThatAreNotTakenAreTold) {
    drop(rows("a,b,colour,size\n1,0,red,3\n"));
    ASSERT_TRUE(app.state().dialogs.message.has_value());
    EXPECT_THAT(app.state().dialogs.message->text, HasSubstr("colour"));
    EXPECT_EQ(app.state().inputs.data->rows, 1U);
}

TEST_F(Cases, OfAFileAreClosedWithAWordByANetworkOfOtherInputs) {
    drop(rows("a,b\n1,0\n"));
    drop(std::string(NETGLOW_SOURCE) + "/assets/networks/and.netglow");
    EXPECT_TRUE(app.state().inputs.data != nullptr);
    drop(std::string(NETGLOW_SOURCE) + "/assets/networks/article.netglow");
    EXPECT_TRUE(app.state().inputs.data == nullptr);
    ASSERT_TRUE(app.state().dialogs.message.has_value());
    EXPECT_EQ(app.state().dialogs.message->text,
              "rows.csv was closed: it has 2 inputs in a row, and this network takes 3.");
}

TEST_F(Cases, OfAFileWaitWhileTheNetworkHasOtherInputs) {
    drop(rows("a,b\n1,0\n"));
    person.click("canvas/i1");
    key("remove_neuron");
    app.settle();
    EXPECT_EQ(person.text("case/data"), "rows.csv has 2 inputs, not 1");
    key("undo");
    app.settle();
    EXPECT_EQ(person.text("case/data"), "rows.csv ");
}

TEST_F(Cases, AreLoadedByTheMenusQuestion) {
    const std::filesystem::path file = rows("a,b\n0,1\n");
    key("load_inputs");
    app.settle();
    person.click("path/text");
    person.key(key_of('a'), kCtrl);
    person.type(file.string());
    person.key(Key::enter);
    app.settle();
    ASSERT_TRUE(app.state().inputs.data != nullptr);
    EXPECT_EQ(app.state().inputs.data->rows, 1U);
    EXPECT_EQ(app.state().dialogs.path_question, PathQuestion::none);
}

}  // namespace
}  // namespace netglow
