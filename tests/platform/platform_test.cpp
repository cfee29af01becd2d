#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>

#include "app/platform/child_process.h"
#include "app/platform/file_facts.h"
#include "app/platform/file_lock.h"
#include "app/platform/program_path.h"
#include "app/platform/user_folders.h"
#include "core/base/error.h"
#include "core/tasks/background_task.h"
#include "tests/support/scratch_folder.h"

namespace netglow::test {
namespace {

namespace fs = std::filesystem;

class InScratch : public testing::Test {
protected:
    const ScratchFolder scratch_;
    const fs::path folder_ = scratch_.path();
};

/// Sets variables of the environment, and puts back what they were.
class Environment {
public:
    ~Environment() {
        for (const auto& [name, value] : before_) {
            value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
        }
    }
    void set(const std::string& name, const std::optional<std::string>& value) {
        const char* before = ::getenv(name.c_str());
        before_.try_emplace(name, before != nullptr ? std::optional<std::string>(before) : std::nullopt);
        value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
    }

private:
    std::map<std::string, std::optional<std::string>> before_;
};

TEST(UserFolders, FollowTheXdgRules) {
    Environment environment;
    environment.set("HOME", "/home/ada");
    environment.set("XDG_CONFIG_HOME", std::nullopt);
    environment.set("XDG_STATE_HOME", "/elsewhere/state");
    EXPECT_EQ(home_folder(), fs::path("/home/ada"));
    EXPECT_EQ(config_folder(), fs::path("/home/ada/.config"));
    EXPECT_EQ(state_folder(), fs::path("/elsewhere/state"));
    environment.set("XDG_CONFIG_HOME", "relative/paths/do/not/count");
    environment.set("XDG_STATE_HOME", "");
    EXPECT_EQ(config_folder(), fs::path("/home/ada/.config"));
    EXPECT_EQ(state_folder(), fs::path("/home/ada/.local/state"));
}

TEST(UserFolders, AreNoneWithoutAHome) {
    Environment environment;
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"}) environment.set(name, std::nullopt);
    EXPECT_FALSE(home_folder());
    EXPECT_FALSE(config_folder());
    EXPECT_FALSE(state_folder());
    EXPECT_TRUE(home_folders().home.empty());
}

TEST(ProgramPath, IsTheFileOfThisProgram) {
    const std::optional<fs::path> program = program_path();
    ASSERT_TRUE(program);
    EXPECT_EQ(program->filename(), "platform_test");
    EXPECT_TRUE(is_program(*program));
}

TEST_F(InScratch, ALockIsHeldByOneAndWaitedForSoLong) {
    const fs::path file = folder_ / "a.lock";
    std::optional<FileLock> lock = FileLock::take(file);
    ASSERT_TRUE(lock);
    EXPECT_FALSE(FileLock::take(file));
    EXPECT_FALSE(FileLock::take(file, std::chrono::milliseconds(20)));
    BackgroundTask<bool> other([&](TaskControl&) { return FileLock::take(file, std::chrono::minutes(2)).has_value(); });
    lock.reset();
    other.wait();
    EXPECT_EQ(other.take(), true);
}

TEST_F(InScratch, ALockOnAFileThatWasRemovedIsNotTakenForOne) {
    const fs::path file = folder_ / "a.lock";
    const std::optional<FileLock> first = FileLock::take(file);
    fs::remove(file);
    EXPECT_TRUE(FileLock::take(file)) << "another file of the same name";
}

TEST_F(InScratch, FactsAreOfWhatALinkLeadsTo) {
    std::ofstream(folder_ / "five") << "12345";
    fs::create_symlink("five", folder_ / "link");
    fs::create_symlink(folder_, folder_ / "folder");
    EXPECT_EQ(file_facts(folder_ / "link").size, 5U);
    EXPECT_FALSE(file_facts(folder_ / "link").folder);
    EXPECT_TRUE(file_facts(folder_ / "folder").folder);
    EXPECT_GT(file_facts(folder_ / "five").modified, 0);
    EXPECT_EQ(file_facts(folder_ / "missing").modified, 0);
    EXPECT_FALSE(is_program(folder_ / "five"));
    EXPECT_FALSE(is_program(folder_)) << "a folder may be entered, which is something else";
}

TEST(ChildProcess, AnswersHowItEnded) {
    EXPECT_EQ(run_program("/bin/sh", {"-c", "exit 3"}), 3);
    EXPECT_EQ(run_program("/bin/sh", {"-c", "kill -9 $$"}), -9);
    EXPECT_THROW(run_program("/no/such/program", {}), Error);
    const ChildOutcome outcome = run_child("/bin/sh", {"sh", "-c", "echo out; echo err >&2; exit 4"}, {});
    EXPECT_EQ(outcome.status, 4);
    EXPECT_EQ(outcome.output, "out\n");
    EXPECT_LT(run_child("/no/such/program", {"program"}, {}).status, 0);
}

TEST(ChildProcess, EndsOnceItIsCancelled) {
    CancellationSource source;
    source.cancel();
    EXPECT_LT(run_child("/bin/sh", {"sh", "-c", "while true; do sleep 1; done"}, source.token()).status, 0);
}

}  // namespace
}  // namespace netglow::test
