#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <thread>

#include "core/base/error.h"
#include "core/files/csv_lines.h"
#include "core/files/file_io.h"
#include "core/files/system_file.h"
#include "core/format/netglow_file.h"
#include "tests/support/message_of.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Files : public testing::Test {
protected:
    std::size_t entries() const { return files_in(folder_); }

    ScratchFolder scratch_;
    fs::path folder_ = scratch_.path();
};

/// Root may write anywhere; to see what others see, a test gives that up for a while.
class WithoutPrivilege {
public:
    WithoutPrivilege() : was_(::geteuid()) {
        if (was_ == 0) {
            given_up_ = ::seteuid(65'534) == 0;
        }
    }
    ~WithoutPrivilege() {
        if (given_up_) {
            static_cast<void>(::seteuid(was_));
        }
    }
    bool holds() const { return ::geteuid() != 0; }

private:
    uid_t was_;
    bool given_up_ = false;
};

TEST_F(Files, WhatIsWrittenIsReadBack) {
    const std::string bytes = std::string("a\0b\r\n", 5) + std::string(300'000, 'x');
    write_file_atomically(folder_ / "file", bytes);
    EXPECT_EQ(read_file(folder_ / "file", 1'000'000), bytes);
    EXPECT_EQ(entries(), 1U) << "nothing else is left behind";
}

TEST_F(Files, ASavedDocumentIsLoaded) {
    save_netglow(article_document(), folder_ / "article.netglow");
    EXPECT_EQ(to_netglow(load_netglow(folder_ / "article.netglow")), to_netglow(article_document()));
}

TEST_F(Files, ReplacingKeepsPermissions) {
    const fs::path file = folder_ / "file";
    write_file_atomically(file, "old");
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    write_file_atomically(file, "new");
    EXPECT_EQ(fs::status(file).permissions(), fs::perms(0640));
    EXPECT_EQ(read_file(file, 10), "new");
}

TEST_F(Files, ANewFileHasThePermissionsThatTheUserGivesNewFiles) {
    const mode_t before = ::umask(027);
    write_file_atomically(folder_ / "file", "x");
    ::umask(before);
    EXPECT_EQ(fs::status(folder_ / "file").permissions(), fs::perms(0640));
}

TEST_F(Files, ALinkStaysALinkAndItsTargetIsReplaced) {
    fs::create_directory(folder_ / "far");
    write_file_atomically(folder_ / "far" / "target", "old");
    fs::create_symlink("far/target", folder_ / "link");
    fs::create_symlink("link", folder_ / "link of link");
    write_file_atomically(folder_ / "link of link", "new");
    EXPECT_TRUE(fs::is_symlink(folder_ / "link of link"));
    EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
    EXPECT_EQ(read_file(folder_ / "far" / "target", 10), "new");
}

TEST_F(Files, ALinkToNothingGetsItsTarget) {
    fs::create_symlink("later", folder_ / "link");
    write_file_atomically(folder_ / "link", "new");
    EXPECT_EQ(read_file(folder_ / "later", 10), "new");
}

TEST_F(Files, LinksInACircleAreTold) {
    fs::create_symlink("b", folder_ / "a");
    fs::create_symlink("a", folder_ / "b");
    EXPECT_THAT(message_of([&] { write_file_atomically(folder_ / "a", "x"); }), HasSubstr("cannot write"));
    EXPECT_THAT(message_of([&] { read_file(folder_ / "a", 10); }), HasSubstr("cannot read"));
}

TEST_F(Files, AFullDiskIsTold) {
    EXPECT_EQ(message_of([] { write_file_atomically("/dev/full", "x"); }),
              "cannot write /dev/full: No space left on device");
    EXPECT_TRUE(fs::is_character_file("/dev/full")) << "a device is not replaced by a file";
}

TEST_F(Files, AFolderIsNoFile) {
    const std::string folder = folder_.string();
    EXPECT_EQ(message_of([&] { write_file_atomically(folder, "x"); }), "cannot write " + folder + ": it is a folder");
    EXPECT_EQ(message_of([&] { load_netglow(folder); }), "cannot read " + folder + ": it is a folder, expected a file");
    EXPECT_EQ(message_of([&] { write_file_atomically("", "x"); }), "cannot write : it names no file");
}

TEST_F(Files, AMissingFileOrFolderIsTold) {
    const std::string missing = (folder_ / "missing" / "file").string();
    EXPECT_EQ(message_of([&] { load_netglow(missing); }), "cannot read " + missing + ": No such file or directory");
    EXPECT_EQ(message_of([&] { write_file_atomically(missing, "x"); }),
              "cannot write " + missing + ": there is no folder " + (folder_ / "missing").string());
}

TEST_F(Files, WhatMayNotBeReadOrWrittenIsTold) {
    write_file_atomically(folder_ / "secret", "x");
    write_file_atomically(folder_ / "fixed", "old");
    fs::permissions(folder_ / "secret", fs::perms::none);
    fs::permissions(folder_ / "fixed", fs::perms(0444));
    fs::permissions(folder_, fs::perms(0555));
    const WithoutPrivilege user;
    if (!user.holds()) {
        GTEST_SKIP() << "root here cannot give up its rights";
    }
    EXPECT_THAT(message_of([&] { read_file(folder_ / "secret", 10); }), HasSubstr("Permission denied"));
    EXPECT_THAT(message_of([&] { write_file_atomically(folder_ / "fixed", "new"); }),
                HasSubstr("the file may not be changed (Permission denied)"));
    EXPECT_THAT(message_of([&] { write_file_atomically(folder_ / "file", "x"); }),
                HasSubstr("takes no new file (Permission denied)"));
    EXPECT_EQ(read_file(folder_ / "fixed", 10), "old");
    EXPECT_EQ(entries(), 2U);
}

TEST_F(Files, AFileBeyondTheLimitIsNotRead) {
    write_file_atomically(folder_ / "file", "12345");
    EXPECT_EQ(read_file(folder_ / "file", 5), "12345");
    EXPECT_THAT(message_of([&] { read_file(folder_ / "file", 4); }), HasSubstr("found 5 bytes, expected at most 4"));
    EXPECT_THAT(message_of([] { read_file("/dev/zero", 1000); }), HasSubstr("found more than 1000 bytes"));
}

TEST_F(Files, TheWriterLeavesNothingWhenItFails) {
    fs::create_directory(folder_ / "full");
    EXPECT_THAT(message_of([&] { write_file_atomically(folder_ / "full", "x"); }), HasSubstr("it is a folder"));
    EXPECT_EQ(entries(), 1U);
}

class Pipes : public Files {
protected:
    void SetUp() override { ASSERT_EQ(::mkfifo(pipe_.c_str(), 0600), 0); }

    fs::path pipe_ = folder_ / "pipe";
};

TEST_F(Pipes, OneWithoutAnotherEndIsToldInsteadOfWaitedForForEver) {
    EXPECT_EQ(message_of([&] { read_file(pipe_, 10); }),
              "cannot read " + pipe_.string() + ": nothing writes to this pipe");
    EXPECT_EQ(message_of([&] { write_file_atomically(pipe_, "x"); }),
              "cannot write " + pipe_.string() + ": nothing reads at its other end");
}

TEST_F(Pipes, OneThatIsWrittenToSlowlyIsReadToItsEnd) {
    std::thread writer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        const int descriptor = ::open(pipe_.c_str(), O_WRONLY);
        for (const char* part : {"slowly, ", "but whole"}) {
            EXPECT_GT(::write(descriptor, part, std::strlen(part)), 0);
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        ::close(descriptor);
    });
    EXPECT_EQ(read_file(pipe_, 100), "slowly, but whole");
    writer.join();
}

TEST_F(Pipes, OneThatIsReadTakesMoreThanItHoldsAndStaysAPipe) {
    const std::string bytes(1'000'000, 'x');  // a pipe holds 64 KiB
    std::string read;
    std::thread reader([&] { read = read_file(pipe_, 2'000'000); });
    write_file_atomically(pipe_, bytes);
    reader.join();
    EXPECT_EQ(read, bytes);
    EXPECT_TRUE(fs::is_fifo(pipe_));
}

TEST_F(Files, AFolderThatTakesNoFilesIsThereNevertheless) {
    EXPECT_THAT(message_of([] { write_file_atomically("/proc/out.png", "x"); }),
                testing::StartsWith("cannot write /proc/out.png: the folder /proc takes no new file ("));
}

TEST_F(Files, AFileWithoutANameIsTold) {
    EXPECT_EQ(message_of([] { load_netglow(""); }), "cannot read a file without a name");
}

TEST_F(Files, ADamagedFileIsNamed) {
    write_file_atomically(folder_ / "bad.netglow", "{\"format\": ");
    EXPECT_THAT(message_of([&] { load_netglow(folder_ / "bad.netglow"); }),
                testing::StartsWith((folder_ / "bad.netglow").string() + ": line 1, column 12"));
}

TEST_F(Files, APrivateFileIsItsOwnersAloneWhateverWasThere) {
    const mode_t before = ::umask(0);
    write_private_file(folder_ / "new", "x");
    write_file_atomically(folder_ / "open", "x");
    EXPECT_EQ(fs::status(folder_ / "open").permissions(), fs::perms(0666));
    write_private_file(folder_ / "open", "y");
    ::umask(before);
    EXPECT_EQ(fs::status(folder_ / "new").permissions(), fs::perms(0600));
    EXPECT_EQ(fs::status(folder_ / "open").permissions(), fs::perms(0600));
    EXPECT_EQ(read_file(folder_ / "open", 10), "y");
    EXPECT_EQ(entries(), 2U);
}

TEST_F(Files, ATemporaryFileIsItsOwnersAloneFromTheStart) {
    const mode_t before = ::umask(0);
    const Descriptor made = create_new(folder_ / "temporary", NewFileFor::owner);
    ::umask(before);
    EXPECT_TRUE(made.open());
    EXPECT_EQ(fs::status(folder_ / "temporary").permissions(), fs::perms(0600));
}

TEST_F(Pipes, AreRefusedAtOnceWhereAFileOfTheUsersOwnIsExpected) {
    EXPECT_EQ(message_of([&] { read_regular_file(pipe_, 10); }),
              "cannot read " + pipe_.string() + ": it is a pipe or a device, expected a file");
    EXPECT_EQ(message_of([&] { write_private_file(pipe_, "x"); }),
              "cannot write " + pipe_.string() + ": it is a pipe or a device, expected a file");
    EXPECT_TRUE(fs::is_fifo(pipe_));
}

TEST_F(Pipes, RowsFromOneWithoutAWriterAreToldInsteadOfWaitedForForEver) {
    EXPECT_EQ(message_of([&] { CsvLines(pipe_.string()).next(); }),
              "cannot read " + pipe_.string() + ": nothing writes to this pipe");
}

TEST_F(Pipes, RowsThatComeSlowlyAreReadToTheirEnd) {
    std::thread writer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        const int descriptor = ::open(pipe_.c_str(), O_WRONLY);
        for (const char* part : {"1,2\n3", ",4\n"}) {
            EXPECT_GT(::write(descriptor, part, std::strlen(part)), 0);
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        ::close(descriptor);
    });
    CsvLines lines(pipe_.string());
    EXPECT_EQ(lines.next(), "1,2");
    EXPECT_EQ(lines.next(), "3,4");
    EXPECT_EQ(lines.next(), std::nullopt);
    writer.join();
}

}  // namespace
}  // namespace netglow
