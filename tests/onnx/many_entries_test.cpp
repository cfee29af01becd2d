// Models with very many entries of one kind are read in a time that grows with their number, not with its square.
#include <gtest/gtest.h>

#include <cstdlib>

#include "core/onnx/graph.h"
#include "tests/onnx/model_builder.h"

namespace {

std::size_t bytes_asked_for = 0;

}  // namespace

// Of the C library, so that what Eigen takes (it does not ask `new`) is counted, too.
extern "C" void* __libc_malloc(std::size_t size);  // NOLINT(bugprone-reserved-identifier): its name there
extern "C" void* malloc(std::size_t size) {
    bytes_asked_for += size;
    return __libc_malloc(size);
}

namespace netglow {
namespace {

/// With a matrix that would be seen, were it copied for each entry.
ModelBuilder dense() {
    ModelBuilder model({-1, 300});
    model.constant("W", {300, 300}, std::vector<double>(90'000, 0.5)).then("MatMul", {"x", "W"}, "y");
    return model;
}

void add_entries(ModelBuilder& model, const std::string& key, const std::string& value, int count) {
    for (int i = 0; i < count; ++i) {
        onnx::StringStringEntryProto& entry = *model.model().add_metadata_props();
        entry.set_key(key);
        entry.set_value(value);
    }
}

std::size_t bytes_to_load(const ModelBuilder& model) {
    const std::string bytes = model.bytes();
    const std::size_t before = bytes_asked_for;
    const Loaded loaded = parse_onnx(bytes, "model.onnx", {});
    EXPECT_EQ(loaded.document.network.depth(), 1U);
    return bytes_asked_for - before;
}

std::string list_of(const std::string& item, int count) {
    std::string list = item;
    for (int i = 1; i < count; ++i) {
        list += "," + item;
    }
    return list;
}

TEST(ManyEntries, OfMetadataCopyNoNetwork) {
    const std::size_t without = bytes_to_load(dense());
    for (const char* key : {"labels", "feature_names"}) {
        ModelBuilder model = dense();
        add_entries(model, key, list_of("a", 300), 3000);
        // A list of 300 short texts takes some 20 kB while it is read; the network has 720 kB.
        EXPECT_LT(bytes_to_load(model) - without, std::size_t{3000} * 100'000) << key;
    }
    ModelBuilder own = dense();
    add_entries(own, "netglow", R"({"layers": ["first"], "input": [1], "neurons": [["a"]]})", 3000);
    EXPECT_LT(bytes_to_load(own) - without, std::size_t{3000} * 100'000);
}

TEST(ManyEntries, TheLastThatFitsCounts) {
    ModelBuilder model = dense();
    add_entries(model, "labels", list_of("a", 300), 1);
    add_entries(model, "labels", list_of("b", 300), 1);
    add_entries(model, "labels", "too,few", 1);
    EXPECT_EQ(model.load().document.network.layer(1).names.front(), "b");
}

/// Compared one with another, these would be 900 million comparisons of texts.
TEST(ManyEntries, OfInputsAndInitializersAreLookedUp) {
    ModelBuilder model = dense();
    constexpr int kCount = 30'000;
    for (int i = 0; i < kCount; ++i) {
        model.add_input("input number " + std::to_string(i), {1});
        model.constant("constant number " + std::to_string(i), {}, {1});
    }
    model.add_input("W", {300, 300});
    const GraphIndex index(model.graph());
    EXPECT_EQ(index.inputs().size(), std::size_t{kCount} + 1);
    EXPECT_EQ(index.initializer("W"), &model.graph().initializer(0));
    EXPECT_FALSE(index.is_input("W")) << "an initializer that is listed among the inputs, too, is a constant";
    EXPECT_EQ(model.load().document.network.inputs(), 300U);
}

TEST(ManyEntries, OfOutputsAreNotAllNamedInNotes) {
    ModelBuilder model = dense();
    for (int i = 0; i < 20'000; ++i) {
        model.graph().add_output()->set_name("W");
    }
    const Loaded loaded = model.load();
    EXPECT_EQ(loaded.notes.size(), 9U);
    EXPECT_EQ(loaded.notes.back(), "19992 more outputs are left out");
}

}  // namespace
}  // namespace netglow
