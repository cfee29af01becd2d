// Files that Netglow does not read, but knows.
#include "core/models/foreign_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/models/model_file.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class ForeignFiles : public testing::Test {
protected:
    std::string refused(const std::string& name, const std::string& bytes) {
        const std::filesystem::path file = folder_ / name;
        std::ofstream(file, std::ios::binary) << bytes;
        return refusal_of(file);
    }
    static std::string refusal_of(const std::filesystem::path& file) {
        try {
            load_model(file);
        } catch (const Error& error) {
            return error.what();
        }
        return "no error";
    }
    static std::filesystem::path fault(const std::string& name) {
        return std::filesystem::path(NETGLOW_TEST_DATA) / "faults" / name;
    }

    ScratchFolder scratch_;
    std::filesystem::path folder_ = scratch_.path();
};

TEST_F(ForeignFiles, OfKerasAreToldWithTheLinesThatExportThem) {
    EXPECT_THAT(refusal_of(fault("50_model.h5")),
                AllOf(HasSubstr("50_model.h5: this is a Keras model (HDF5)"),
                      HasSubstr("\n    model = keras.models.load_model(\"50_model.h5\")\n"
                                "    model.export(\"model.onnx\", format=\"onnx\")")));
    EXPECT_THAT(refusal_of(fault("52_model.keras")), AllOf(HasSubstr("this is a Keras model (its .keras format)"),
                                                           HasSubstr("keras.models.load_model(\"52_model.keras\")")));
    EXPECT_THAT(refused("a.weights.h5", "\x89HDF\r\n\x1a\n"), HasSubstr("model.load_weights(\"a.weights.h5\")"));
}

TEST_F(ForeignFiles, OfPyTorchAreToldWithTheLinesThatExportThem) {
    EXPECT_THAT(refusal_of(fault("51_model.pt")),
                AllOf(HasSubstr("51_model.pt: this is a PyTorch file"),
                      HasSubstr("\n    model.load_state_dict(torch.load(\"51_model.pt\"))\n"
                                "    torch.onnx.export(model.eval(), torch.zeros(1, number_of_inputs), ")));
    const std::string old("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.\x80\x02", 17);
    EXPECT_THAT(refused("old.pth", old), HasSubstr("this is a PyTorch file"));
    EXPECT_THAT(refused("script.pt", "PK\x03\x04 code m/data.pkl m/constants.pkl"), HasSubstr("torch.jit.load("));
}

TEST_F(ForeignFiles, AreKnownByWhatTheyHoldNotByTheirNames) {
    EXPECT_THAT(refused("model.onnx", "\x89HDF\r\n\x1a\n"), HasSubstr("this is a Keras model"));
    EXPECT_THAT(refused("model", "\x89HDF\r\n\x1a\n"), HasSubstr("this is a Keras model"));
}

TEST_F(ForeignFiles, OfOtherKindsAreToldToo) {
    EXPECT_THAT(refused("w.npy", std::string("\x93NUMPY\x01\x00", 8)), HasSubstr("numpy.savez("));
    EXPECT_THAT(refused("model.pkl", std::string("\x80\x04\x95\x00", 4)), HasSubstr("this is a Python pickle"));
    std::filesystem::create_directory(folder_ / "saved");
    std::ofstream(folder_ / "saved" / "saved_model.pb") << "x";
    EXPECT_THAT(refusal_of(folder_ / "saved"), HasSubstr("tf2onnx.convert --saved-model \"saved\""));
}

TEST_F(ForeignFiles, AreNoFilesOfOurs) {
    std::ofstream(folder_ / "other.zip", std::ios::binary) << "PK\x03\x04 something else";
    EXPECT_FALSE(foreign_model(folder_ / "other.zip"));
    EXPECT_FALSE(foreign_model(folder_ / "missing"));
    EXPECT_FALSE(foreign_model(std::string(NETGLOW_TEST_DATA) + "/models/digits-64-32-16-10.onnx"));
    EXPECT_FALSE(foreign_model(std::string(NETGLOW_SOURCE) + "/assets/networks/xor.netglow"));
}

}  // namespace
}  // namespace netglow
