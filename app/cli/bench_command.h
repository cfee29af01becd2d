// netglow bench: runs netglow-bench, which lies beside this program, with the words of the call.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace netglow {

/// The program that measures, in the folder that this one runs from.
std::filesystem::path bench_program();

/// Answers its exit status, 128 and more where a signal ended it. Throws Error where it is not there or does not start.
int run_bench(const std::filesystem::path& program, const std::vector<std::string>& arguments);

}  // namespace netglow
