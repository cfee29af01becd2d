// netglow forward --inputs: many rows in, a row out for each.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "core/forward/batch.h"
#include "core/forward/forward.h"
#include "core/models/model_file.h"
#include "tests/cli/called.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class Rows : public WithFolder {
protected:
    Called rows(const std::string& text, std::vector<std::string> more = {"--format", "csv"}) {
        std::ofstream(folder_ / "rows.csv", std::ios::binary) << text;
        std::vector<std::string> words = {"forward", example("article"), "--inputs", (folder_ / "rows.csv").string()};
        words.insert(words.end(), more.begin(), more.end());
        return call(words);
    }
    std::string place(const std::string& rest) const {
        return "netglow: " + (folder_ / "rows.csv").string() + ": " + rest + "\n";
    }
};

const std::string kFirst = "0.7263033450139793,0.7086027416646123,0.7780954822297174";

TEST_F(Rows, ARowOutForEachRowIn) {
    const Called called = rows("0.9,0.1,0.8\n0,0,0\n0.9,0.1,0.8\n");
    EXPECT_EQ(called.status, 0);
    std::istringstream lines(called.out);
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, "o1,o2,o3");
    std::getline(lines, line);
    EXPECT_THAT(line, HasSubstr("0.726303345013979"));
    std::getline(lines, line);
    EXPECT_THAT(line, HasSubstr("0.679178699175393"));  // σ of half the row's sum
    std::getline(lines, line);
    EXPECT_THAT(line, HasSubstr("0.726303345013979"));
    EXPECT_FALSE(std::getline(lines, line));
}

TEST_F(Rows, AsLinesOfJsonAndAsATable) {
    const Called json = rows("0.9,0.1,0.8\n0.5,-1e-3,2\n", {"--format", "json"});
    EXPECT_THAT(json.out, testing::StartsWith("{\"input\": [0.9, 0.1, 0.8], \"output\": [0.726303345013979"));
    EXPECT_THAT(json.out, HasSubstr("]}\n{\"input\": [0.5, -0.001, 2], \"output\": ["));
    const Called table = rows("0.9,0.1,0.8\n", {});
    std::istringstream lines(table.out);
    std::string head;
    std::string row;
    std::getline(lines, head);
    std::getline(lines, row);
    EXPECT_EQ(head.size(), row.size());
    EXPECT_THAT(head, testing::EndsWith("o3"));
}

TEST_F(Rows, SeparatorsHeadersAndLineEnds) {
    const std::string expected = rows("0.9,0.1,0.8\n").out;
    for (const char* text : {"0.9,0.1,0.8",
                             "\xEF\xBB\xBF"
                             "0.9,0.1,0.8\r\n\r\n",
                             "0,9;0,1;0,8\n", "0.9\t0.1\t0.8\n", "i1,i2,i3\n0.9,0.1,0.8\n", "i3,i1,i2\n0.8,0.9,0.1\n",
                             "\"i1\",\"i2\",\"i3\"\n\"0.9\",\"0.1\",\"0.8\"\n", " 0.9 , 0.1 , 0.8 \n"}) {
        const Called called = rows(text);
        EXPECT_EQ(called.out, expected) << text << called.err;
        EXPECT_EQ(called.err, "");
    }
}

TEST_F(Rows, ColumnsThatAreNoInputsAreIgnoredWithAWord) {
    const Called named = rows("label,i1,i2,i3\n7,0.9,0.1,0.8\n");
    EXPECT_EQ(named.out, rows("0.9,0.1,0.8\n").out);
    EXPECT_EQ(named.err, place("the columns 'label' are ignored"));
    const Called placed = rows("a,b,c,label\n0.9,0.1,0.8,7\n");
    EXPECT_EQ(placed.out, named.out);
    EXPECT_EQ(placed.err, named.err);
}

TEST_F(Rows, TheTablesThatTheWindowTakesAreTaken) {
    const std::string faults = std::string(NETGLOW_TEST_DATA) + "/faults/";
    const auto of = [&](const char* table) {
        return call({"forward", faults + "60_iris.netglow", "--inputs", faults + table, "--format", "csv"});
    };
    const Called kaggle = of("60_rows_with_an_id_column.csv");
    const Called bare = of("61_rows_with_label_no_header.csv");
    EXPECT_EQ(kaggle.status, 0) << kaggle.err;
    EXPECT_EQ(kaggle.out, bare.out);
    EXPECT_THAT(kaggle.out, HasSubstr("setosa,versicolor,virginica\n"));
    EXPECT_THAT(kaggle.err, HasSubstr("the columns 'Id', 'Species' are ignored"));
    EXPECT_THAT(bare.err, HasSubstr("the columns 'column 5' are ignored"));
    std::ofstream(folder_ / "other.csv") << "p0,p1,p2,p3\n1,2,3,4\n";
    const Called other = call({"forward", faults + "60_iris.netglow", "--inputs", (folder_ / "other.csv").string()});
    EXPECT_EQ(other.status, 1);
    EXPECT_THAT(other.err, HasSubstr("found no column \"sepal_length\", \"sepal_width\", \"petal_length\""));
    EXPECT_EQ(other.out, "");
}

TEST_F(Rows, WhatIsWrongIsToldWithItsPlaceAfterTheRowsBeforeIt) {
    const Called called = rows("0.9,0.1,0.8\n0.9,x,0.8\n0,0,0\n");
    EXPECT_EQ(called.status, 1);
    EXPECT_EQ(called.err, place("line 2, column 2: found \"x\", expected a number"));
    EXPECT_THAT(called.out, HasSubstr("0.7263"));
    EXPECT_THAT(rows("1,2\n").err, HasSubstr("line 1: found 2 columns, expected 3 (one for each input)"));
    EXPECT_EQ(rows("1,2,3\n1,2\n").err, place("line 2: found 2 columns, expected 3"));
    EXPECT_EQ(rows("").err, place("found no rows, expected 3 numbers in each"));
    EXPECT_EQ(rows("1,2,nan\n1,2,3\n").status, 1);
    EXPECT_EQ(call({"forward", example("article"), "--inputs", "nowhere.csv"}).status, 1);
    EXPECT_EQ(rows("1,2,3\n", {"--input", "1,2,3"}).status, 2);
}

TEST_F(Rows, TheTestDigits) {
    const std::string models = std::string(NETGLOW_TEST_DATA) + "/models/";
    const Called called = call(
        {"forward", models + "digits-64-32-16-10.onnx", "--inputs", models + "digits-8x8-test.csv", "--format", "csv"});
    EXPECT_EQ(called.status, 0) << called.err;
    EXPECT_EQ(std::count(called.out.begin(), called.out.end(), '\n'), 451);
}

TEST(BatchOfInputs, IsForwardManyTimes) {
    for (const ActivationKind kind : kActivationKinds) {
        Document document = article_document();
        for (std::size_t layer = 1; layer <= 2; ++layer) {
            document.network.set_activation(layer, Activation::of(kind));
        }
        const Matrix inputs = Matrix::Random(3, 37);
        Batch batch(document.network);
        const Matrix& outputs = batch.outputs(inputs);
        for (Eigen::Index sample = 0; sample < inputs.cols(); ++sample) {
            const Trace trace = forward(document.network, inputs.col(sample));
            const Vector& expected = trace.outputs(2);
            EXPECT_LE((outputs.col(sample) - expected).cwiseAbs().maxCoeff(),
                      1e-12 * (1 + expected.cwiseAbs().maxCoeff()));
        }
        EXPECT_EQ(batch.outputs(Matrix(3, 0)).cols(), 0);
    }
}

}  // namespace
}  // namespace netglow
