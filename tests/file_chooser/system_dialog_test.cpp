// Dialog programs, played by scripts in a folder of their own.
#include "app/file_chooser/system_dialog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <map>

#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using Kind = DialogProgram::Kind;

class Programs : public testing::Test {
protected:
    DialogProgram program(const std::string& script, const std::string& name = "zenity") const {
        std::ofstream(folder_ / name) << "#!/bin/sh\n" << script << "\n";
        fs::permissions(folder_ / name, fs::perms::owner_all);
        return {Kind::zenity, folder_ / name};
    }
    /// Of a program that is started and waited for.
    DialogAnswer answer_of(const DialogProgram& asked) {
        SystemDialog dialog;
        std::atomic<int> woken = 0;
        dialog.start(asked, PathQuestion::open, "/start/", [&] { ++woken; });
        for (int i = 0; i < 2000 && !dialog.ready(); ++i) {
            ::usleep(5000);
        }
        const std::optional<DialogAnswer> answer = dialog.answer();
        EXPECT_TRUE(answer);
        EXPECT_EQ(woken, 1);
        EXPECT_FALSE(dialog.busy());
        return answer.value_or(DialogFailed{});
    }
    std::string wait_for_file(const char* name) const {
        std::string text;
        for (int i = 0; i < 1000 && text.empty(); ++i) {
            ::usleep(5000);
            std::ifstream(folder_ / name) >> text;
        }
        return text;
    }
    Environment environment(std::map<std::string, std::string> values) const {
        return [values](const char* name) {
            const auto found = values.find(name);
            return found == values.end() ? std::string() : found->second;
        };
    }
    ScratchFolder scratch_;
    fs::path folder_ = scratch_.path();
};

TEST_F(Programs, APathThatIsPrintedIsTheAnswer) {
    const DialogAnswer answer = answer_of(program("printf '/home/t/a b\\nc.netglow\\n'"));
    ASSERT_TRUE(std::holds_alternative<ChosenPath>(answer));
    EXPECT_EQ(std::get<ChosenPath>(answer).path, fs::path("/home/t/a b\nc.netglow"));
}

TEST_F(Programs, ArgumentsReachTheProgramAsTheyAre) {
    answer_of(program("for a in \"$@\"; do echo \"[$a]\"; done > " + (folder_ / "seen").string() + "; echo /x"));
    std::ifstream seen(folder_ / "seen");
    std::string first;
    std::getline(seen, first);
    EXPECT_EQ(first, "[--file-selection]");
}

TEST_F(Programs, OneIsCancelledByAPerson) {
    EXPECT_TRUE(std::holds_alternative<DialogCancelled>(answer_of(program("sleep 0.4; exit 1"))));
    EXPECT_TRUE(std::holds_alternative<DialogCancelled>(answer_of(program("sleep 0.4; exit 252"))));
}

TEST_F(Programs, OneThatFailsIsNotTakenForAnAnswer) {
    EXPECT_TRUE(std::holds_alternative<DialogFailed>(answer_of(program("exit 1")))) << "nobody is that quick";
    EXPECT_TRUE(std::holds_alternative<DialogFailed>(answer_of(program("sleep 0.4; exit 255"))));
    EXPECT_TRUE(std::holds_alternative<DialogFailed>(answer_of(program("kill -9 $$"))));
    EXPECT_TRUE(std::holds_alternative<DialogFailed>(answer_of(program("echo nonsense"))));
    EXPECT_TRUE(std::holds_alternative<DialogFailed>(answer_of({Kind::zenity, folder_ / "missing"})));
}

TEST_F(Programs, OneThatHangsEndsWithTheDialogEvenIfItWillNot) {
    for (const char* script : {"", "trap '' TERM; "}) {
        fs::remove(folder_ / "pid");
        const std::string pid_file = (folder_ / "pid").string();
        SystemDialog dialog;
        bool woken = false;
        dialog.start(program(std::string(script) + "echo $$ > " + pid_file + "; while true; do sleep 1; done"),
                     PathQuestion::open, "/", [&] { woken = true; });
        const int pid = std::stoi(wait_for_file("pid"));
        EXPECT_EQ(::kill(pid, 0), 0);
        EXPECT_FALSE(dialog.ready());
        dialog.cancel();
        EXPECT_FALSE(dialog.busy());
        EXPECT_NE(::kill(pid, 0), 0) << "the program is still there";
        EXPECT_FALSE(woken);
    }
}

TEST_F(Programs, OneThatClosesItsOutputAndHangsCanBeLeftToo) {
    SystemDialog dialog;
    dialog.start(program("echo $$ > " + (folder_ / "pid").string() + "; exec >&-; while true; do sleep 1; done"),
                 PathQuestion::open, "/", {});
    const int pid = std::stoi(wait_for_file("pid"));
    dialog.cancel();
    EXPECT_NE(::kill(pid, 0), 0);
}

TEST_F(Programs, AreFoundByTheDesktopsOrder) {
    program("", "zenity");
    program("", "kdialog");
    program("", "yad");
    const std::string path = "/nowhere:" + folder_.string();
    const auto found = [&](std::map<std::string, std::string> values) {
        values.try_emplace("PATH", path);
        values.try_emplace("DISPLAY", ":0");
        const std::optional<DialogProgram> program = find_dialog_program(environment(values));
        return program ? program->path.filename().string() : "none";
    };
    EXPECT_EQ(found({}), "zenity");
    EXPECT_EQ(found({{"XDG_CURRENT_DESKTOP", "KDE"}}), "kdialog");
    EXPECT_EQ(found({{"NETGLOW_FILE_DIALOG", "builtin"}}), "none");
    EXPECT_EQ(found({{"DISPLAY", ""}}), "none");
    EXPECT_EQ(found({{"DISPLAY", ""}, {"WAYLAND_DISPLAY", "wayland-0"}}), "zenity");
    EXPECT_EQ(found({{"PATH", "/nowhere"}}), "none");
    fs::permissions(folder_ / "zenity", fs::perms::owner_read);
    EXPECT_EQ(found({}), "yad");
}

TEST(DialogArguments, SpeakEachProgramsLanguage) {
    EXPECT_THAT(dialog_arguments({Kind::zenity, "/usr/bin/zenity"}, PathQuestion::data, "/a/"),
                ElementsAre("zenity", "--file-selection", "--title=Load inputs", "--filename=/a/",
                            "--file-filter=CSV | *.csv", "--file-filter=All files | *"));
    EXPECT_THAT(
        dialog_arguments({Kind::kdialog, "/usr/bin/kdialog"}, PathQuestion::data, "/a/"),
        ElementsAre("kdialog", "--title", "Load inputs", "--getopenfilename", "/a/", "CSV (*.csv)|All files (*)"));
    EXPECT_THAT(dialog_arguments({Kind::zenity, "/usr/bin/zenity"}, PathQuestion::save, "/a/b"),
                testing::IsSupersetOf({"--save", "--confirm-overwrite", "--filename=/a/b"}));
    EXPECT_THAT(dialog_arguments({Kind::yad, "/usr/bin/yad"}, PathQuestion::open, "/a/"), testing::Contains("--file"));
}

}  // namespace
}  // namespace netglow
