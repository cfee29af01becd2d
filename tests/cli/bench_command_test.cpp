#include "app/cli/bench_command.h"

#include <gmock/gmock.h>

#include <fstream>

#include "core/base/error.h"
#include "tests/cli/called.h"

namespace netglow {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Bench : public WithFolder {
protected:
    /// A program that does this instead of measuring.
    std::filesystem::path program(const std::string& script) const {
        const std::filesystem::path file = folder_ / "netglow-bench";
        std::ofstream(file) << "#!/bin/sh\n" << script << "\n";
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
        return file;
    }
};

TEST_F(Bench, HandsItsWordsOnAsTheyAre) {
    const std::filesystem::path out = folder_ / "words";
    EXPECT_EQ(run_bench(program("printf '%s|' \"$@\" > '" + out.string() + "'"), {"--ratios", "a b", "--json", ""}), 0);
    std::string words;
    std::getline(std::ifstream(out), words);
    EXPECT_EQ(words, "--ratios|a b|--json||");
}

TEST_F(Bench, AnswersTheProgramsExitStatus) {
    EXPECT_EQ(run_bench(program("exit 0"), {}), 0);
    EXPECT_EQ(run_bench(program("exit 7"), {}), 7);
    EXPECT_EQ(run_bench(program("kill -9 $$"), {}), 137);
}

TEST_F(Bench, WhereTheProgramIsMissingItSaysWhichAndHowToBuildIt) {
    try {
        run_bench(folder_ / "netglow-bench", {});
        FAIL() << "ran what is not there";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr((folder_ / "netglow-bench").string() + " is missing"));
        EXPECT_THAT(error.what(), HasSubstr("NETGLOW_BENCH"));
        EXPECT_THAT(error.what(), HasSubstr("scripts/run bench"));
        EXPECT_THAT(error.what(), HasSubstr("cmake --install"));
    }
}

TEST_F(Bench, WhatCannotBeStartedIsSaid) {
    std::ofstream(folder_ / "netglow-bench") << "no program";
    EXPECT_THROW(run_bench(folder_ / "netglow-bench", {}), Error);
}

TEST(BenchCall, LooksBesideTheProgramAndFailsInOneLine) {
    ASSERT_FALSE(std::filesystem::exists(bench_program())) << "no benchmarks lie beside this test";
    const Called called = call({"bench", "--ratios"});
    EXPECT_EQ(called.status, 1);
    EXPECT_THAT(called.err, StartsWith("netglow: "));
    EXPECT_THAT(called.err, HasSubstr(bench_program().string()));
    EXPECT_EQ(std::count(called.err.begin(), called.err.end(), '\n'), 1);
    EXPECT_FALSE(called.window);
}

}  // namespace
}  // namespace netglow
