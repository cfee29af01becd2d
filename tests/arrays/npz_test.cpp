// NumPy's archives.
#include "tests/arrays/array_files.h"

namespace netglow {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// A .npy of version 1.
std::string npy(const std::string& type, const std::string& shape, const std::string& data, bool fortran = false) {
    std::string header =
        "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape + ", }\n";
    std::string bytes = "\x93NUMPY";
    bytes += {'\x01', '\x00', static_cast<char>(header.size() & 0xFFU), static_cast<char>(header.size() >> 8U)};
    return bytes + header + data;
}

template <typename Number>
std::string raw(std::initializer_list<Number> numbers, bool big = false) {
    std::string bytes;
    for (const Number number : numbers) {
        std::string one(reinterpret_cast<const char*>(&number), sizeof(number));
        if (big) {
            std::reverse(one.begin(), one.end());
        }
        bytes += one;
    }
    return bytes;
}

class Npz : public ArrayFiles {
protected:
    using Entries = std::vector<std::pair<std::string, std::string>>;
    std::filesystem::path file() const { return folder_ / "network.npz"; }

    void zip(const Entries& entries, int compression = ZIP_CM_DEFLATE) const {
        int error = 0;
        zip_t* archive = zip_open(file().c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
        for (const auto& [name, bytes] : entries) {
            const zip_int64_t index =
                zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), compression, 0);
        }
        zip_close(archive);
    }
    std::string refused(const Entries& entries, const LoadOptions& options = {}) const {
        zip(entries);
        return refusal([&] { load_npz(file(), options); });
    }
};

const LoadOptions kRowsReceive{.transpose = false, .arrays = {}, .activations = {}, .progress = {}};
const std::string kRows = raw<double>({1, 2, 3, 4, 5, 6});

TEST_F(Npz, ADocumentComesBackBitForBit) {
    save_npz(rich_document(), file());
    const Loaded loaded = load_npz(file());
    expect_same(loaded.document, rich_document());
    EXPECT_THAT(loaded.notes, testing::IsEmpty());
}

TEST_F(Npz, WhatIsWrittenIsReadByNumPy) {
    save_npz(rich_document(), file());
    const std::string script =
        "import sys\n"
        "import numpy\n"
        "a = numpy.load(sys.argv[1])\n"
        "assert a['W1'].shape == (3, 3) and a['W1'][0, 1] == 0.3 and a['b1'][2] == 1e300, a['W1']\n"
        "assert list(a['activations']) == ['leaky_relu:0.30000000000000004', 'softmax'], a['activations']\n"
        "assert a['names1'][0] == 'gr\\u00f6\\u00dfer', a['names1']\n";
    write(folder_ / "check.py", script);
    EXPECT_EQ(std::system(("/usr/bin/python3 " + (folder_ / "check.py").string() + " " + file().string()).c_str()), 0);
}

TEST_F(Npz, RowsReceiveOrColumnsDo) {
    zip({{"W1.npy", npy("<f8", "(2, 3)", kRows)}});
    const Loaded loaded = load_npz(file(), kRowsReceive);
    EXPECT_EQ(loaded.document.network.inputs(), 3U);
    EXPECT_EQ(loaded.document.network.weight({1, 1, 0}), 4);
    EXPECT_THAT(loaded.notes, ElementsAre(HasSubstr("all layers are identity")));
    LoadOptions transposed;
    transposed.transpose = true;
    EXPECT_EQ(load_npz(file(), transposed).document.network.inputs(), 2U);
    EXPECT_EQ(load_npz(file(), transposed).document.network.weight({1, 0, 1}), 4);
}

TEST_F(Npz, WhatIsNotNeededIsNotReadAndTold) {
    zip({{"W1.npy", npy("<f8", "(2, 3)", kRows)},
         {"b1.npy", npy("<f8", "(2,)", raw<double>({1, 2}))},
         {"x_train.npy", npy("<f8", "(9, 9)", kRows)},  // cut off
         {"notes.txt", "no array"}});
    EXPECT_THAT(load_npz(file()).notes,
                ElementsAre("the array 'x_train' is left out", HasSubstr("all layers are identity"),
                            "'notes.txt' is left out: it is no array"));
}

TEST_F(Npz, AListOfArraysInOneIsRefusedWithAnExampleOfWhatToSave) {
    EXPECT_THAT(refused({{"W1.npy", npy("|O", "(1, 3)", "")}}, kRowsReceive),
                HasSubstr("numpy.savez(file, W1=W1, b1=b1)"));
}

TEST_F(Npz, FortranOrder) {
    zip({{"W1.npy", npy("<f8", "(2, 3)", raw<double>({1, 4, 2, 5, 3, 6}), true)}});
    EXPECT_EQ(load_npz(file(), kRowsReceive).document.network.layer(1).weights,
              (Matrix(2, 3) << 1, 2, 3, 4, 5, 6).finished());
}

TEST_F(Npz, EveryTypeOfNumber) {
    const Entries types = {
        {"<f4", raw<float>({1, -2})},        {">f4", raw<float>({1, -2}, true)},
        {">f8", raw<double>({1, -2}, true)}, {"<f2", raw<std::uint16_t>({0x3C00, 0xC000})},
        {"<i8", raw<std::int64_t>({1, -2})}, {">i4", raw<std::int32_t>({1, -2}, true)},
        {"<i2", raw<std::int16_t>({1, -2})}, {"|i1", raw<std::int8_t>({1, -2})},
    };
    for (const auto& [type, data] : types) {
        zip({{"W1.npy", npy(type, "(1, 2)", data)}}, ZIP_CM_STORE);
        const Matrix weights = load_npz(file(), kRowsReceive).document.network.layer(1).weights;
        EXPECT_EQ(weights(0, 0), 1) << type;
        EXPECT_EQ(weights(0, 1), -2) << type;
    }
}

TEST_F(Npz, ActivationsOfTheFileAndOfTheOptions) {
    zip({{"W1.npy", npy("<f8", "(2, 3)", kRows)}, {"activations.npy", npy("|S4", "(1,)", "relu")}});
    EXPECT_EQ(load_npz(file()).document.network.layer(1).activation.kind, ActivationKind::relu);
    LoadOptions options;
    options.activations = {Activation::of(ActivationKind::tanh)};
    EXPECT_EQ(load_npz(file(), options).document.network.layer(1).activation.kind, ActivationKind::tanh);
    options.activations = {Activation{}, Activation{}};
    EXPECT_EQ(refusal([&] { load_npz(file(), options); }),
              "--activations: found 2 activations, expected 1, one a layer");
}

TEST_F(Npz, WhatDoesNotFitIsRefused) {
    const std::string source = file().string();
    EXPECT_EQ(refused({{"a.npy", npy("<f8", "(2, 3)", kRows)}}),
              source +
                  ": found the arrays 'a', expected weights and biases by name, such as W1 and b1, fc1.weight and "
                  "fc1.bias, coefs_0 and intercepts_0");
    EXPECT_THAT(
        refused({{"W1.npy", npy("<f8", "(2, 3)", kRows)}, {"b1.npy", npy("<f8", "(4,)", raw<double>({1, 2, 3, 4}))}}),
        HasSubstr("b1: found the dimensions [4], expected [2]"));
    EXPECT_THAT(refused({{"W1.npy", npy("<f8", "(2, 3)", kRows)}, {"W2.npy", npy("<f8", "(2, 3)", kRows)}}),
                HasSubstr("W2: found 3 columns, expected 2"));
    EXPECT_THAT(refused({{"W1.npy", npy("<f8", "(1, 1)", raw<double>({std::numeric_limits<double>::infinity()}))}}),
                HasSubstr("layers[0].weights"));
    EXPECT_THAT(refused({{"W1.npy", npy("<c16", "(1, 1)", std::string(16, '\0'))}}),
                HasSubstr("found elements of the type '<c16'"));
}

TEST_F(Npz, HostileArraysAreRefused) {
    EXPECT_THAT(refused({{"W1.npy", npy("<f8", "(-2, 3)", kRows)}}), HasSubstr("expected none below 0"));
    EXPECT_THAT(refused({{"W1.npy", npy("<f8", "(4294967296, 4294967296)", kRows)}}),
                HasSubstr("expected at most 100000000 numbers"));
    EXPECT_THAT(refused({{"W1.npy", npy("<f8", "(3, 3)", kRows)}}, kRowsReceive),
                HasSubstr("found less than the 9 numbers"));
    EXPECT_THAT(refused({{"W1.npy", npy("<f8", "(1, 3)", kRows)}}, kRowsReceive),
                HasSubstr("found more data than the array's header promises"));
    EXPECT_THAT(refused({{"W1.npy", "\x93NUMPY\x02"}}), HasSubstr("found less than the array's header promises"));
    EXPECT_THAT(refused({{"W1.npy", std::string("\x93NUMPY\x02\x00\xFF\xFF\xFF\x7F", 12)}}),
                HasSubstr("found a header of 2147483647 bytes"));
    EXPECT_THAT(refused({{"W1.npy", "nothing of that kind"}}), HasSubstr("expected a NumPy array"));
    EXPECT_THAT(
        refused({{"W1.npy", npy("<f8", "(1, 1)", raw<double>({1}))}, {"activations.npy", npy("<U999999", "(1,)", "")}}),
        HasSubstr("expected fewer or shorter ones"));
}

TEST_F(Npz, ABombIsRefusedBeforeItIsUnpacked) {
    EXPECT_THAT(refused({{"W1.npy", npy("<f8", "(1000, 10000)", std::string(80'000'000, '\0'))}}, kRowsReceive),
                HasSubstr("which no network is"));
}

TEST_F(Npz, OtherDataAndTruncatedArchives) {
    write(file(), "not an archive");
    EXPECT_THAT(refusal([&] { load_npz(file()); }), HasSubstr("expected a NumPy archive"));
    save_npz(rich_document(), file());
    std::ifstream stream(file(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
        EXPECT_NE(refusal([&] { parse_npz(bytes.substr(0, size), "cut.npz"); }), "") << size;
    }
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::string bad = bytes;
        bad[at] = static_cast<char>(bad[at] ^ 0x5A);
        refusal([&] { parse_npz(bad, "bad.npz"); });  // words or a network, and no crash
    }
}

TEST_F(Npz, WhatIsNotNeededIsNotRead) {
    const std::string cut_off = npy("<f8", "(1000, 1000)", "");
    zip({{"W1.npy", npy("<f8", "(2, 3)", kRows)},
         {"extra.npy", cut_off},
         {"other.npy", cut_off},
         {"texts.npy", npy("<U1024", "(60000,)", "")}});
    const Loaded loaded = load_npz(file(), kRowsReceive);
    EXPECT_EQ(loaded.document.network.inputs(), 3U);
    EXPECT_THAT(loaded.notes, testing::Contains("the arrays 'extra', 'other', 'texts' are left out"));
    EXPECT_THAT(refused({{"W1.npy", cut_off}}, kRowsReceive), HasSubstr("W1: found less than the 1000000 numbers"));
}

TEST_F(Npz, ArraysOfPackedZerosCountTogether) {
    const std::string zeros = npy("<f8", "(1500, 1500)", std::string(18'000'000, '\0'));
    EXPECT_EQ(refused({{"W1.npy", zeros}, {"W2.npy", zeros}}, kRowsReceive), "") << "each alone, and two, are within";
    Entries many;
    for (int i = 1; i <= 6; ++i) {
        many.emplace_back("W" + std::to_string(i) + ".npy", zeros);
    }
    EXPECT_THAT(refused(many, kRowsReceive),
                HasSubstr("W3: to read on would take more than 80 MB beyond the numbers that the file "
                          "holds itself"));
}

TEST_F(Npz, AnArchiveOfItsOwnNumbersIsReadWhole) {
    std::string bytes(32'000'000, '\0');
    for (std::size_t i = 0; i < bytes.size(); i += 8) {
        const double value = 1.0 / static_cast<double>(i + 1);
        std::memcpy(bytes.data() + i, &value, sizeof(value));
    }
    const std::string matrix = npy("<f8", "(2000, 2000)", bytes);
    zip({{"W1.npy", matrix}, {"W2.npy", matrix}, {"W3.npy", matrix}}, ZIP_CM_STORE);
    EXPECT_EQ(load_npz(file(), kRowsReceive).document.network.depth(), 3U);
}

}  // namespace
}  // namespace netglow
