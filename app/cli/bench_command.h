// netglow bench: runs netglow-bench, which is installed beside this program, with the given arguments.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace netglow {

/// The path of netglow-bench, in the folder of the running program.
std::filesystem::path bench_program();

/// Returns its exit status, or 128 + signal number if a signal ended it. Throws Error if it is missing or does not
/// start.
int run_bench(const std::filesystem::path& program, const std::vector<std::string>& arguments);

}  // namespace netglow
