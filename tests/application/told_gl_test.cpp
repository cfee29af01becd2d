// What the window tells: names that are safe to show, and that unsaved work is not kept.
#include "tests/application/safe.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

const std::string kEvil = "evil\x1B[31m\u202E\n\x07.netglow";

void expect_clean(const std::string& text) {
    for (const char c : text) {
        EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n') << static_cast<int>(c) << " in " << text;
    }
    EXPECT_THAT(text, Not(HasSubstr("\u202E")));
}

class Told : public SafeApplication {};

TEST_F(Told, ADialogAboutAFileIsClean) {
    drop(scratch.with(kEvil, "x"));
    ASSERT_TRUE(person.has("message"));
    const std::string text = person.text("message");
    expect_clean(text);
    EXPECT_EQ(text.find('\n'), std::string::npos) << "its name pretends to be no line";
    EXPECT_THAT(text, HasSubstr("evil\uFFFD[31m\uFFFD\uFFFD\uFFFD.netglow"));
}

TEST_F(Told, TheQuestionsAboutAFileAreClean) {
    const fs::path file = open_and_edit(kEvil);
    expect_clean(app.state().open.marked_title());
    close_window();
    ASSERT_TRUE(person.has("leaving"));
    expect_clean(person.text("leaving"));
    press_key(Key::escape);
    std::ofstream(file) << "changed meanwhile";
    press('s', kCtrl);
    app.settle();
    ASSERT_TRUE(person.has("changed"));
    expect_clean(person.text("changed"));
}

TEST_F(Told, NamesInADocumentAreCleanOnTheCanvas) {
    Document document = article_document();
    document.input_names = {"a\x1B[2J", "b\nc", "\u202Ed"};
    document.name = "n\x07";
    drop(scratch.with("a.netglow", to_netglow(document)));
    for (const char* id : {"name/i1", "name/i2", "name/i3"}) {
        expect_clean(drawn(id));
    }
    EXPECT_EQ(app.state().open.title(), "n\uFFFD");
}

TEST_F(Told, ANetworksFileThatHasBecomeAFolderIsNotFilled) {
    const fs::path file = open_and_edit();
    fs::remove(file);
    fs::create_directory(file);
    press('s', kCtrl);
    app.settle();
    EXPECT_THAT(person.text("message"), HasSubstr("it is a folder"));
    EXPECT_EQ(files_in(file), 0U);
}

/// A window whose unsaved work is kept in a folder.
struct Window {
    explicit Window(AutosaveWorker autosave) : app(1280, 800, 1, State(article_document()), std::move(autosave)) {}
    void edit(const char* value) {
        person.enter_number("inputs/i1/box", value);
        app.settle();
        app.pass(1.5);
        app.finish_autosave();
        app.pass(0.1);
        app.settle();
    }
    HeadlessApplication app;
    UiDriver person{app};
};

TEST(NotKept, ABarSaysThatUnsavedWorkIsNotKeptAndWhy) {
    const ScratchFolder scratch;
    const fs::path folder = scratch.with("state", "a file, where the folder should be") / "unsaved";
    Window window{AutosaveWorker(folder)};
    EXPECT_FALSE(window.person.has("notice"));
    window.edit("0.5");
    ASSERT_TRUE(window.person.has("notice"));
    EXPECT_THAT(window.person.text("notice"), HasSubstr("A crash would lose your unsaved changes: "));
    EXPECT_THAT(window.person.text("notice"), HasSubstr(folder.string()));
    EXPECT_GE(window.person.rect("inputs/i1/box").y, window.person.rect("notice").bottom()) << "it covers nothing";
}

TEST(NotKept, TheBarGoesWhenTheWorkIsKeptAgain) {
    const ScratchFolder scratch;
    const fs::path in_the_way = scratch.with("state", "a file, where the folder should be");
    Window window{AutosaveWorker(in_the_way / "unsaved")};
    window.edit("0.5");
    ASSERT_TRUE(window.person.has("notice"));
    fs::remove(in_the_way);
    window.edit("0.25");
    EXPECT_FALSE(window.person.has("notice"));
}

TEST(NotKept, TheBarCanBeHiddenAndSavesTheWork) {
    Window window{AutosaveWorker::unavailable("there is no folder for them, since HOME is not set")};
    window.edit("0.5");
    EXPECT_THAT(window.person.text("notice"), HasSubstr("HOME is not set"));
    window.person.click("notice/save");
    window.app.settle();
    EXPECT_TRUE(window.person.has("path/text")) << "it has no file yet";
    window.person.key(Key::escape);
    window.app.settle();
    window.person.click("notice/hide");
    window.app.settle();
    EXPECT_FALSE(window.person.has("notice"));
    window.edit("0.25");
    EXPECT_FALSE(window.person.has("notice")) << "the reason is the same";
}

TEST(HistoryList, SaysHowManyStepsWereDropped) {
    Settings settings;
    settings.undo_megabytes = 16;
    Dense layer;
    layer.weights = Matrix::Zero(1000, 1000);
    HeadlessApplication app(1280, 800, 1, State(document_of(Network({layer}), ""), settings));
    UiDriver person{app};
    for (int i = 0; i < 4; ++i) {
        person.key(key_of('r'), {.shift = true});
        app.settle();
    }
    person.key(key_of('h'), kCtrl);
    app.settle();
    EXPECT_EQ(person.text("history/0"), "3 older steps dropped, beyond 16 MB");
    EXPECT_TRUE(person.has("history/1"));
    EXPECT_FALSE(person.has("history/2"));
}

}  // namespace
}  // namespace netglow
