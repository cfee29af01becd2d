// What a crash has left is offered by the next start.
#include "tests/application/safe.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Recovery : public testing::Test {
protected:
    /// As a killed window has left it: the first input is `value`.
    fs::path left(const std::string& key, double value, const std::string& about) {
        Document document = article_document();
        document.input[0] = value;
        scratch.with("unsaved/" + key + ".json", about);
        return scratch.with("unsaved/" + key + ".netglow", to_netglow(document));
    }
    AutosaveWorker autosave_worker() const { return AutosaveWorker(folder()); }
    fs::path folder() const { return scratch / "unsaved"; }
    ScratchFolder scratch;
};

/// A start with that folder.
struct Started {
    explicit Started(AutosaveWorker autosave) : app(1280, 800, 1, State(article_document()), std::move(autosave)) {}
    void click(std::string_view name) {
        person.click(name);
        app.settle();
    }
    void press(Key key, Modifiers modifiers = {}) {
        person.key(key, modifiers);
        app.settle();
    }
    void poll_autosave() {
        app.pass(1.1);
        app.finish_autosave();
    }
    HeadlessApplication app;
    UiDriver person{app};
};

TEST_F(Recovery, IsOfferedWithNameAndTimeAndTakenWithEnter) {
    const fs::path kept =
        left("1-1", 0.5, R"({"title": "Rain", "time": 1741006800, "file": "/home/ada/rain.netglow"})");
    Started start(autosave_worker());
    const std::string words = start.person.text("recovery");
    EXPECT_THAT(words, HasSubstr("“Rain”"));
    EXPECT_THAT(words, HasSubstr("March 2025"));
    EXPECT_THAT(words, HasSubstr("/home/ada/rain.netglow"));
    start.press(Key::enter);
    EXPECT_FALSE(start.person.has("recovery"));
    EXPECT_EQ(start.app.drawn("output/i1"), "0.5");
    EXPECT_THAT(start.person.text("title"), HasSubstr("•"));
    EXPECT_EQ(start.app.state().open.file, fs::path("/home/ada/rain.netglow"));
    EXPECT_TRUE(start.app.state().session.recent.empty()) << "the kept file is no file of the person's";
    start.poll_autosave();
    EXPECT_TRUE(fs::exists(kept));
}

TEST_F(Recovery, IsGoneOnceItIsSaved) {
    const fs::path file = scratch.with("rain.netglow", "");
    left("1-1", 0.5, R"({"title": "Rain", "time": 1741006800, "file": ")" + file.string() + "\"}");
    Started start(autosave_worker());
    start.press(Key::enter);
    start.press(key_of('s'), kCtrl);
    EXPECT_EQ(load_netglow(file).input[0], 0.5);
    start.poll_autosave();
    EXPECT_EQ(std::distance(fs::directory_iterator(folder()), {}), 1) << "only the lock, while the window lives";
    start.app.events().push_back(CloseRequested{});
    start.app.settle();
    start.poll_autosave();
    EXPECT_EQ(files_in(folder()), 0U);
}

TEST_F(Recovery, LaterAsksAgainAtTheNextStart) {
    const fs::path kept = left("1-1", 0.5, R"({"title": "Rain", "time": 1741006800})");
    {
        Started start(autosave_worker());
        start.press(Key::escape);
        EXPECT_FALSE(start.person.has("recovery"));
        EXPECT_EQ(start.app.drawn("output/i1"), "0.9");
    }
    EXPECT_TRUE(fs::exists(kept));
    Started again(autosave_worker());
    EXPECT_TRUE(again.person.has("recovery"));
}

TEST_F(Recovery, DiscardRemovesItForGood) {
    left("1-1", 0.5, R"({"title": "Rain", "time": 1741006800})");
    Started start(autosave_worker());
    start.click("recovery/discard");
    start.person.key(Key::escape);  // asked again; to leave the question discards nothing
    start.app.settle();
    EXPECT_GT(files_in(folder()), 0U);
    start.click("recovery/discard");
    start.click("discarding/discard");
    EXPECT_FALSE(start.person.has("recovery"));
    EXPECT_EQ(files_in(folder()), 0U);
    EXPECT_FALSE(start.app.state().open.history.unsaved());
}

TEST_F(Recovery, OfTwoTheSecondWaitsInTheMenu) {
    left("1-1", 0.25, R"({"title": "Older", "time": 1741006800})");
    left("1-2", 0.5, R"({"title": "Newer", "time": 1741006900})");
    Started start(autosave_worker());
    EXPECT_THAT(start.person.text("recovery"), HasSubstr("Newer"));
    EXPECT_THAT(start.person.text("recovery"), HasSubstr("1 more window"));
    start.press(Key::enter);
    EXPECT_FALSE(start.person.has("recovery")) << "what was recovered is to be seen first";
    start.click("menu/file");
    start.click("menu/recover");
    EXPECT_THAT(start.person.text("recovery"), HasSubstr("Older"));
    start.press(Key::enter);
    EXPECT_TRUE(start.person.has("leaving")) << "the first one is unsaved";
    start.click("leaving/discard");
    EXPECT_EQ(start.app.drawn("output/i1"), "0.25");
    start.poll_autosave();
    EXPECT_FALSE(fs::exists(folder() / "1-2.netglow"));
    EXPECT_TRUE(fs::exists(folder() / "1-1.netglow"));
}

TEST_F(Recovery, TheSecondOfTwoIsOfferedWhenTheFirstIsLeftForLater) {
    left("1-1", 0.25, R"({"title": "Older", "time": 1741006800})");
    left("1-2", 0.5, R"({"title": "Newer", "time": 1741006900})");
    Started start(autosave_worker());
    start.press(Key::escape);
    EXPECT_THAT(start.person.text("recovery"), HasSubstr("Older"));
    start.press(Key::escape);
    EXPECT_FALSE(start.person.has("recovery"));
}

TEST_F(Recovery, BrokenWorkGivesOneMessageAndIsNotOfferedAgain) {
    scratch.with("unsaved/1-1.netglow", "{\"form");
    {
        Started start(autosave_worker());
        start.press(Key::enter);
        EXPECT_THAT(start.person.text("message"), HasSubstr("1-1.netglow.broken"));
        start.press(Key::enter);
        EXPECT_FALSE(start.person.has("message"));
        EXPECT_FALSE(start.person.has("recovery"));
        EXPECT_EQ(start.app.drawn("output/i1"), "0.9");
    }
    EXPECT_TRUE(fs::exists(folder() / "1-1.netglow.broken"));
    Started again(autosave_worker());
    EXPECT_FALSE(again.person.has("recovery"));
}

TEST_F(Recovery, AnEditIsKeptWithoutAFrameBeingDrawnForIt) {
    Started start(autosave_worker());
    start.person.enter_number("inputs/i1/box", "0.5");
    start.app.settle();
    start.app.pass(0.5);
    const int before = start.app.frames_drawn();
    start.poll_autosave();
    ASSERT_EQ(files_in(folder()), 3U);
    start.app.pass(10);
    EXPECT_EQ(start.app.frames_drawn(), before);
}

}  // namespace
}  // namespace netglow
