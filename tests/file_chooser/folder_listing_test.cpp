#include "app/file_chooser/folder_listing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <fstream>

#include "app/file_chooser/folder_places.h"
#include "app/file_chooser/folder_reader.h"
#include "app/file_chooser/folder_text.h"
#include "app/file_chooser/typed_path.h"
#include "core/text/shown_name.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class Folder : public testing::Test {
protected:
    void file(const std::string& name, std::size_t bytes = 1) const {
        std::ofstream(folder_ / name) << std::string(bytes, 'x');
    }
    void folder(const std::string& name) const { fs::create_directories(folder_ / name); }
    std::vector<std::string> names(const FolderWish& wish) const {
        const Listing listing = read_folder(folder_);
        std::vector<std::string> result;
        for (const std::size_t i : shown_entries(listing, wish)) {
            result.push_back(listing.entries[i].name);
        }
        return result;
    }
    ScratchFolder scratch_;
    fs::path folder_ = scratch_.path();
};

TEST_F(Folder, FoldersComeFirstAndNamesAreInTheOrderOfPeople) {
    for (const char* name : {"net10.netglow", "net2.netglow", "Net1.netglow", "net02.netglow", "xor.netglow"}) {
        file(name);
    }
    folder("zoo");
    folder("Alps");
    EXPECT_THAT(names({}), ElementsAre("Alps", "zoo", "Net1.netglow", "net02.netglow", "net2.netglow", "net10.netglow",
                                       "xor.netglow"));
    EXPECT_THAT(names({.descending = true}), ElementsAre("zoo", "Alps", "xor.netglow", "net10.netglow", "net2.netglow",
                                                         "net02.netglow", "Net1.netglow"));
}

TEST_F(Folder, IsSortedByDateAndBySize) {
    file("small", 1);
    file("large", 3000);
    file("middle", 20);
    const auto days_ago = [&](const char* name, int days) {
        fs::last_write_time(folder_ / name, fs::file_time_type::clock::now() - std::chrono::hours(24 * days));
    };
    days_ago("small", 2);
    days_ago("large", 1);
    days_ago("middle", 3);
    EXPECT_THAT(names({.order = FolderOrder::date, .descending = true}), ElementsAre("large", "small", "middle"));
    EXPECT_THAT(names({.order = FolderOrder::size}), ElementsAre("small", "middle", "large"));
}

TEST_F(Folder, FiltersByNameByKindAndHidesDotFiles) {
    for (const char* name : {"xor.netglow", "XNOR.onnx", "notes.txt", ".secret.netglow", "and.NPZ"}) {
        file(name);
    }
    const FileKind& models = words_of(PathQuestion::open).kinds.front();
    EXPECT_THAT(names({.kind = &models}), ElementsAre("and.NPZ", "XNOR.onnx", "xor.netglow"));
    EXPECT_THAT(names({.filter = "or", .kind = &models}), ElementsAre("XNOR.onnx", "xor.netglow"));
    EXPECT_THAT(names({.filter = "glow"}), ElementsAre()) << "an ending is no name";
    EXPECT_THAT(names({.filter = ".netg"}), ElementsAre("xor.netglow"));
    EXPECT_THAT(names({.filter = "secret", .hidden = true}), ElementsAre(".secret.netglow"));
    EXPECT_THAT(names({.filter = "txt"}), ElementsAre());
    EXPECT_EQ(names({}).size(), 4U);
}

TEST_F(Folder, OneThatCannotBeReadSaysWhy) {
    EXPECT_THAT(read_folder(folder_ / "gone").trouble, testing::StartsWith("There is no folder "));
    file("plain");
    EXPECT_THAT(read_folder(folder_ / "plain").trouble, HasSubstr("is not a folder"));
    if (::geteuid() != 0) {  // nothing is closed to root
        fs::permissions(folder_, fs::perms::none);
        EXPECT_THAT(read_folder(folder_).trouble, testing::StartsWith("You may not look into "));
    }
}

TEST_F(Folder, BrokenLinksAndLinksToFoldersAreListed) {
    fs::create_directory_symlink(folder_, folder_ / "loop");
    fs::create_symlink("nowhere", folder_ / "broken");
    const Listing listing = read_folder(folder_);
    ASSERT_EQ(listing.entries.size(), 2U);
    for (const FolderEntry& entry : listing.entries) {
        EXPECT_EQ(entry.folder, entry.name == "loop") << entry.name;
    }
}

TEST_F(Folder, FiftyThousandEntriesAreReadAndSorted) {
    for (int i = 0; i < 50'000; ++i) {
        ASSERT_EQ(::mknod((folder_ / ("n" + std::to_string(i))).c_str(), S_IFREG | 0600, 0), 0);
    }
    const Listing listing = read_folder(folder_);
    const std::vector<std::size_t> shown = shown_entries(listing, {});
    ASSERT_EQ(shown.size(), 50'000U);
    EXPECT_EQ(listing.entries[shown[2]].name, "n2");
    EXPECT_EQ(listing.entries[shown.back()].name, "n49999");
}

TEST_F(Folder, IsReadOnAThreadAndTheLastWishWins) {
    folder("a");
    file("a/one");
    FolderReader reader;
    EXPECT_FALSE(reader.outcome(std::chrono::milliseconds(0)));
    reader.start("/usr");
    reader.start(folder_ / "a");
    const std::optional<Listing> listing = reader.outcome(std::chrono::seconds(20));
    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->folder, folder_ / "a");
    EXPECT_EQ(listing->entries.size(), 1U);
    EXPECT_FALSE(reader.busy());
}

TEST_F(Folder, KnowsANetworkAsCsv) {
    file("W1.csv");
    EXPECT_TRUE(read_folder(folder_).holds_weights);
    fs::rename(folder_ / "W1.csv", folder_ / "Wx.csv");
    EXPECT_FALSE(read_folder(folder_).holds_weights);
    fs::rename(folder_ / "Wx.csv", folder_ / "weights_0.CSV");
    EXPECT_TRUE(read_folder(folder_).holds_weights);
}

TEST_F(Folder, IsMadeOrSaysWhyNot) {
    const MadeFolder made = make_folder(folder_, "new one");
    EXPECT_TRUE(fs::is_directory(folder_ / "new one"));
    EXPECT_EQ(made.folder, folder_ / "new one");
    EXPECT_THAT(make_folder(folder_, "new one").trouble, HasSubstr("there already"));
    EXPECT_THAT(make_folder(folder_, "a/b").trouble, HasSubstr("without /"));
    EXPECT_THAT(make_folder("/proc", "x").trouble, testing::Not(""));
}

TEST_F(Folder, TabCompletesWhatEveryMatchAgreesOn) {
    folder("lessons");
    file("lesson plan");
    file(".hidden");
    folder("only");
    EXPECT_EQ(completed("le", folder_, {}), "lesson");
    EXPECT_EQ(completed("lessons", folder_, {}), "lessons/");
    EXPECT_EQ(completed(folder_.string() + "/on", "/", {}), folder_.string() + "/only/");
    EXPECT_EQ(completed("~/on", "/", folder_), "~/only/");
    EXPECT_EQ(completed("~", "/", folder_), "~/");
    EXPECT_EQ(completed(".h", folder_, {}), ".hidden");
    EXPECT_EQ(completed("nothing", folder_, {}), "nothing");
    EXPECT_EQ(completed("gone/x", folder_, {}), "gone/x");
}

TEST(TypedPath, KnowsHomeAndWhatIsRelative) {
    EXPECT_EQ(path_of("~/a.netglow", "/x", "/home/t"), fs::path("/home/t/a.netglow"));
    EXPECT_EQ(path_of("a.netglow", "/x", "/home/t"), fs::path("/x/a.netglow"));
    EXPECT_EQ(path_of("../y/a", "/x/z", "/home/t"), fs::path("/x/y/a"));
    EXPECT_EQ(path_of("/a", "/x", "/home/t"), fs::path("/a"));
}

TEST(TypedPath, IsCutIntoPartsFromHomeOrFromTheRoot) {
    const auto labels = [](const fs::path& folder) {
        std::vector<std::string> result;
        for (const Crumb& crumb : crumbs(folder, "/home/t")) {
            result.push_back(crumb.label);
        }
        return result;
    };
    EXPECT_THAT(labels("/home/t/lessons/week 1"), ElementsAre("Home", "lessons", "week 1"));
    EXPECT_THAT(labels("/home/t"), ElementsAre("Home"));
    EXPECT_THAT(labels("/home/teacher"), ElementsAre("/", "home", "teacher"));
    EXPECT_THAT(labels("/"), ElementsAre("/"));
    EXPECT_EQ(crumbs("/home/t/lessons", "/home/t")[1].folder, fs::path("/home/t/lessons"));
}

TEST(FolderText, ShowsUnusualNamesOnOneLine) {
    EXPECT_EQ(shown_name("Übung 3 – ReLU"), "Übung 3 – ReLU");
    EXPECT_EQ(shown_name("a\nb\x7F"), "a�b�");
    EXPECT_EQ(shown_name("a\xFFz"), "a�z");
    EXPECT_EQ(shown_name("\xE2\x82"), "��") << "half a character";
    EXPECT_EQ(shown_name("\xC0\xAF"), "��") << "overlong";
    EXPECT_EQ(shown_name("x\xE2\x80\xAEy"), "x�y") << "the mark that turns text around";
    EXPECT_EQ(shown_name("\U0001F600"), "\U0001F600");
}

TEST(FolderText, ShowsSizesAndDates) {
    EXPECT_EQ(size_text(0), "0 bytes");
    EXPECT_EQ(size_text(1), "1 byte");
    EXPECT_EQ(size_text(999), "999 bytes");
    EXPECT_EQ(size_text(1000), "1.0 kB");
    EXPECT_EQ(size_text(12'345), "12 kB");
    EXPECT_EQ(size_text(999'600), "1.0 MB");
    EXPECT_EQ(size_text(3'400'000'000), "3.4 GB");
    ::setenv("TZ", "UTC", 1);
    ::tzset();
    const std::int64_t now = 1'772'982'300;  // 2026-03-08 15:05 UTC
    EXPECT_EQ(date_text(now - 3600, now), "Today 14:05");
    EXPECT_EQ(date_text(now - 24 * 3600, now), "Yesterday 15:05");
    EXPECT_EQ(date_text(now - 3 * 24 * 3600, now), "2026-03-05");
}

TEST(Places, AreReadFromTheUserDirsFile) {
    const auto dirs = parse_user_dirs(
        "# a comment\nXDG_DESKTOP_DIR=\"$HOME/Schreibtisch\"\n  XDG_DOCUMENTS_DIR=\"/data/My \\\"Docs\\\"\"\n"
        "XDG_DOWNLOAD_DIR=\"relative\"\nnonsense\nXDG_MUSIC_DIR=\"$HOMEWORK\"",
        "/home/t");
    EXPECT_EQ(dirs.size(), 2U);
    EXPECT_EQ(dirs.at("DESKTOP"), fs::path("/home/t/Schreibtisch"));
    EXPECT_EQ(dirs.at("DOCUMENTS"), fs::path("/data/My \"Docs\""));
}

TEST_F(Folder, PlacesAreThoseThatExistAndNoneTwice) {
    folder("Desk");
    folder("a");
    folder("b");
    const HomeFolders home{folder_,
                           {{"DESKTOP", folder_ / "Desk"}, {"DOCUMENTS", folder_ / "gone"}, {"DOWNLOAD", folder_}}};
    std::vector<std::string> names;
    for (const FolderPlace& place :
         folder_places(home, folder_ / "a", folder_ / "b/open.netglow",
                       {folder_ / "b/x.netglow", folder_ / "a/y.netglow", folder_ / "gone/z.netglow"})) {
        names.push_back(place.name + "=" + place.label);
    }
    EXPECT_THAT(names, ElementsAre("home=Home", "desktop=Desktop", "examples=Examples", "recent/1=b"));
}

TEST(PathWords, AddTheEndingOfTheKindToANameWithoutOne) {
    const FileKind& netglow = words_of(PathQuestion::save).kinds[0];
    const FileKind& onnx = words_of(PathQuestion::save).kinds[1];
    EXPECT_EQ(with_ending("/a/net", netglow), fs::path("/a/net.netglow"));
    EXPECT_EQ(with_ending("/a/net", onnx), fs::path("/a/net.onnx"));
    EXPECT_EQ(with_ending("/a/net.v2", netglow), fs::path("/a/net.v2.netglow"));
    EXPECT_EQ(with_ending("/a/net.ONNX", netglow), fs::path("/a/net.ONNX"));
    EXPECT_EQ(with_ending("/a/.net", netglow), fs::path("/a/.net.netglow"));
    EXPECT_EQ(with_ending("/a/", netglow), fs::path("/a/"));
}

TEST(PathWords, EveryQuestionHasATitleAButtonAndKinds) {
    for (const PathQuestion question : {PathQuestion::open, PathQuestion::save, PathQuestion::data}) {
        const PathWords& words = words_of(question);
        EXPECT_NE(words.title, "");
        EXPECT_NE(words.button, "");
        EXPECT_GE(words.kinds.size(), 2U);
        EXPECT_TRUE(words.kinds.back().holds("anything"));
    }
    EXPECT_EQ(words_of(PathQuestion::data).title, "Load inputs");
    EXPECT_TRUE(words_of(PathQuestion::data).kinds.front().holds("rows.CSV"));
    EXPECT_FALSE(words_of(PathQuestion::data).kinds.front().holds("rows.netglow"));
}

}  // namespace
}  // namespace netglow
