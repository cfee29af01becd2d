#include "app/state/session/recent_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <thread>

#include "app/state/action.h"
#include "core/base/error.h"
#include "tests/state/at_once.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class Recent : public testing::Test {
protected:
    ScratchFolder scratch_;
    fs::path folder_ = scratch_.path();
    fs::path store_ = folder_ / "state" / "netglow" / "recent.json";
};

TEST_F(Recent, TheNewestIsFirstAndEachIsThereOnce) {
    RecentFiles files;
    for (const char* file : {"/a", "/b", "/a", "/c"}) {
        change_list(files, Used{file});
    }
    EXPECT_THAT(files, ElementsAre("/c", "/a", "/b"));
    change_list(files, Forgotten{"/a"});
    EXPECT_THAT(files, ElementsAre("/c", "/b"));
    for (int i = 0; i < 20; ++i) {
        change_list(files, Used{"/" + std::to_string(i)});
    }
    EXPECT_EQ(files.size(), 10U);
    EXPECT_EQ(files.front(), fs::path("/19"));
    change_list(files, AllForgotten{});
    EXPECT_TRUE(files.empty());
}

TEST_F(Recent, IsReadBackWithNamesOfEveryKind) {
    const RecentFiles files = {"/home/t/Übung 3.netglow", "/a/new\nline", "/a/bad\xFF.netglow", "/100%/\"x\".onnx"};
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
        change_recent(store_, {Used{*file}});
    }
    EXPECT_EQ(load_recent(store_), files);
}

TEST_F(Recent, TwoWindowsLoseNothingOfEachOther) {
    change_recent(store_, {Used{"/a"}});
    std::vector<std::thread> windows;
    for (const char* name : {"/x", "/y", "/z", "/w"}) {
        windows.emplace_back([&, name] { change_recent(store_, {Used{name}}); });
    }
    for (std::thread& window : windows) {
        window.join();
    }
    EXPECT_THAT(load_recent(store_), testing::UnorderedElementsAre("/a", "/x", "/y", "/z", "/w"));
    EXPECT_THAT(change_recent(store_, {Forgotten{"/x"}, Used{"/a"}}), testing::Contains(fs::path("/z")));
    EXPECT_EQ(load_recent(store_).front(), fs::path("/a"));
}

TEST_F(Recent, ABrokenOrMissingListIsAnEmptyOne) {
    EXPECT_TRUE(load_recent(store_).empty());
    fs::create_directories(store_.parent_path());
    for (const char* text : {"", "{", "[]", "{\"files\": 3}", "{\"files\": [1]}", "\xFF"}) {
        std::ofstream(store_) << text;
        EXPECT_TRUE(load_recent(store_).empty()) << text;
    }
    std::ofstream(store_)
        << R"({"files": ["file:///a", "relative", "http://x/y", "file:///a", "file://localhost/b%20c"]})";
    EXPECT_THAT(load_recent(store_), ElementsAre("/a", "/b c"));
}

TEST_F(Recent, OneThatCannotBeWrittenIsTold) {
    EXPECT_THROW(change_recent("/proc/none/recent.json", {Used{"/a"}}), Error);
}

TEST_F(Recent, LivesInTheStateFolder) {
    ::setenv("XDG_STATE_HOME", "/somewhere/state", 1);
    EXPECT_EQ(recent_store(), fs::path("/somewhere/state/netglow/recent.json"));
    ::setenv("XDG_STATE_HOME", "relative", 1);
    ::setenv("HOME", "/home/teacher", 1);
    EXPECT_EQ(recent_store(), fs::path("/home/teacher/.local/state/netglow/recent.json"));
}

TEST_F(Recent, AUriThatNamesNoFileHereIsNone) {
    EXPECT_EQ(path_of_uri("file:///a%2fb%FF"), fs::path("/a/b\xFF"));
    for (const char* uri :
         {"", "/a", "file://", "file://host/a", "file:///a%", "file:///a%0", "file:///a%zz", "file:///a%00b"}) {
        EXPECT_FALSE(path_of_uri(uri)) << uri;
    }
}

TEST_F(Recent, EqualNamesAreToldApartByTheirFolders) {
    const std::vector<RecentLabel> labels =
        recent_labels({"/home/t/a/x.netglow", "/data/x.netglow", "/home/t/y.netglow"}, "/home/t");
    EXPECT_EQ(labels[0].folder, "~/a");
    EXPECT_EQ(labels[1].folder, "/data");
    EXPECT_EQ(labels[2].name, "y.netglow");
    EXPECT_EQ(labels[2].folder, "");
}

TEST_F(Recent, OpenedAndSavedFilesAreNotedByTheirRealPathsExamplesAreNot) {
    State state{article_document()};
    const fs::path file = folder_ / "mine.netglow";
    act(state, SaveFile{file});
    fs::create_symlink(file, folder_ / "link.netglow");
    act(state, OpenFile{.file = folder_ / "link.netglow"});
    act(state, OpenFile{.file = std::string(NETGLOW_SOURCE) + "/assets/networks/xor.netglow", .example = true});
    EXPECT_THAT(state.session.recent, ElementsAre(fs::canonical(file)));
    act(state, OpenFile{.file = folder_ / "gone.netglow"});
    EXPECT_EQ(state.session.recent.size(), 1U) << "what could not be opened is not remembered";
}

TEST_F(Recent, TheListIsForItsOwnerAlone) {
    const mode_t before = ::umask(0);
    change_recent(store_, {Used{"/a"}});
    fs::permissions(store_, fs::perms(0644));
    change_recent(store_, {Used{"/b"}});
    ::umask(before);
    EXPECT_EQ(fs::status(store_).permissions(), fs::perms(0600));
    EXPECT_EQ(fs::status(store_.string() + ".lock").permissions(), fs::perms(0600));
    EXPECT_EQ(fs::status(store_.parent_path()).permissions(), fs::perms(0700));
}

}  // namespace
}  // namespace netglow
