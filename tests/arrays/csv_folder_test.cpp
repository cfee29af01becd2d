// A folder of CSV files.
#include "tests/arrays/array_files.h"

namespace netglow {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

class CsvFolder : public ArrayFiles {
protected:
    std::string refused(const std::string& weights) {
        write(folder_ / "n" / "W1.csv", weights);
        return refusal([&] { load_csv_folder(folder_ / "n"); });
    }
};

TEST_F(CsvFolder, ADocumentComesBackBitForBit) {
    save_csv_folder(rich_document(), folder_ / "n");
    const Loaded loaded = load_csv_folder(folder_ / "n");
    expect_same(loaded.document, rich_document());
    EXPECT_THAT(loaded.notes, testing::IsEmpty());
}

TEST_F(CsvFolder, SeparatorsAndLineEndsOfAllKinds) {
    for (const char* text : {"1,2\n3,4\n",
                             "\xEF\xBB\xBF"
                             "1,2\r\n3,4",
                             "1;2\n3;4\n", "1,0;2,0\n3;4\n\n", "1\t2\n3\t4\n", " 1 , 2 \n 3 , 4 \n"}) {
        write(folder_ / "n" / "W1.csv", text);
        write(folder_ / "n" / "b1.csv", "0.5\n-1e-3\n");
        write(folder_ / "n" / "activations.csv", "tanh\n");
        const Network network = load_csv_folder(folder_ / "n").document.network;
        EXPECT_EQ(network.layer(1).weights, (Matrix(2, 2) << 1, 2, 3, 4).finished()) << text;
        EXPECT_EQ(network.bias({1, 1}), -1e-3);
        EXPECT_EQ(network.layer(1).activation.kind, ActivationKind::tanh);
    }
}

TEST_F(CsvFolder, WhatIsWrongIsToldWithItsPlace) {
    EXPECT_THAT(refused("1,2\n3,x\n"), HasSubstr("W1.csv: line 2, column 2: found \"x\", expected a number"));
    EXPECT_THAT(refused("1,2\n3\n"), HasSubstr("W1.csv: line 2: found 1 numbers, expected 2"));
    EXPECT_THAT(refused("\n"), HasSubstr("W1.csv: found no numbers"));
    EXPECT_THAT(refused("1,nan\n"), HasSubstr("found \"nan\""));
    EXPECT_THAT(refusal([&] { load_csv_folder(folder_ / "nowhere"); }), HasSubstr("it is no folder"));
    write(folder_ / "m" / "W1.csv", "1\n");
    write(folder_ / "m" / "activations.csv", "mish\n");
    EXPECT_THAT(refusal([&] { load_csv_folder(folder_ / "m"); }),
                HasSubstr("activations: found \"mish\", expected one of identity"));
    write(folder_ / "m" / "activations.csv", "\"relu\n");
    EXPECT_THAT(refusal([&] { load_csv_folder(folder_ / "m"); }), HasSubstr("a quote that is never closed"));
}

TEST_F(CsvFolder, WhatIsNotUsedIsTold) {
    write(folder_ / "n" / "W1.CSV", "1,2\n3,4\n5,6\n");
    write(folder_ / "n" / "B1.csv", "1,2,3\n");
    write(folder_ / "n" / "notes.csv", "of the user's own\n");
    write(folder_ / "n" / "readme.txt", "and this\n");
    EXPECT_THAT(load_csv_folder(folder_ / "n").notes,
                testing::Contains("the files 'notes.csv', 'readme.txt' are left out"));
}

TEST_F(CsvFolder, ALinkToOutsideIsRefused) {
    write(folder_ / "secret.csv", "1,2\n");
    fs::create_directories(folder_ / "n");
    fs::create_symlink("../secret.csv", folder_ / "n" / "W1.csv");
    EXPECT_THAT(refusal([&] { load_csv_folder(folder_ / "n"); }), HasSubstr("is a link to outside of its folder"));
}

TEST_F(CsvFolder, LinesAndRowsBeyondALayerAreNotRead) {
    std::string row;
    for (int i = 0; i < 65'537; ++i) {
        row += "0,";
    }
    EXPECT_THAT(refused(row + "0\n"), HasSubstr("W1.csv: line 1: found more than 65536 numbers"));
    std::string rows;
    for (int i = 0; i < 65'537; ++i) {
        rows += "0\n";
    }
    EXPECT_THAT(refused(rows), HasSubstr("W1.csv: found more than 65536 lines"));
}

}  // namespace
}  // namespace netglow
