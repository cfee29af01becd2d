#include "app/cli/bench_command.h"

#include "app/platform/child_process.h"
#include "app/platform/program_path.h"
#include "core/base/error.h"

namespace netglow {

std::filesystem::path bench_program() {
    return program_path().value_or("").parent_path() / "netglow-bench";
}

int run_bench(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    if (!std::filesystem::exists(program)) {
        throw Error("the benchmarks are a program of their own, and " + program.string() +
                    " is missing. Netglow's sources bring it: scripts/run bench builds and runs it there, and after "
                    "cmake --build build/release --target netglow_bench (with -DNETGLOW_BENCH=ON) cmake --install "
                    "build/release puts it beside netglow");
    }
    constexpr int kSignalled = 128;
    const int status = run_program(program, arguments);
    return status >= 0 ? status : kSignalled - status;
}

}  // namespace netglow
