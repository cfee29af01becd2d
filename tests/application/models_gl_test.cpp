// Trained models in the window: opened, told about, saved as another kind of file.
#include <onnx/onnx_pb.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "core/models/model_file.h"
#include "tests/application/driven.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class Models : public DrivenApplication {
protected:
    static std::string model(const std::string& name) { return std::string(NETGLOW_TEST_DATA) + "/models/" + name; }
    std::string path(const char* name) const { return (folder_ / name).string(); }
    void drop(const std::string& file) {
        app.events().push_back(FilesDropped{{file}});
        app.settle();
        for (int i = 0; i < 600 && app.application().opening(); ++i) {
            app.frame();
            ::usleep(10'000);
        }
        app.settle();
    }
    void save_as(const std::string& file) {
        press('s', kCtrlShift);
        app.settle();
        person.type(file);
        person.key(Key::enter);
        app.settle();
    }
    ScratchFolder scratch_;
    std::filesystem::path folder_ = scratch_.path();
};

TEST_F(Models, AnOnnxModelOpensAndItsNumbersAreThoseOfTheModel) {
    drop(model("digits-64-32-16-10.onnx"));
    EXPECT_THAT(person.text("title"), HasSubstr("digits-64-32-16-10"));
    EXPECT_EQ(app.state().open.document.network.inputs(), 64U);
    key("end");
    app.settle();
    EXPECT_NE(drawn("output/o1"), "");
    EXPECT_FALSE(app.state().open.file) << "a trained model is not written over by Save";
}

TEST_F(Models, ALargeOneOpensToo) {
    drop(model("digits28-784-800-800-10.onnx"));
    EXPECT_EQ(app.state().open.document.network.depth(), 3U);
    EXPECT_FALSE(person.has("opening"));
}

TEST_F(Models, WhatAFileOfArraysLeavesOpenIsAskedAndWhatWasLeftOutIsToldOnce) {
    std::filesystem::create_directories(folder_ / "n");
    std::ofstream(folder_ / "n" / "W1.csv") << "1,2\n3,4\n";
    std::ofstream(folder_ / "n" / "notes.txt") << "of the user's own\n";
    drop(path("n"));
    EXPECT_THAT(person.text("arrays/why"), HasSubstr("rows that receive (W·x) and with columns that receive (x·W)"));
    EXPECT_EQ(person.text("arrays/counts"), "2 inputs → 2 outputs");
    person.click("arrays/receiving/columns");
    person.click("arrays/layer/1/activation");
    app.settle();
    person.click("arrays/layer/1/activation/tanh");
    app.settle();
    person.click("arrays/open");
    app.settle();
    EXPECT_THAT(person.text("message"), HasSubstr("the file 'notes.txt' is left out"));
    person.click("message/ok");
    app.settle();
    EXPECT_FALSE(person.has("message"));
    const Dense& layer = app.state().open.document.network.layer(1);
    EXPECT_EQ(layer.weights, (Matrix(2, 2) << 1, 3, 2, 4).finished());
    EXPECT_EQ(layer.activation.kind, ActivationKind::tanh);
}

TEST_F(Models, WhichArraysAreTheLayersCanBeChosenAndNonsenseIsTold) {
    std::filesystem::create_directories(folder_ / "n");
    std::ofstream(folder_ / "n" / "first.csv") << "1,2\n3,4\n5,6\n";
    std::ofstream(folder_ / "n" / "second.csv") << "1,2,3\n";
    std::ofstream(folder_ / "n" / "shift.csv") << "0.5,0.25,0\n";
    drop(path("n"));
    EXPECT_THAT(person.text("arrays/why"), HasSubstr("Found the arrays 'first', 'second', 'shift'"));
    person.click("arrays/add_layer");
    app.settle();
    EXPECT_EQ(person.text("arrays/counts"), "Layer 3 takes 2 values, and layer 2 gives 1");
    EXPECT_FALSE(person.control("arrays/open").enabled);
    person.key(Key::enter);
    app.settle();
    ASSERT_TRUE(person.has("arrays"));
    person.click("arrays/layer/3/remove");
    app.settle();
    EXPECT_EQ(person.text("arrays/counts"), "2 inputs → 3 → 1 output");
    person.click("arrays/layer/1/bias");
    app.settle();
    person.click("arrays/layer/1/bias/shift");
    app.settle();
    person.click("arrays/layer/2/weights");
    app.settle();
    person.click("arrays/layer/2/weights/second");
    app.settle();
    person.key(Key::enter);
    app.settle();
    EXPECT_FALSE(person.has("arrays"));
    const Network& network = app.state().open.document.network;
    ASSERT_EQ(network.depth(), 2U);
    EXPECT_EQ(network.bias({1, 1}), 0.25);
}

TEST_F(Models, AFormThatIsLeftOpensNothing) {
    drop(std::string(NETGLOW_TEST_DATA) + "/faults/24_columns_receive.npz");
    EXPECT_THAT(person.text("arrays/why"), HasSubstr("The file names no activations"));
    EXPECT_EQ(person.text("arrays/receiving"), "a column  (x·W)");
    EXPECT_EQ(person.text("arrays/counts"), "2 inputs → 3 → 2 outputs");
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(person.has("arrays"));
    EXPECT_EQ(app.state().open.document.network.inputs(), 3U) << "what was open stays";
    drop(std::string(NETGLOW_TEST_DATA) + "/faults/24_columns_receive.npz");
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(app.state().open.document.network.inputs(), 2U);
}

TEST_F(Models, AModelFromElsewhereSaysWhatItExpects) {
    drop(model("digits-64-32-16-10.onnx"));
    EXPECT_THAT(person.text("notice"), HasSubstr("It takes 64 inputs without names"));
    EXPECT_THAT(person.text("notice"), HasSubstr("Load rows of them from a CSV file, or draw them as a picture."));
    person.click("notice/close");
    app.settle();
    EXPECT_FALSE(person.has("notice"));
    drop(model("digits-64-32-16-10.onnx"));
    drop(model("digits-8x8-test.csv"));
    EXPECT_FALSE(person.has("notice"));
    EXPECT_EQ(app.state().open.document.input, Vector(app.state().inputs.data->input(0)));
}

TEST_F(Models, TheLinesThatExportAForeignModelCanBeCopied) {
    drop(std::string(NETGLOW_TEST_DATA) + "/faults/50_model.h5");
    EXPECT_THAT(person.text("message"), HasSubstr("\n    model = keras.models.load_model(\"50_model.h5\")"));
    person.click("message/copy");
    app.settle();
    EXPECT_THAT(app.clipboard(),
                testing::StartsWith("model = keras.models.load_model(\"50_model.h5\")\nmodel.export("));
    EXPECT_TRUE(person.has("message")) << "it can still be read";
    person.key(Key::enter);
    app.settle();
    EXPECT_FALSE(person.has("message"));
}

TEST_F(Models, TheDenseEndOfAConvolutionalModelIsOffered) {
    onnx::ModelProto proto;
    std::ifstream stream(model("digits-64-32-16-10.onnx"), std::ios::binary);
    ASSERT_TRUE(proto.ParseFromIstream(&stream));
    onnx::NodeProto& convolution = *proto.mutable_graph()->add_node();
    convolution.set_op_type("Conv");
    convolution.set_name("conv1");
    convolution.add_input(proto.graph().input(0).name());
    convolution.add_output("features");
    proto.mutable_graph()->mutable_node(0)->set_input(0, "features");
    std::ofstream(folder_ / "conv.onnx", std::ios::binary) << proto.SerializeAsString();
    drop(path("conv.onnx"));
    EXPECT_THAT(person.text("message"), HasSubstr("Conv at node 'conv1': Netglow shows fully connected layers"));
    EXPECT_EQ(app.state().open.document.network.inputs(), 3U) << "what was open stays";
    person.click("message/head");
    app.settle();
    EXPECT_EQ(app.state().open.document.network.inputs(), 64U);
    EXPECT_THAT(person.text("message"), HasSubstr("only the dense layers behind Conv at node 'conv1' are shown"));
}

TEST_F(Models, AFileThatTakesItsTimeSaysSoAndCanBeLeft) {
    const std::string pipe = path("slow.netglow");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);  // nothing comes out of it for a while
    app.events().push_back(FilesDropped{{pipe}});
    for (int i = 0; i < 4; ++i) {
        app.frame();
    }
    ASSERT_TRUE(person.has("opening/cancel"));
    EXPECT_TRUE(app.application().wants_frame());
    person.key(Key::f5);
    EXPECT_FALSE(app.state().session.presenting) << "keys wait";
    person.click("opening/cancel");
    app.settle();
    EXPECT_FALSE(person.has("opening"));
    EXPECT_FALSE(app.application().opening());
    EXPECT_FALSE(person.has("message"));
    EXPECT_EQ(drawn("output/i1"), "0.9") << "what was open stays";
    drop(model("digits-64-32-16-10.onnx"));
    EXPECT_EQ(app.state().open.document.network.inputs(), 64U) << "another file opens meanwhile";
}

TEST_F(Models, SaveAsWritesTheKindThatTheEndingNames) {
    key("end");
    for (const char* name : {"a.onnx", "b.npz"}) {
        save_as(path(name));
        EXPECT_FALSE(person.has("message")) << person.text("message");
        const Document read = load_model(path(name)).document;
        EXPECT_EQ(read.network.layer(1).weights, app.state().open.document.network.layer(1).weights) << name;
        EXPECT_FALSE(app.state().open.file) << "an export; Save still asks";
    }
    save_as(path("c.safetensors"));
    EXPECT_THAT(person.text("message"), HasSubstr("expected .netglow, .onnx, .npz"));
}

}  // namespace
}  // namespace netglow
