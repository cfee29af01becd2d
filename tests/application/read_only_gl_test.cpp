// A file of a newer Netglow is shown, and nothing of it is lost.
#include "tests/application/safe.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class ReadOnlyFile : public SafeApplication {
protected:
    ReadOnlyFile() {
        std::string text = to_netglow(article_document());
        text.replace(text.find("\"version\": 1"), 12, "\"version\": 3, \"layout\": \"circle\"");
        file_ = scratch.with("newer.netglow", text);
        text_ = text;
        drop(file_);
    }
    std::filesystem::path file_;
    std::string text_;
};

TEST_F(ReadOnlyFile, IsShownUnderABarThatSaysWhy) {
    EXPECT_FALSE(person.has("message"));
    EXPECT_THAT(person.text("notice"), HasSubstr("made by a newer Netglow (version 3)"));
    EXPECT_THAT(person.text("title"), HasSubstr("(read-only)"));
    key("end");
    EXPECT_EQ(output_now("output/o1"), "0.726");
}

TEST_F(ReadOnlyFile, TheBarCoversNothing) {
    const Rect bar = person.rect("notice");
    EXPECT_FLOAT_EQ(bar.y, 30);
    EXPECT_GE(person.rect("inputs/i1/box").y, bar.bottom());
    EXPECT_EQ(bar.width, 1280);
}

TEST_F(ReadOnlyFile, AnEditIsRefusedWithAMessageTheFirstTime) {
    edit();
    EXPECT_THAT(person.text("message"), HasSubstr("Save as"));
    press_key(Key::enter);
    edit("0.25");
    EXPECT_FALSE(person.has("message"));
    EXPECT_EQ(first_input(), 0.9);
    close_window();
    EXPECT_TRUE(app.application().ended()) << "there is nothing to be saved";
}

TEST_F(ReadOnlyFile, SaveDoesNothingAndSaveAsMakesACopyToEdit) {
    press('s', kCtrl);
    app.settle();
    EXPECT_FALSE(person.has("path/text"));
    EXPECT_EQ(content_of(file_), text_);
    click("notice/save_as");
    ASSERT_TRUE(person.has("path/text"));
    EXPECT_THAT(person.text("path/text"), HasSubstr("newer (copy).netglow"));
    press_key(Key::enter);
    EXPECT_FALSE(person.has("notice"));
    EXPECT_FALSE(person.has("message"));
    edit();
    EXPECT_EQ(first_input(), 0.5);
    EXPECT_EQ(content_of(file_), text_);
    EXPECT_EQ(load_netglow(scratch / "newer (copy).netglow").input[0], 0.9);
}

TEST_F(ReadOnlyFile, APresentationHasNoBar) {
    key("present");
    app.settle();
    EXPECT_FALSE(person.has("notice"));
}

TEST_F(ReadOnlyFile, AnotherFileIsEditedAsEver) {
    open_and_edit();
    EXPECT_FALSE(person.has("notice"));
    EXPECT_EQ(first_input(), 0.5);
}

}  // namespace
}  // namespace netglow
