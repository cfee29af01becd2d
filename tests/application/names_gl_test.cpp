// Naming all outputs in a list.
#include "app/panels/dialogs/names_dialog.h"
#include "core/format/netglow_file.h"
#include "tests/application/driven.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

class NamesOfOutputs : public DrivenApplication {
protected:
    void open() {
        key("name_outputs");
        app.settle();
        ASSERT_TRUE(person.has("names"));
    }
    std::string name(std::size_t output) const {
        const Document& document = app.state().open.document;
        return neuron_name(document, {document.network.depth(), output});
    }
};

TEST_F(NamesOfOutputs, AreTypedOneAfterTheOtherAndAreOneStepToUndo) {
    open();
    for (const char* typed : {"cat", "dog", "bird"}) {
        person.type(typed);
        person.key(Key::enter);
        app.settle();
    }
    EXPECT_FALSE(app.state().asks());
    EXPECT_EQ(name(0), "cat");
    EXPECT_EQ(name(2), "bird");
    EXPECT_EQ(app.state().open.history.done(), 1U);
    EXPECT_EQ(app.state().open.history.undo_title(), "Name the outputs");
    key("undo");
    EXPECT_EQ(name(0), "o1");
    key("redo");
    EXPECT_EQ(name(1), "dog");
}

TEST_F(NamesOfOutputs, AreInTheFile) {
    open();
    person.type("cat");
    person.key(Key::tab);
    person.type("dog");
    app.settle();
    person.click("names/ok");
    app.settle();
    EXPECT_EQ(name(1), "dog");
    const ScratchFolder folder;
    const std::filesystem::path file = folder.path() / "named.netglow";
    save_netglow(app.state().open.document, file);
    const Document again = load_netglow(file);
    EXPECT_EQ(again.network.layer(2).names, (std::vector<std::string>{"cat", "dog", ""}));
}

TEST_F(NamesOfOutputs, AreNumberedOrPastedAtOnce) {
    open();
    person.click("names/digits");
    person.click("names/ok");
    app.settle();
    EXPECT_EQ(name(0), "0");
    EXPECT_EQ(name(2), "2");
    open();
    person.key(Key::escape);  // ends typing
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(app.state().asks());
    EXPECT_EQ(name(2), "2");
}

TEST_F(NamesOfOutputs, AreReadFromACopiedList) {
    EXPECT_EQ(names_in("cat\ndog\r\nbird, small\n"), (std::vector<std::string>{"cat", "dog", "bird, small"}));
    EXPECT_EQ(names_in("\"cat\", 'dog';bird"), (std::vector<std::string>{"cat", "dog", "bird"}));
    EXPECT_EQ(names_in("one"), (std::vector<std::string>{"one"}));
    EXPECT_EQ(names_in(""), (std::vector<std::string>{}));
    EXPECT_EQ(names_in("\n\n"), (std::vector<std::string>{}));
}

TEST_F(NamesOfOutputs, AreOfferedInTheMenuOfAnOutputOnly) {
    person.click("canvas/o2", 1);
    app.settle();
    EXPECT_TRUE(person.has("canvas/menu/name_outputs"));
    person.key(Key::escape);
    app.settle();
    person.click("canvas/h2", 1);
    app.settle();
    EXPECT_FALSE(person.has("canvas/menu/name_outputs"));
}

TEST_F(NamesOfOutputs, OfManyAreAList) {
    app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/tests/data/models/digits28-784-128-10.onnx"}});
    app.settle();
    open();
    for (int i = 0; i < 10; ++i) {
        person.type("class" + std::to_string(i));
        person.key(Key::enter);
        app.settle();
    }
    EXPECT_FALSE(app.state().asks());
    EXPECT_EQ(name(9), "class9");
    EXPECT_EQ(name(4), "class4");
}

}  // namespace
}  // namespace netglow
