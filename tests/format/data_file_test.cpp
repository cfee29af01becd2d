// Data files: what their columns are taken for, and what is refused.
#include "core/format/data_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/base/error.h"
#include "core/format/netglow_file.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;

class DataFiles : public testing::Test {
protected:
    DataFile read(const std::string& text) {
        const std::filesystem::path file = folder_ / "rows.csv";
        std::ofstream(file, std::ios::binary) << text;
        return read_data_file(file, ends_);
    }
    /// Behind the file's name.
    std::string message(const std::string& text) {
        try {
            read(text);
        } catch (const Error& error) {
            const std::string name = (folder_ / "rows.csv").string() + ": ";
            EXPECT_THAT(error.what(), testing::StartsWith(name));
            return std::string(error.what()).substr(name.size());
        }
        return "no error";
    }
    static std::vector<double> values(const Eigen::Map<const Vector>& vector) { return {vector.begin(), vector.end()}; }

    ScratchFolder scratch_;
    std::filesystem::path folder_ = scratch_.path();
    NetworkEnds ends_{{"a", "b"}, {"no", "yes", "maybe"}};
};

TEST_F(DataFiles, AQuoteInAQuotedFieldIsWrittenTwice) {
    ends_.outputs = {"say \"hi\"", "\"", "no"};
    const DataFile data = read("a,b,label,name\n1,2,\"say \"\"hi\"\"\",\"x, \"\"y\"\", z\"\n\"3\",4,\"\"\"\",\"\"\n");
    ASSERT_EQ(data.rows, 2U);
    EXPECT_THAT(data.names, ElementsAre("x, \"y\", z", ""));
    EXPECT_THAT(values(data.target(0)), ElementsAre(1, 0, 0));
    EXPECT_THAT(values(data.input(1)), ElementsAre(3, 4));
    EXPECT_THAT(values(data.target(1)), ElementsAre(0, 1, 0));
}

TEST_F(DataFiles, NameTheirColumnsInAnyOrder) {
    const DataFile data = read("maybe,b,name,yes,a,no\n0.1,2,one,0.2,1,0.3\n0,4,two,1,3,0\n");
    EXPECT_EQ(data.rows, 2U);
    EXPECT_THAT(values(data.input(0)), ElementsAre(1, 2));
    EXPECT_THAT(values(data.input(1)), ElementsAre(3, 4));
    EXPECT_THAT(values(data.target(0)), ElementsAre(0.3, 0.2, 0.1));
    EXPECT_THAT(data.names, ElementsAre("one", "two"));
    EXPECT_THAT(data.ignored, IsEmpty());
}

TEST_F(DataFiles, MayNameInputsAndOutputsByTheirPlaces) {
    const DataFile data = read("o2,i2,o1,o3,i1\n1,2,3,4,5\n");
    EXPECT_THAT(values(data.input(0)), ElementsAre(5, 2));
    EXPECT_THAT(values(data.target(0)), ElementsAre(3, 1, 4));
}

TEST_F(DataFiles, TellTheTargetByALabelsNameOrNumber) {
    const DataFile data = read("label,a,b\nyes,1,2\n2,3,4\n");
    EXPECT_THAT(values(data.target(0)), ElementsAre(0, 1, 0));
    EXPECT_THAT(values(data.target(1)), ElementsAre(0, 0, 1));
    const DataFile left_over = read("a,b,answer\n1,2,no\n");
    EXPECT_THAT(values(left_over.target(0)), ElementsAre(1, 0, 0));
}

TEST_F(DataFiles, MayHaveColumnsThatAreNothing) {
    const DataFile data = read("a,b,weather\n1,2,sunny\n3,4,rain\n");
    EXPECT_EQ(data.outputs, 0U);
    EXPECT_THAT(data.ignored, ElementsAre("column 3"));
    EXPECT_THAT(read("a,x,b,y2\n1,9,2,9\n").ignored, ElementsAre("x", "y2"));
}

TEST_F(DataFiles, OfNumbersAloneAreInputsThenALabelOrTargets) {
    EXPECT_EQ(read("1,2\n3,4\n").outputs, 0U);
    EXPECT_THAT(values(read("1,2,1\n").target(0)), ElementsAre(0, 1, 0));
    EXPECT_THAT(values(read("1,2,7,8,9\n").target(0)), ElementsAre(7, 8, 9));
    const DataFile named = read("first;1,5;2;0\n");
    EXPECT_THAT(named.names, ElementsAre("first"));
    EXPECT_THAT(values(named.input(0)), ElementsAre(1.5, 2));
}

TEST_F(DataFiles, OfANetworkWithoutNamesAreTakenInOrder) {
    ends_.inputs_named = false;
    const DataFile data = read("p0,p1,digit\n1,2,0\n");
    EXPECT_THAT(values(data.input(0)), ElementsAre(1, 2));
    EXPECT_THAT(values(data.target(0)), ElementsAre(1, 0, 0));
    EXPECT_THAT(values(read("0,1,label\n5,6,no\n").input(0)), ElementsAre(5, 6));
    EXPECT_THAT(values(read("Id,p0,p1,kind\n9,1,2,no\n").input(0)), ElementsAre(1, 2));
    EXPECT_THAT(message("p0,p1,p2,p3\n1,2,3,4\n"), HasSubstr("found 4 columns that may be inputs, expected 2"));
}

TEST_F(DataFiles, WithOtherNamesAreAskedAboutAndNeverTakenByPlace) {
    try {
        read("Id,p0,a,kind\n7,1,2,yes\n");
        FAIL() << "nothing was asked";
    } catch (const ColumnsAsked& asked) {
        EXPECT_THAT(asked.what(), HasSubstr("rows.csv: line 1: found no column \"b\", expected one for each input"));
        EXPECT_THAT(asked.question.columns, ElementsAre("Id", "p0", "a", "kind"));
        EXPECT_THAT(asked.question.first_row, ElementsAre("7", "1", "2", "yes"));
        EXPECT_THAT(asked.question.inputs, ElementsAre(2U, std::nullopt));
        EXPECT_EQ(asked.question.label, 3U);
    }
    const DataFile data = read_data_file(folder_ / "rows.csv", ends_, {}, ColumnChoice{{2, 1}, 3});
    EXPECT_THAT(values(data.input(0)), ElementsAre(2, 1));
    EXPECT_THAT(values(data.target(0)), ElementsAre(0, 1, 0));
    EXPECT_THAT(data.ignored, ElementsAre("Id"));
    EXPECT_THROW(read_data_file(folder_ / "rows.csv", ends_, {}, ColumnChoice{{2, 9}, {}}), Error);
}

TEST_F(DataFiles, NameTheirColumnsRegardlessOfCaseSeparatorsAndUnits) {
    ends_ = {{"sepal_length", "sepal_width"}, {"setosa", "versicolor"}};
    for (const char* header : {"SepalLengthCm,SepalWidthCm,Species", "sepal length (cm),sepal width (cm),Species",
                               "SEPAL_LENGTH,SEPAL_WIDTH,variety", "Sepal.Length,Sepal.Width,Species"}) {
        const DataFile data = read(std::string(header) + "\n1,2,Iris-versicolor\n");
        EXPECT_THAT(values(data.input(0)), ElementsAre(1, 2)) << header;
        EXPECT_THAT(values(data.target(0)), ElementsAre(0, 1)) << header;
    }
    EXPECT_THAT(message("length,width,sepal_length_cm,sepal_length_mm\n1,2,3,4\n"),
                HasSubstr("found no column \"sepal_length\", \"sepal_width\""));
}

TEST_F(DataFiles, LabelsThatNameAClassAreTargets) {
    ends_ = {{"a", "b"}, {"setosa", "versicolor"}};
    const DataFile data = read("id,a,b,source,kind\n1,3,4,field,Iris-setosa\n2,5,6,lab,versicolor\n");
    EXPECT_THAT(values(data.target(0)), ElementsAre(1, 0));
    EXPECT_THAT(values(data.target(1)), ElementsAre(0, 1));
    EXPECT_THAT(data.ignored, ElementsAre("id", "source"));
    ends_ = {{"a", "b"}, {"1", "2"}};
    EXPECT_THAT(values(read("a,b,label\n3,4,1.0\n").target(0)), ElementsAre(1, 0)) << "the class named 1";
    EXPECT_THAT(message("a,b,label\n3,4,0\n"), HasSubstr("found \"0\", expected the name of an output"));
}

TEST_F(DataFiles, FromKaggleAreReadBesideTheNetworkTheyAreFor) {
    const std::string faults = std::string(NETGLOW_TEST_DATA) + "/faults/";
    const NetworkEnds iris = ends_of(load_netglow(faults + "60_iris.netglow"));
    const DataFile kaggle = read_data_file(faults + "60_rows_with_an_id_column.csv", iris);
    const DataFile bare = read_data_file(faults + "61_rows_with_label_no_header.csv", iris);
    for (const DataFile* data : {&kaggle, &bare}) {
        ASSERT_EQ(data->rows, 2U);
        EXPECT_THAT(values(data->input(0)), ElementsAre(5.1, 3.5, 1.4, 0.2));
        EXPECT_THAT(values(data->target(0)), ElementsAre(1, 0, 0));
        EXPECT_THAT(values(data->target(1)), ElementsAre(0, 1, 0));
    }
    EXPECT_THAT(kaggle.ignored, ElementsAre("Id"));
}

TEST_F(DataFiles, OfANetworkWithOneOutputHaveItsValueInTheLabel) {
    ends_ = {{"a", "b"}, {"x"}};
    EXPECT_THAT(values(read("1,2,0.75\n").target(0)), ElementsAre(0.75));
    EXPECT_THAT(values(read("y,a,b\n-3,1,2\n").target(0)), ElementsAre(-3));
}

TEST_F(DataFiles, MayMissInputsInRowsThatAreLeftOut) {
    const DataFile data = read("a,b,more\n1,,x\nNA,2,\n3,4,\n5,?,y\n6,NaN,z\n7,8,null\n");
    EXPECT_EQ(data.rows, 2U);
    EXPECT_EQ(data.incomplete, 4U);
    EXPECT_THAT(values(data.input(0)), ElementsAre(3, 4));
    EXPECT_THAT(values(data.input(1)), ElementsAre(7, 8));
}

TEST_F(DataFiles, ThatAreWrongAreToldByLineAndColumn) {
    EXPECT_EQ(message(""), "found an empty file, expected rows of 2 inputs");
    EXPECT_EQ(message("\n \n"), "found an empty file, expected rows of 2 inputs");
    EXPECT_EQ(message("a,b\n"), "line 1: found the names of columns alone, expected rows of numbers below them");
    EXPECT_EQ(message("a,b\n1,2\n1,2,3\n"), "line 3: found 3 columns, expected 2 (as in the first line)");
    EXPECT_EQ(message("a,b\n1,x\n"), "line 2, column 2: found \"x\", expected a number");
    EXPECT_EQ(message("a,b\n1,nan\n"), "line 2: found no row in which every input is there");
    EXPECT_EQ(message("a,b\n1,1e999\n"), "line 2, column 2: found \"1e999\", expected a number");
    EXPECT_EQ(message("a,b\n1,\n"), "line 2: found no row in which every input is there");
    EXPECT_EQ(
        message("a,c\n1,2\n"),
        "line 1: found no column \"b\", expected one for each input, called like it or by its place, i1, i2, and so "
        "on");
    EXPECT_EQ(message("a,b,yes\n1,2,3\n"), "line 1: found no column \"no\", expected one for each output");
    EXPECT_THAT(message("x\n1\n"), testing::StartsWith("line 1: found no column \"a\", \"b\", expected one for each"));
    EXPECT_EQ(message("a,b,label\n1,2,3\n"),
              "line 2, column 3: found \"3\", expected the name of an output, or its number from 0 to 2");
    EXPECT_EQ(message("a,b,answer\n1,2,no\n1,2,perhaps\n"),
              "line 3, column 3: found \"perhaps\", expected the name of an output, or its number from 0 to 2");
    EXPECT_EQ(message("1,2,3,4\n"),
              "line 1: found 4 columns, expected 2 (one for each input), or 3 (with a label), or 5 (with every "
              "expected output)");
    EXPECT_THAT(message(std::string("\x89PNG\r\n\x1a\n\0\0\0", 11)), HasSubstr("line 1: found no column"));
    EXPECT_THAT(message(std::string(9U << 20U, 'x')), HasSubstr("bytes in a line"));
}

TEST_F(DataFiles, ThatAreNoFilesAreRefused) {
    EXPECT_THROW(read_data_file(folder_, ends_), Error);
    EXPECT_THROW(read_data_file(folder_ / "nowhere.csv", ends_), Error);
    EXPECT_THROW(read_data_file("/dev/zero", ends_), Error);
}

TEST_F(DataFiles, MayBeLeftWhileTheyAreRead) {
    std::string text = "a,b\n";
    for (int i = 0; i < 2000; ++i) text += "1,2\n";
    read(text);
    struct Left {};
    double done = 0;
    EXPECT_THROW(read_data_file(folder_ / "rows.csv", ends_,
                                [&](double part) {
                                    done = part;
                                    throw Left();
                                }),
                 Left);
    EXPECT_GT(done, 0);
}

}  // namespace
}  // namespace netglow
