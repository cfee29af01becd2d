#include "app/cli/bench_command.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/error.h"

namespace netglow {

std::filesystem::path bench_program() {
    std::error_code error;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
    return self.parent_path() / "netglow-bench";
}

int run_bench(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    if (!std::filesystem::exists(program)) {
        throw Error("the benchmarks are a program of their own, and " + program.string() +
                    " is missing: build it with -DNETGLOW_BENCH=ON (target netglow_bench)");
    }
    std::string name = program.string();
    std::vector<std::string> words = arguments;
    std::vector<char*> argv{name.data()};
    for (std::string& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    pid_t child = 0;
    if (const int failed = ::posix_spawn(&child, name.c_str(), nullptr, nullptr, argv.data(), environ); failed != 0) {
        throw Error("cannot run " + name + ": " + std::strerror(failed));
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) {
            throw Error("cannot wait for " + name + ": " + std::strerror(errno));
        }
    }
    constexpr int kSignalled = 128;
    return WIFEXITED(status) ? WEXITSTATUS(status) : kSignalled + WTERMSIG(status);
}

}  // namespace netglow
