// `netglow bench` as a call of the program: its words, its status and its JSON. What it measures is not tested.
#include <gmock/gmock.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

namespace netglow {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

struct Answer {
    int status;
    std::string out;
};

Answer bench(const std::string& words) {
    std::FILE* pipe = ::popen((std::string(NETGLOW_PROGRAM) + " bench " + words + " 2>/dev/null").c_str(), "r");
    Answer answer{-1, ""};
    std::array<char, 4096> block{};
    for (std::size_t size = 0; (size = std::fread(block.data(), 1, block.size(), pipe)) > 0;) {
        answer.out.append(block.data(), size);
    }
    const int status = ::pclose(pipe);
    answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return answer;
}

TEST(BenchProgram, HelpNamesItsOwnOptionsAndThoseOfGoogleBenchmark) {
    const Answer answer = bench("--help");
    EXPECT_EQ(answer.status, 0);
    EXPECT_THAT(answer.out,
                testing::AllOf(HasSubstr("--ratios"), HasSubstr("--json"), HasSubstr("--benchmark_filter")));
}

TEST(BenchProgram, ListsEveryBenchmark) {
    const Answer answer = bench("--benchmark_list_tests");
    EXPECT_EQ(answer.status, 0);
    for (const char* name : {"forward_of_the_article", "playing_frame", "scene/article/layer", "startup_vs_bare",
                             "idle", "pick_vs_brute_784x800", "frame_edit_vs_animated"}) {
        EXPECT_THAT(answer.out, HasSubstr(name));
    }
}

TEST(BenchProgram, ListsTheRatiosAlone) {
    const Answer answer = bench("--ratios --benchmark_list_tests");
    EXPECT_EQ(answer.status, 0);
    EXPECT_THAT(answer.out, HasSubstr("forward_dense_vs_read"));
    EXPECT_THAT(answer.out, testing::Not(HasSubstr("playing_frame")));
}

TEST(BenchProgram, PrintsATableOfRatios) {
    const Answer answer = bench("--ratios --benchmark_filter=pick_vs");
    EXPECT_EQ(answer.status, 0);
    EXPECT_THAT(answer.out,
                testing::AllOf(HasSubstr("target"), HasSubstr("pick_vs_brute_784x800"), HasSubstr("≥ 100")));
}

TEST(BenchProgram, JsonIsOneObjectAndNothingElse) {
    const Answer answer = bench("--ratios --json --benchmark_filter=pick_vs");
    EXPECT_EQ(answer.status, 0);
    const nlohmann::json parsed = nlohmann::json::parse(answer.out);
    ASSERT_TRUE(parsed.is_object());
    EXPECT_EQ(parsed.size(), 1U);
    EXPECT_GT(parsed.at("pick_vs_brute_784x800").get<double>(), 0);
}

TEST(BenchProgram, GoogleBenchmarksJsonHasBothSidesOfARatio) {
    const Answer answer = bench("--benchmark_filter=pick_vs --benchmark_format=json");
    const nlohmann::json run = nlohmann::json::parse(answer.out).at("benchmarks").at(0);
    EXPECT_NEAR(run.at("ratio").get<double>(),
                run.at("brute_force_ms").get<double>() / run.at("picking_ms").get<double>(), 1e-3);
    EXPECT_EQ(run.at("target"), 100);
}

TEST(BenchProgram, AWrongCallIsStatusTwo) {
    for (const char* words : {"--frobnicate", "--json", "--ratios file"}) {
        const Answer answer = bench(words);
        EXPECT_EQ(answer.status, 2) << words;
        EXPECT_THAT(answer.out, IsEmpty());
    }
}

}  // namespace
}  // namespace netglow
