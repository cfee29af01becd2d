// netglow-bench: every benchmark, and the table of ratios. `netglow bench` runs it.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <vector>

#include "bench/ratio_list.h"
#include "bench/ratio_table.h"

namespace netglow {
namespace {

constexpr int kWrong = 1;
constexpr int kWrongCall = 2;

void print_help() {
    std::puts(
        "netglow bench measures how fast Netglow is, without a display (startup and idle need one).\n"
        "\n"
        "  netglow bench --ratios [--json]   the table of ratios alone; --json: one object, name to measured ratio\n"
        "\n"
        "Besides, the options of Google Benchmark:\n");
    benchmark::PrintDefaultHelp();
}

/// Takes the word out of the call.
bool take(int& argc, char** argv, std::string_view word) {
    char** end = std::remove_if(argv + 1, argv + argc, [word](const char* given) { return word == given; });
    const bool found = end != argv + argc;
    argc = static_cast<int>(end - argv);
    return found;
}

/// The table is written by whoever hears the results.
class Silent final : public benchmark::BenchmarkReporter {
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>&) override {}
};

std::vector<Ratio> all_ratios() {
    std::vector<Ratio> ratios;
    add_drawing_ratios(ratios);
    add_frame_ratios(ratios);
    add_forward_ratios(ratios);
    add_search_ratios(ratios);
    add_window_ratios(ratios);
    return ratios;
}

/// The ratios alone. With JSON the table goes to standard error.
int run_ratios(const std::vector<Ratio>& ratios, bool json) {
    std::FILE* table = json ? stderr : stdout;
    std::vector<RatioResult> results;
    const auto tell = [&](const RatioResult& result) {
        if (results.empty()) {
            std::fputs(table_head().c_str(), table);
        }
        results.push_back(result);
        std::fputs(table_row(result).c_str(), table);
        std::fflush(table);
    };
    benchmark::ClearRegisteredBenchmarks();
    for (const Ratio& ratio : ratios) {
        register_ratio(ratio, tell);
    }
    Silent silent;
    const std::size_t matching = benchmark::RunSpecifiedBenchmarks(&silent);
    const bool listed = matching > 0 && results.empty();
    if (json && !listed) {
        std::fputs(ratios_json(results).c_str(), stdout);
    }
    const bool failed = std::ranges::any_of(results, [](const RatioResult& result) { return !result.error.empty(); });
    return matching == 0 || failed ? kWrong : 0;
}

int run(int argc, char** argv) {
    const bool ratios_alone = take(argc, argv, "--ratios");
    const bool json = take(argc, argv, "--json");
    benchmark::Initialize(&argc, argv, print_help);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return kWrongCall;
    }
    if (json && !ratios_alone) {
        std::fputs("netglow bench: --json belongs to --ratios; all benchmarks as JSON: --benchmark_format=json\n",
                   stderr);
        return kWrongCall;
    }
    const std::vector<Ratio> ratios = all_ratios();
    if (ratios_alone) {
        return run_ratios(ratios, json);
    }
    for (const Ratio& ratio : ratios) {
        register_ratio(ratio, [](const RatioResult&) {});
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

}  // namespace
}  // namespace netglow

int main(int argc, char** argv) {
    return netglow::run(argc, argv);
}
