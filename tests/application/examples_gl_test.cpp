// The gallery of examples.
#include "app/state/session/examples.h"
#include "core/format/netglow_file.h"
#include "tests/application/driven.h"

namespace netglow {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Gallery : public DrivenApplication {
protected:
    Gallery() { open(); }
    void open() {
        key("examples");
        app.settle();
    }
    void press_key(Key pressed) {
        person.key(pressed);
        app.settle();
    }
};

TEST_F(Gallery, HasACardOfEveryExampleWithItsNameAndALineOfWords) {
    ASSERT_GE(examples().size(), 10U);
    for (const Example& example : examples()) {
        const Document document = load_netglow(example.file);
        const std::string text = person.text("examples/" + example.name);
        EXPECT_THAT(text, StartsWith(document.name + "\n"));
        EXPECT_GT(text.size(), document.name.size() + 20) << example.name;
    }
}

TEST_F(Gallery, OpensTheCardThatIsClicked) {
    person.click("examples/half-adder");
    app.settle();
    EXPECT_FALSE(person.has("examples"));
    EXPECT_THAT(person.text("title"), StartsWith("Half adder"));
    EXPECT_FALSE(app.state().open.file);  // so that the example stays as it is
}

TEST_F(Gallery, AnExampleFromTheProgramsFolderIsATemplateByWhateverWayItIsOpened) {
    press_key(Key::escape);
    const std::filesystem::path file = examples().front().file;
    const auto before = std::filesystem::last_write_time(file);
    for (const std::filesystem::path& path : {file, file.parent_path() / "../networks" / file.filename()}) {
        app.events().push_back(FilesDropped{{path}});
        app.settle();
        ASSERT_EQ(person.text("title"), "A single neuron");
        EXPECT_FALSE(app.state().open.file);
        press('s', kCtrl);
        app.settle();
        EXPECT_EQ(app.state().dialogs.path_question, PathQuestion::save);
        press_key(Key::escape);
    }
    EXPECT_EQ(std::filesystem::last_write_time(file), before);
}

TEST_F(Gallery, OpensWithArrowsAndEnter) {
    press_key(Key::right);
    press_key(Key::right);
    press_key(Key::left);
    press_key(Key::enter);
    EXPECT_THAT(person.text("title"), StartsWith("Three layers of three"));
    open();
    press_key(Key::home);
    press_key(Key::down);
    press_key(Key::enter);
    EXPECT_THAT(person.text("title"), StartsWith("OR"));
    open();
    press_key(Key::up);
    press_key(Key::up);
    press_key(Key::enter);
    EXPECT_EQ(person.text("title"), "A single neuron");
}

TEST_F(Gallery, HoldsTheChoiceAtItsEnds) {
    press_key(Key::left);
    press_key(Key::up);
    press_key(Key::end);
    press_key(Key::right);
    press_key(Key::down);
    press_key(Key::enter);
    EXPECT_EQ(person.text("title"), load_netglow(examples().back().file).name);
}

TEST_F(Gallery, IsLeftByEscapeAndClose) {
    press_key(Key::escape);
    EXPECT_FALSE(person.has("examples"));
    open();
    person.click("examples/close");
    app.settle();
    EXPECT_FALSE(person.has("examples"));
    EXPECT_THAT(person.text("title"), StartsWith("Three layers"));
    person.enter_number("inputs/i1/box", "0.5");
    EXPECT_EQ(output_now("output/i1"), "0.5");
}

TEST_F(Gallery, OpensFromTheMenu) {
    press_key(Key::escape);
    person.click("menu/file");
    app.settle();
    person.click("menu/examples");
    app.settle();
    EXPECT_TRUE(person.has("examples/xor"));
}

TEST_F(Gallery, DrawsEveryNetworkInBothThemes) {
    for (int theme = 0; theme < 2; ++theme) {
        const Image picture = app.picture();
        for (const Example& example : examples()) {
            const Rect card = person.rect("examples/" + example.name);
            if (card.bottom() > person.rect("examples").bottom()) {
                continue;
            }
            const Pixel paper = pixel_at(picture, {card.x + 12, card.y + 12});
            int drawn = 0;
            for (float y = card.y + 10; y < card.y + 110; ++y) {
                for (float x = card.x + 10; x < card.right() - 10; ++x) {
                    drawn += pixel_at(picture, {x, y}) == paper ? 0 : 1;
                }
            }
            EXPECT_GT(drawn, 500) << example.name;
            EXPECT_EQ(brightness(paper) > 600, theme == 0) << example.name;
        }
        press_key(Key::escape);
        key("theme");
        open();
    }
}

TEST_F(Gallery, ScrollsToTheChosenCard) {
    app.resize(640, 480);
    press_key(Key::end);
    const Rect sheet = person.rect("examples");
    const Rect last = person.rect("examples/" + examples().back().name);
    EXPECT_LE(last.bottom(), sheet.bottom());
    press_key(Key::home);
    EXPECT_GE(person.rect("examples/" + examples().front().name).y, sheet.y);
}

TEST(ReadExamples, TellOfAFileThatCannotBeRead) {
    const std::vector<ReadExample> read = read_examples({{"gone", "/nowhere/gone.netglow"}});
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].title, "gone");
    EXPECT_THAT(read[0].description, HasSubstr("/nowhere/gone.netglow"));
    EXPECT_FALSE(read[0].document);
}

TEST(ReadExamples, DescriptionsAreTextsOrNothing) {
    Document document = article_document();
    EXPECT_EQ(description_of(document), "");
    document.extras = {{"description", R"("Größe \"π\"")"}};
    EXPECT_EQ(description_of(document), "Größe \"π\"");
    document.extras = {{"description", "[1, 2]"}};
    EXPECT_EQ(description_of(document), "");
}

}  // namespace
}  // namespace netglow
