// Real files in their manner (tests/data/faults): what must come out of each.
#include "core/forward/forward.h"
#include "tests/arrays/array_files.h"

namespace netglow {
namespace {

using testing::HasSubstr;

struct Fault {
    const char* file;
    std::vector<double> outputs;       ///< of 1, 2
    std::vector<std::string> phrases;  ///< in the notes
};

std::ostream& operator<<(std::ostream& out, const Fault& fault) {
    return out << fault.file;
}

std::filesystem::path fault(const std::string& name) {
    return std::filesystem::path(NETGLOW_TEST_DATA) / "faults" / name;
}

Loaded load(const std::filesystem::path& file, const LoadOptions& options = {}) {
    return file.extension() == ".npz"           ? load_npz(file, options)
           : file.extension() == ".safetensors" ? load_safetensors(file, options)
                                                : load_csv_folder(file, options);
}

class Faults : public testing::TestWithParam<Fault> {};

TEST_P(Faults, OpenWithTheRightValuesAndSayHowTheyWereRead) {
    const Loaded loaded = load(fault(GetParam().file));
    const Trace trace = forward(loaded.document.network, Vector{{1, 2}});
    const Vector& outputs = trace.outputs(loaded.document.network.depth());
    ASSERT_EQ(static_cast<std::size_t>(outputs.size()), GetParam().outputs.size());
    for (std::size_t i = 0; i < GetParam().outputs.size(); ++i) {
        EXPECT_NEAR(outputs[static_cast<Eigen::Index>(i)], GetParam().outputs[i], 1e-7);
    }
    std::string notes;
    for (const std::string& note : loaded.notes) {
        notes += note + "\n";
    }
    for (const std::string& phrase : GetParam().phrases) {
        EXPECT_THAT(notes, HasSubstr(phrase));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Arrays, Faults,
    testing::Values(
        Fault{"20_lower_case.npz", {2.2, 0.05}, {"in order: w1 with b1, w2 with b2"}},
        Fault{"21_from_zero.npz", {2.2, 0.05}, {"in order: W0 with b0, W1 with b1"}},
        Fault{"23_torch_names.npz", {2.2, 0.05}, {"fc1.weight with fc1.bias, fc2.weight with fc2.bias"}},
        Fault{"24_columns_receive.npz", {2.2, 0.05}, {"columns receive (x·W)"}},
        Fault{"25_activations_with_capitals.npz", {2.2, 0.05}, {}},
        Fault{"26_biases_of_another_name.npz", {2.2, 0.05}, {"in order: coef0 with inter0, coef1 with inter1"}},
        Fault{"31_csv_of_savetxt", {2.2, 0.05}, {}}, Fault{"32_csv_of_pandas", {2.2, 0.05}, {"columns receive (x·W)"}},
        Fault{"33_csv_with_decimal_commas", {2.2, 0.05}, {}},
        Fault{"30_csv_capital_B", {2.2, 0.05}, {"W1 with B1, W2 with B2"}},
        Fault{"40_counter.safetensors", {2.2, 0.05}, {"'step' is left out"}},
        // 0: z = 2.1, 0.8, 0.3; 1: γ(z − μ)/√(σ² + 0.00001) + β; 3 of that, with Python's math.
        Fault{"41_batchnorm.safetensors",
              {2.2742530081307333, 0.347062032147937},
              {"BatchNormalization '1' folded into '0.weight'", "'1.num_batches_tracked' is left out"}}));

TEST(FaultyHeaders, AreToldWithTheirPlace) {
    EXPECT_THAT(refusal([] { load(fault("42_offsets_are_an_object.safetensors")); }),
                testing::AllOf(HasSubstr("42_offsets_are_an_object.safetensors: tensor '0.weight'"),
                               HasSubstr("found no type, shape and place")));
}

TEST(FaultyHeaders, OfPythonObjectsAreToldWithWhatToSaveInstead) {
    EXPECT_THAT(refusal([] { load(fault("27_lists_of_python_objects.npz")); }),
                testing::AllOf(HasSubstr("27_lists_of_python_objects.npz: weights: found Python objects"),
                               HasSubstr("numpy.savez(file, W1=W1, b1=b1)")));
}

}  // namespace
}  // namespace netglow
