// Files dropped on the window.
#include "tests/application/file_dialog_fixture.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class Drop : public FileDialogTest {
protected:
    void drop(std::vector<std::filesystem::path> files) {
        app.events().push_back(FilesDropped{std::move(files)});
        app.settle();
    }
};

TEST_F(Drop, OfSeveralFilesTheFirstNetworkOpensAndTheOthersAreSpokenOf) {
    drop({folder / "lessons" / "notes.txt", folder / "lessons" / "xor.netglow", folder / "lessons" / "and.netglow"});
    EXPECT_THAT(title(), HasSubstr("xor"));
    EXPECT_EQ(person.text("message"), "One network is shown at a time: of the 3 files dropped, xor.netglow is open.");
}

TEST_F(Drop, OfSeveralFilesThatAreNoNetworkTheFirstIsTold) {
    drop({folder / "lessons" / "notes.txt", folder / "lessons" / "week 1"});
    EXPECT_THAT(person.text("message"), HasSubstr("notes.txt"));
    EXPECT_THAT(title(), HasSubstr("Three layers"));
}

TEST_F(Drop, AFolderOfCsvOpensAndAnotherFolderIsTold) {
    drop({folder / "lessons"});
    EXPECT_THAT(person.text("message"), HasSubstr((folder / "lessons").string()));
    person.click("message/ok");
    app.settle();
    std::ofstream(folder / "lessons" / "week 1" / "W1.csv") << "1,2\n";
    drop({folder / "lessons" / "week 1"});
    ASSERT_TRUE(person.has("arrays"));
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(app.state().open.document.network.inputs(), 2U);
}

TEST_F(Drop, NothingAtAllChangesNothing) {
    drop({});
    drop({""});
    EXPECT_THAT(title(), HasSubstr("Three layers"));
}

TEST_F(Drop, OneThatIsBrokenIsToldOverTheOpenDialogWhichThenGoesOn) {
    ask_open();
    drop({folder / "lessons" / "notes.txt"});
    EXPECT_TRUE(person.has("message"));
    EXPECT_FALSE(asking());
    press_key(Key::enter);
    EXPECT_FALSE(person.has("message"));
    EXPECT_TRUE(asking());
    EXPECT_EQ(shown_folder(), folder / "lessons");
}

}  // namespace
}  // namespace netglow
