#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "tests/cli/called.h"

namespace netglow {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

TEST(Window, OpensWithoutAFile) {
    const Called called = call({});
    ASSERT_TRUE(called.window);
    EXPECT_FALSE(called.window->file);
    EXPECT_EQ(called.status, 0);
}

TEST(Window, OpensTheFileThatIsGiven) {
    const Called called = call({"a folder/x.netglow"});
    ASSERT_TRUE(called.window);
    EXPECT_EQ(called.window->file, "a folder/x.netglow");
}

TEST(Window, OpensAFileThatIsCalledLikeACommandByItsPath) {
    EXPECT_EQ(call({"./forward"}).window.value().file, "./forward");
    EXPECT_EQ(call({"--", "render"}).window.value().file, "render");
    EXPECT_EQ(call({"--", "-x"}).window.value().file, "-x");
}

TEST(Window, ItsStatusIsTheProgrammes) {
    const char* argv[] = {"netglow"};
    EXPECT_EQ(run_command_line(1, argv, [](const WindowRequest&) { return 1; }), 1);
}

TEST(Window, WhatItThrowsIsToldOnStandardError) {
    const char* argv[] = {"netglow"};
    testing::internal::CaptureStderr();
    const int status =
        run_command_line(1, argv, [](const WindowRequest&) -> int { throw Error("there is no display"); });
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "netglow: there is no display\n");
    EXPECT_EQ(status, 1);
}

TEST(Help, NamesEveryCommandAndGoesToStandardOutput) {
    const Called called = call({"--help"});
    EXPECT_EQ(called.status, 0);
    EXPECT_THAT(called.out, HasSubstr("netglow forward FILE"));
    EXPECT_THAT(called.out, HasSubstr("netglow render FILE -o OUT"));
    EXPECT_THAT(called.out, HasSubstr("netglow bench"));
    EXPECT_THAT(called.err, IsEmpty());
    EXPECT_FALSE(called.window);
}

TEST(Help, OfACommandNamesItsOptions) {
    EXPECT_THAT(call({"forward", "--help"}).out, testing::AllOf(HasSubstr("--input"), HasSubstr("--format")));
    EXPECT_THAT(call({"render", "-h"}).out,
                testing::AllOf(HasSubstr("--at"), HasSubstr("--granularity"), HasSubstr("--size"), HasSubstr("--theme"),
                               HasSubstr("--decimals"), HasSubstr("--scale"), HasSubstr("--output")));
}

TEST(Version, IsPrinted) {
    const Called called = call({"--version"});
    EXPECT_EQ(called.status, 0);
    EXPECT_THAT(called.out, testing::MatchesRegex("netglow [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

class WrongCall : public testing::TestWithParam<std::vector<std::string>> {};

TEST_P(WrongCall, IsStatusTwoWithAMessage) {
    const Called called = call(GetParam());
    EXPECT_EQ(called.status, 2);
    EXPECT_THAT(called.err, StartsWith("netglow: "));
    EXPECT_THAT(called.err, EndsWith("--help'\n"));
    EXPECT_EQ(std::count(called.err.begin(), called.err.end(), '\n'), 1);
    EXPECT_THAT(called.out, IsEmpty());
    EXPECT_FALSE(called.window);
}

using Words = std::vector<std::string>;
INSTANTIATE_TEST_SUITE_P(All, WrongCall,
                         testing::Values(Words{"--frobnicate"}, Words{"a.netglow", "b.netglow"}, Words{"-x"},
                                         Words{"forward"}, Words{"forward", "a", "b"},
                                         Words{"forward", "a", "--inptu", "1"},
                                         Words{"forward", "a", "--format", "xml"}, Words{"forward", "a", "--format"},
                                         Words{"forward", "a", "--input"}, Words{"forward", "a", "--input="},
                                         Words{"forward", "a", "-5"}, Words{"render"}, Words{"render", "a"},
                                         Words{"render", "-o", "x.png"}, Words{"render", "a", "-o"},
                                         Words{"render", "a", "-o", "x.png", "--theme", "pink"},
                                         Words{"render", "a", "-o", "x.png", "--granularity", "bit"}));

class WrongFile : public WithFolder {
protected:
    Called forward_of(const std::string& content) {
        write_file_atomically(folder_ / "bad.netglow", content);
        return call({"forward", (folder_ / "bad.netglow").string()});
    }
};

TEST_F(WrongFile, IsStatusOneWithOneLineThatNamesIt) {
    for (const std::string content : {"", "{",
                                      "\x7f"
                                      "ELF",
                                      "[1, NaN]", "{\"format\": 1}"}) {
        const Called called = forward_of(content);
        EXPECT_EQ(called.status, 1) << content;
        EXPECT_THAT(called.err, StartsWith("netglow: " + (folder_ / "bad.netglow").string() + ": "));
        EXPECT_EQ(std::count(called.err.begin(), called.err.end(), '\n'), 1);
        EXPECT_THAT(called.out, IsEmpty());
    }
}

TEST_F(WrongFile, AMissingFileOrAFolderIsStatusOne) {
    const Called missing = call({"forward", "/no/such.netglow"});
    EXPECT_EQ(missing.status, 1);
    EXPECT_EQ(missing.err, "netglow: cannot read /no/such.netglow: No such file or directory\n");
    const Called folder = call({"forward", folder_.string()});
    EXPECT_EQ(folder.status, 1);
    EXPECT_THAT(folder.err, HasSubstr("found no arrays, expected weights and biases by name, such as W1 and b1"));
}

/// Runs with standard output going to `descriptor`.
Called call_writing_to(int descriptor, const Words& words) {
    std::fflush(stdout);
    const int kept = ::dup(STDOUT_FILENO);
    ::dup2(descriptor, STDOUT_FILENO);
    Called called;
    testing::internal::CaptureStderr();
    called.status = run_words(words, called.window);
    called.err = testing::internal::GetCapturedStderr();
    ::dup2(kept, STDOUT_FILENO);
    ::close(kept);
    return called;
}

TEST(BrokenOutput, AFullDiskIsAnError) {
    const int full = ::open("/dev/full", O_WRONLY);
    ASSERT_GE(full, 0);
    for (const Words& words : {Words{"forward", example("article")}, Words{"--help"}, Words{"--version"}}) {
        const Called called = call_writing_to(full, words);
        EXPECT_EQ(called.status, 1);
        EXPECT_EQ(called.err, "netglow: cannot write to standard output: No space left on device\n");
    }
    ::close(full);
}

TEST(BrokenOutput, AClosedOneIsAnErrorAndItsNumberIsNotGivenToAFile) {
    testing::internal::CaptureStderr();
    std::fflush(stdout);
    const int kept = ::dup(STDOUT_FILENO);
    ::close(STDOUT_FILENO);
    std::optional<WindowRequest> window;
    const int status = run_words({"forward", example("article")}, window);
    const int next = ::open("/dev/null", O_RDONLY);
    ::dup2(kept, STDOUT_FILENO);
    ::close(kept);
    EXPECT_EQ(status, 1);
    EXPECT_EQ(testing::internal::GetCapturedStderr(),
              "netglow: cannot write to standard output: Bad file descriptor\n");
    EXPECT_GT(next, STDERR_FILENO);
    ::close(next);
}

TEST(BrokenOutput, APipeThatNobodyReadsIsAnError) {
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    ::close(ends[0]);
    const Called called = call_writing_to(ends[1], {"forward", example("article")});
    ::close(ends[1]);
    EXPECT_EQ(called.status, 1);
    EXPECT_EQ(called.err, "netglow: cannot write to standard output: Broken pipe\n");
}

}  // namespace
}  // namespace netglow
